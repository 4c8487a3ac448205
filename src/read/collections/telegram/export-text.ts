import { ReportedlyError } from "../../../errors.ts";
import type { Source } from "../../../model/reading.ts";

/** The longest export that is opened: a hundred thousand messages of a thousand characters. */
const MAX_BYTES = 134_217_728;

/** The text of an export, which Telegram Desktop always writes in UTF-8. Fails with INPUT_TOO_LARGE or INPUT_ENCODING. */
export function exportText(content: Source["content"]): string {
  if (content.length > MAX_BYTES)
    throw new ReportedlyError("INPUT_TOO_LARGE", `the export has ${content.length} bytes, at most ${MAX_BYTES} are opened`);
  const text = typeof content === "string" ? content : decoded(content);
  return text.includes("\\x") ? text.replace(CONTROL, "$<before>\\u00$<digits>") : text;
}

/** It writes control characters as `\x1B`, which is no JSON. A backslash before makes the mark mean itself. */
const CONTROL = /(?<!\\)(?<before>(?:\\\\)*)\\x(?<digits>[01][\dA-F])/gu;

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ReportedlyError("INPUT_ENCODING", "expected a Telegram export in UTF-8, met bytes that are not", { cause });
  }
}
