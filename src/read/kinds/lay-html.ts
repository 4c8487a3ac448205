import type { Source } from "../../model/reading.ts";
import { decode } from "../decode/decode.ts";
import type { Laid } from "../laid.ts";
import { readPage } from "../page/read-page.ts";

/** A web page. */
export function layHtml(source: Source): Laid {
  const { text, notes } = decode(source);
  const page = readPage(text);
  return { kind: "html", ...page, notes: [...notes, ...page.notes] };
}
