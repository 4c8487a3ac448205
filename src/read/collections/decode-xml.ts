import type { Source } from "../../model/reading.ts";
import { type Decoded, decode } from "../decode/decode.ts";

/** What can be read where XML says what it is written in: the name of a character set in an instruction that is itself ASCII. */
const DECLARED = /^(?:\ufeff|ï»¿)?\s*<\?xml[^>]{0,200}\sencoding\s*=\s*["']\s*(?<label>[\w.:-]{2,40})/u;

/** The text of an XML document: what its byte order mark says, else the declared character set, else the one in its first line. */
export function decodeXml({ content, charset }: Pick<Source, "content" | "charset">): Decoded {
  if (typeof content === "string" || charset !== undefined) return decode({ content, charset });
  const head = new TextDecoder("windows-1252").decode(content.subarray(0, 1_024));
  const label = DECLARED.exec(head)?.groups?.["label"]?.toLowerCase();
  // A first line that can be read as ASCII is not written in two bytes a letter, whatever it says.
  return decode({ content, charset: label === undefined || /^(?:utf-?16|ucs-?2|unicode|iso-10646)/u.test(label) ? undefined : label });
}
