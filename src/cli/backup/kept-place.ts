import { Option } from "commander";
import type { Surroundings } from "../surroundings.ts";
import type { KeptPlace } from "./transfer-surroundings.ts";

export interface KeptPlaceFlags {
  readonly data?: string;
  readonly database?: string;
}

/** The options that say where what is kept lies. Each may stand in the environment instead. */
export const keptPlaceOptions = (): Option[] => [
  new Option("--data <DIR>", "the data directory (or REPORTEDLY_DATA; default: the system's place for your data)"),
  new Option("--database <URL>", "everything but captures lies in PostgreSQL: postgres://… (or REPORTEDLY_DATABASE)"),
];

/** Where it lies, as said by the options, else by the environment. */
export async function keptPlace(
  { data, database }: KeptPlaceFlags,
  { env, defaultDataDirectory }: Pick<Surroundings, "env" | "defaultDataDirectory">,
): Promise<KeptPlace> {
  return {
    dataDirectory: data ?? said(env["REPORTEDLY_DATA"]) ?? (await defaultDataDirectory()),
    database: database ?? said(env["REPORTEDLY_DATABASE"]),
  };
}

/** Words for a place. An address may hold a password, which is not shown. */
export function wordsForPlace({ dataDirectory, database }: KeptPlace): string {
  if (database === undefined) return dataDirectory;
  const { host, pathname } = new URL(database);
  return `the database ${host}${pathname} and ${dataDirectory}`;
}

/** A variable that is set to nothing says nothing. */
export const said = (value: string | undefined) => (value === "" ? undefined : value);
