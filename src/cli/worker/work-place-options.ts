import { InvalidArgumentError, Option } from "commander";
import { ReportedlyError } from "../../errors.ts";
import { type KeptPlaceFlags, keptPlace, keptPlaceOptions, said } from "../backup/kept-place.ts";
import type { Surroundings } from "../surroundings.ts";
import type { WorkPlace } from "./work-surroundings.ts";

export interface WorkPlaceFlags extends KeptPlaceFlags {
  readonly queue?: string;
  readonly partitions?: number;
  readonly timestampAuthority?: string;
}

const MOST_PARTITIONS = 256;

/** The options that say where what is kept lies and how work travels. Each may stand in the environment instead. */
export const queueOptions = (): Option[] => [
  ...keptPlaceOptions(),
  new Option("--queue <URL>", "work travels through NATS: nats://… or tls://…, several with commas (or REPORTEDLY_QUEUE)"),
  new Option(
    "--partitions <P>",
    "how many keys of a stage are worked on at once, the same for all who share a queue (or REPORTEDLY_PARTITIONS)",
  ).argParser(partitions),
];

/** Those, and who stamps what is captured. */
export const workPlaceOptions = (): Option[] => [
  ...queueOptions(),
  new Option(
    "--timestamp-authority <URL>",
    "have every new capture stamped by this RFC 3161 authority (or REPORTEDLY_TIMESTAMP_AUTHORITY)",
  ),
];

/** Where to work, as said by the options, else by the environment. Fails with USAGE for a number that is none, and for a queue without a database. */
export async function workPlace(
  flags: WorkPlaceFlags,
  surroundings: Pick<Surroundings, "env" | "defaultDataDirectory">,
): Promise<WorkPlace> {
  const { env } = surroundings;
  const place = await keptPlace(flags, surroundings);
  const queue = flags.queue ?? said(env["REPORTEDLY_QUEUE"]);
  if (queue !== undefined && place.database === undefined)
    throw new ReportedlyError("USAGE", "expected a database beside the queue: workers cannot share a data directory with who holds it");
  return {
    ...place,
    queue,
    timestampAuthority: webAddress(flags.timestampAuthority ?? said(env["REPORTEDLY_TIMESTAMP_AUTHORITY"])),
    contact: said(env["REPORTEDLY_CONTACT"]),
    partitions: flags.partitions ?? partitionsIn(said(env["REPORTEDLY_PARTITIONS"])),
    ...(isOn(said(env["REPORTEDLY_MODEL"])) ? { model: env } : {}),
  };
}

function isOn(value: string | undefined): boolean {
  if (value === undefined || value === "on" || value === "off") return value === "on";
  throw new ReportedlyError("USAGE", "expected REPORTEDLY_MODEL to be on or off");
}

function webAddress(value: string | undefined): string | undefined {
  if (value === undefined || /^https?:$/u.test(URL.parse(value)?.protocol ?? "")) return value;
  throw new ReportedlyError("USAGE", "expected the timestamp authority to be an address, https://…");
}

function partitions(value: string): number {
  const number = wholeNumber(value, MOST_PARTITIONS);
  if (number === undefined) throw new InvalidArgumentError(`Expected a whole number from 1 to ${MOST_PARTITIONS}.`);
  return number;
}

function partitionsIn(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = wholeNumber(value, MOST_PARTITIONS);
  if (number === undefined)
    throw new ReportedlyError("USAGE", `expected REPORTEDLY_PARTITIONS to be 1 to ${MOST_PARTITIONS}, met ${value}`);
  return number;
}

/** 1 to `most`, or undefined. */
export function wholeNumber(value: string, most: number): number | undefined {
  const number = Number(value);
  return /^\d+$/u.test(value) && number >= 1 && number <= most ? number : undefined;
}
