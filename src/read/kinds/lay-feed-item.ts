import { ReportedlyError } from "../../errors.ts";
import type { Source } from "../../model/reading.ts";
import type { Note } from "../../model/report.ts";
import { decode } from "../decode/decode.ts";
import { factsOf } from "../facts/facts-of.ts";
import { foldName } from "../facts/fold-name.ts";
import type { Laid } from "../laid.ts";
import { PLAIN, part, type RawBlock } from "../layout/raw-block.ts";
import { splitLines } from "../layout/split-lines.ts";
import { classifyLine } from "../provenance/classify-line.ts";
import { type FeedItemDocument, feedItemDocument } from "./feed-item/feed-item-document.ts";
import { htmlBlocks } from "./html-blocks.ts";

/** One entry of a feed, from its own document: its title, a summary that says more than the text, the text. Fails with INPUT_INVALID and as `decode` does. */
export function layFeedItem(source: Source): Laid {
  const { text, notes } = decode(source);
  const item = feedItemDocument(text);
  const blocks = blocksOf(item);
  if (blocks.length === 0) throw new ReportedlyError("NO_ARTICLE", "the entry has no words");
  const facts = factsOf(item.stated);
  return {
    kind: "feed-item",
    blocks,
    facts: { ...facts, canonical: facts.canonical ?? item.url },
    medium: "feed-item",
    notes: [...notes, ...attachmentNotes(item)],
  };
}

function blocksOf(item: FeedItemDocument): RawBlock[] {
  const words = item.html === undefined ? textBlocks(item.text ?? "") : htmlBlocks(item.html, item.base);
  const own = words.length > 0 ? words : textBlocks(item.summary ?? "");
  const title = item.title === undefined || isSame(item.title, own) ? [] : [plain(item.title, "h1")];
  return [...title, ...summaryOf(item, own), ...own];
}

/** A line whose title is all the entry has would stand there twice. */
const isSame = (title: string, blocks: readonly RawBlock[]): boolean =>
  blocks.length === 1 && foldName(blocks[0]?.text ?? "") === foldName(title);

/** A summary is most often the beginning of the text once more, cut off: then it says nothing new. */
function summaryOf({ title, summary }: FeedItemDocument, own: readonly RawBlock[]): RawBlock[] {
  if (summary === undefined) return [];
  const said = foldName([title ?? "", ...own.map(({ text }) => text)].join(" "));
  return summary.split("\n\n").flatMap((paragraph) => {
    const folded = foldName(withoutCut(paragraph));
    return folded === "" || said.includes(folded) ? [] : [{ ...plain(paragraph, "p"), role: classifyLine(paragraph) ?? "subtitle" }];
  });
}

/** "… the harbour office said [...]", "Continue reading →": how feeds end what they cut off. */
const CUT =
  /(?:\[?(?:…|\.\.\.|&hellip;)\]?|(?:continue reading|read more|weiterlesen|lire la suite|leer más|читать далее|devamını oku|اقرأ المزيد)[^.]{0,120})$/iu;
const MOST_CUTS = 4;

function withoutCut(words: string): string {
  let rest = words.trimEnd();
  for (let turn = 0; turn < MOST_CUTS; turn++) rest = rest.slice(0, CUT.exec(rest)?.index ?? rest.length).trimEnd();
  return rest;
}

const plain = (text: string, tag: string): RawBlock => ({ text: text.replace(/\s+/gu, " ").trim(), links: [], setting: { ...PLAIN, tag } });

const textBlocks = (text: string): RawBlock[] =>
  splitLines(text, "page").flatMap(({ start, end }) => part({ text, links: [], setting: PLAIN }, start, end) ?? []);

function attachmentNotes({ attachments }: FeedItemDocument): Note[] {
  return attachments
    .slice(0, MOST_NOTES)
    .map((url) => ({ code: "attachment", message: `${url.slice(0, 300)} hangs on the entry and was not read` }));
}

const MOST_NOTES = 20;
