import type { Source } from "../../model/reading.ts";
import type { Note } from "../../model/report.ts";
import { decode } from "../decode/decode.ts";
import { factsOf } from "../facts/facts-of.ts";
import type { Laid } from "../laid.ts";
import type { RawBlock } from "../layout/raw-block.ts";
import { textBlocks } from "../layout/text-blocks.ts";
import { keptBlocks } from "./kept-blocks.ts";
import { isFollowable } from "./markdown/is-followable.ts";
import { markdownToHtml } from "./markdown/markdown-to-html.ts";
import { readFrontMatter } from "./markdown/read-front-matter.ts";

/** Longer texts, and those whose marks nest without end, are read line by line. */
const LONGEST = 4_000_000;
const MOST_HEADINGS = 8;

/** A text in Markdown, with the fields in front of it. All of it is the report. */
export async function layMarkdown(source: Source): Promise<Laid> {
  const { text, notes } = decode(source);
  const { values, body } = readFrontMatter(text);
  const { blocks, note } = blocksOf(body);
  const facts = factsOf(values);
  const headings = blocks.filter(({ setting }) => setting.tag === "h1").map((block) => block.text);
  return { kind: "markdown", blocks, facts: { ...facts, headings: headings.slice(0, MOST_HEADINGS) }, notes: [...notes, ...note] };
}

function blocksOf(body: string): { readonly blocks: readonly RawBlock[]; readonly note: readonly Note[] } {
  if (body.length <= LONGEST && isFollowable(body)) {
    try {
      return { blocks: keptBlocks(markdownToHtml(body)), note: [] };
    } catch {
      // Marks within marks within marks: deeper than anybody reads.
    }
  }
  const blocks = textBlocks(body).map(({ start: _start, ...block }) => block);
  return { blocks, note: [{ code: "markdown-by-line", message: "the marks of the text could not be followed; it was read line by line" }] };
}
