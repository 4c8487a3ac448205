import type { CollectionKind } from "../../model/capture.ts";
import type { Source } from "../../model/reading.ts";
import type { ReportKind } from "../../model/report.ts";
import { gzipHead } from "./gzip-head.ts";
import { sniffBytes } from "./sniff-bytes.ts";
import { sniffText } from "./sniff-text.ts";

export type Kind = ReportKind | CollectionKind;

/** How much of the beginning decides. */
export const HEAD_LENGTH = 65_536;

/**
 * What an input is, by what its bytes look like: first bytes that belong to one kind alone, then the shape of the text.
 * What it was declared to be is asked only between plain text on one side and Markdown or an old mail on the other, which content alone cannot
 * always tell apart.
 */
export function sniffKind({ content, ...known }: Pick<Source, "content" | "fileName" | "mediaType">): Kind {
  if (typeof content === "string") return sniffText(content.slice(0, HEAD_LENGTH), { ...known, isPasted: true });
  const kind = sniffBytes(content);
  if (kind !== undefined) return kind;
  const packed = gzipHead(content, HEAD_LENGTH);
  if (packed === undefined) return sniffText(headOf(content), { ...known, isPasted: false });
  // Feeds and site maps are also handed out as files that were packed; a single report is not.
  const inside = sniffText(headOf(packed), { ...known, isPasted: false });
  return inside === "feed" || inside === "sitemap" ? inside : "text";
}

/** The beginning as text. Signs of a kind are ASCII in every encoding but the wide ones, which are known by their mark or by NULs. */
function headOf(content: Uint8Array): string {
  const head = content.subarray(0, HEAD_LENGTH);
  return new TextDecoder(wideLabel(head) ?? "utf-8").decode(head);
}

function wideLabel([first, second, third, fourth]: Uint8Array): string | undefined {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0 && third !== 0 && fourth === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0 && third === 0 && fourth !== 0)) return "utf-16be";
  return undefined;
}
