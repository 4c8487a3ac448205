import type { Email } from "postal-mime";
import { decode } from "../../decode/decode.ts";

/** Fields after which the body is not what its bytes say. */
const DECLARED = /^content-(?:type:.*(?:charset|multipart|html)|transfer-encoding:\s*(?:quoted-printable|base64))/imu;

/**
 * The text of a mail whose bytes are not UTF-8 and that does not say what else they are, as old programs sent it: read as any text without
 * a declaration is. Undefined for all other mail.
 */
export function undeclaredText(bytes: Uint8Array, { text, headerLines }: Email): string | undefined {
  if (text?.includes("\ufffd") !== true || headerLines.some(({ line }) => DECLARED.test(line.replace(/\s+/gu, " ")))) return undefined;
  const body = bytes.subarray(bodyStart(bytes));
  try {
    return decode({ content: body }).text;
  } catch {
    // Neither UTF-8 nor anything else: the parser's own reading, with its marks of broken characters, stays.
    return undefined;
  }
}

/** After the first empty line. */
function bodyStart(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) {
    if (bytes[at + 1] === LINE_FEED) return at + 2;
    if (bytes[at + 1] === CARRIAGE_RETURN && bytes[at + 2] === LINE_FEED) return at + 3;
  }
  return bytes.length;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
