import { ReportedlyError } from "../../errors.ts";

/** Deeper than any feed or export nests; what goes through all of a document by recursion is safe below it. */
const DEEPEST = 200;

/** JSON as data, without members of the names in `unwanted`; `expected` says of what. Fails with INPUT_INVALID for anything else, and for what nests without end. */
export function parsedJson(text: string, expected: string, unwanted?: ReadonlySet<string>): unknown {
  refuseDepth(text, expected);
  try {
    const json = text.replace(/^\ufeff/u, "");
    const wanted = unwanted && ((name: string, value: unknown) => (unwanted.has(name) ? undefined : value));
    return JSON.parse(json, wanted) as unknown;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.slice(0, 200) : "unknown";
    throw new ReportedlyError("INPUT_INVALID", `expected ${expected}, met JSON that cannot be read: ${reason}`, { cause });
  }
}

function refuseDepth(text: string, expected: string): void {
  let depth = 0;
  let isInString = false;
  // Character by character: exports have hundreds of millions of them.
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) isInString = !isInString;
    else if (isInString) at += unit === BACKSLASH ? 1 : 0;
    else if (unit === OPEN_BRACKET || unit === OPEN_BRACE) depth++;
    else if (unit === CLOSE_BRACKET || unit === CLOSE_BRACE) depth--;
    if (depth > DEEPEST) throw new ReportedlyError("INPUT_INVALID", `expected ${expected}, met JSON that nests more than ${DEEPEST} deep`);
  }
}

const QUOTE = 0x22;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
