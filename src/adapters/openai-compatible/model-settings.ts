import { BlockList, isIP } from "node:net";
import * as z from "zod";
import { ReportedlyError } from "../../errors.ts";

/** Where a model answers, and under which limits it is asked. */
export interface ModelSettings {
  /** What `/chat/completions` is put behind: `http://127.0.0.1:8080/v1`. */
  readonly url: URL;
  readonly name: string;
  /** Sent to that address alone, shown nowhere. */
  readonly key?: string | undefined;
  /** For a million tokens, in the user's own money. */
  readonly priceIn?: number | undefined;
  readonly priceOut?: number | undefined;
  /** For one question with all its attempts. */
  readonly timeoutMs: number;
  /** Most bytes of one answer, counted after decompression. */
  readonly maxBytes: number;
  /** Plain http to another machine, which everyone on the way can read. */
  readonly mayUseHttp: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

const optional = <Value>(value: z.ZodType<Value>) => z.preprocess((given) => (given === "" ? undefined : given), value.optional());
const price = z.coerce.number("expected a price for a million tokens, such as 0.15").min(0, "expected a price that is not below 0");
const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,12}$/u, `expected a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `expected a whole number from ${least} to ${most}`);

const Settings = z.object({
  url: z.string("expected the address of a model, such as http://127.0.0.1:8080/v1").min(1, "expected the address of a model"),
  name: z
    .string("expected the name of a model")
    .regex(
      /^[\p{L}\p{N}][\p{L}\p{N}._:/@+-]{0,119}$/u,
      "expected a model's name of letters, digits and . _ : / @ + -, at most 120 of them",
    ),
  // Anything else could begin a header of its own.
  key: optional(z.string().regex(/^[\x21-\x7e]{1,4096}$/u, "expected a key without white space")),
  priceIn: optional(price),
  priceOut: optional(price),
  timeoutSeconds: optional(wholeNumber(1, 3600)),
  maxBytes: optional(wholeNumber(1000, 100_000_000)),
  allowHttp: optional(z.enum(["0", "1"], "expected 0 or 1")),
});

const NAMES: Readonly<Record<keyof z.infer<typeof Settings>, string>> = {
  url: "REPORTEDLY_MODEL_URL",
  name: "REPORTEDLY_MODEL_NAME",
  key: "REPORTEDLY_MODEL_KEY",
  priceIn: "REPORTEDLY_MODEL_PRICE_IN",
  priceOut: "REPORTEDLY_MODEL_PRICE_OUT",
  timeoutSeconds: "REPORTEDLY_MODEL_TIMEOUT",
  maxBytes: "REPORTEDLY_MODEL_MAX_BYTES",
  allowHttp: "REPORTEDLY_MODEL_ALLOW_HTTP",
};

const TIMEOUT_SECONDS = 120;
const MAX_BYTES = 1_000_000;

/** The settings of the model backend from the environment. Fails with USAGE, naming the variable and never its value. */
export function modelSettings(env: Environment): ModelSettings {
  const parsed = Settings.safeParse({
    url: env["REPORTEDLY_MODEL_URL"] ?? "",
    name: env["REPORTEDLY_MODEL_NAME"] ?? "",
    key: env["REPORTEDLY_MODEL_KEY"],
    priceIn: env["REPORTEDLY_MODEL_PRICE_IN"],
    priceOut: env["REPORTEDLY_MODEL_PRICE_OUT"],
    timeoutSeconds: env["REPORTEDLY_MODEL_TIMEOUT"],
    maxBytes: env["REPORTEDLY_MODEL_MAX_BYTES"],
    allowHttp: env["REPORTEDLY_MODEL_ALLOW_HTTP"],
  });
  if (!parsed.success) throw new ReportedlyError("USAGE", parsed.error.issues.map(wordsOf).join("; "));
  const { url, timeoutSeconds = TIMEOUT_SECONDS, maxBytes = MAX_BYTES, allowHttp, ...rest } = parsed.data;
  const mayUseHttp = allowHttp === "1";
  return { ...rest, url: modelUrl(url, mayUseHttp), timeoutMs: timeoutSeconds * 1000, maxBytes, mayUseHttp };
}

const wordsOf = ({ path, message }: z.core.$ZodIssue): string => `${NAMES[path[0] as keyof typeof NAMES]}: ${message}`;

function modelUrl(address: string, mayUseHttp: boolean): URL {
  const url = URL.parse(address);
  const refused = (expected: string) => new ReportedlyError("USAGE", `REPORTEDLY_MODEL_URL: expected ${expected}`);
  if (url === null || !/^https?:$/u.test(url.protocol)) throw refused("an address such as http://127.0.0.1:8080/v1");
  if (url.username !== "" || url.password !== "")
    throw refused("an address without a password in it; a key goes into REPORTEDLY_MODEL_KEY");
  if (url.search !== "" || url.hash !== "") throw refused("an address that ends with its path");
  if (url.protocol === "http:" && !mayUseHttp && !isLoopbackName(url.hostname))
    throw refused(
      "https for another machine, since plain http can be read on the way; REPORTEDLY_MODEL_ALLOW_HTTP=1 allows it all the same",
    );
  return url;
}

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet("127.0.0.0", 8, "ipv4");
LOOPBACK.addAddress("::1", "ipv6");

/** True for a numeric address of this machine. */
export const isLoopback = (address: string): boolean =>
  isIP(address) !== 0 && LOOPBACK.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");

/** True for what can only mean this machine: a number of its own, or localhost. What localhost leads to is looked at again when it is asked. */
export function isLoopbackName(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/gu, "");
  return isLoopback(bare) || /^(?:.+\.)?localhost$/u.test(bare);
}
