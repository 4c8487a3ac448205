import { part, type RawBlock } from "../layout/raw-block.ts";
import { classifyLine } from "../provenance/classify-line.ts";

/** A notice that ends in something else is short. */
const LONGEST = 600;
/** A footer has few parts. */
const MOST_PARTS = 12;
const NOTICE = /©|\(c\)|copyright/iu;
const ADDRESS = /\S@\S|\d{3}[\s-]?\d{2}/u;
const BETWEEN = /\s[-–—|·•]\s|(?<=[\p{L}\p{M}\d»”"]{2}[.!?])\s/gu;

/** "© 2031 Lantern Post - Write to the editor: editor@lantern.example": the notice, and the contact behind it as a block of its own. */
export function splitNotice(block: RawBlock): RawBlock[] {
  const { text } = block;
  if (text.length > LONGEST || !NOTICE.test(text) || !ADDRESS.test(text)) return [block];
  const cuts = [...text.matchAll(BETWEEN)].slice(-MOST_PARTS);
  const cut = cuts.find(({ index, 0: sign }) => index > 0 && classifyLine(text.slice(index + sign.length)) === "contact");
  if (cut === undefined || !NOTICE.test(text.slice(0, cut.index))) return [block];
  return [part(block, 0, cut.index), part(block, cut.index + cut[0].length, text.length)].filter((piece) => piece !== undefined);
}
