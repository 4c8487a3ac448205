import { beginsAsPerson } from "../../lexicon/author-given-names.ts";
import { BYLINE_ROLES } from "../../lexicon/page-metadata.ts";
import type { BlockRole } from "../../model/report.ts";
import { visibleLine } from "../layout/visible-line.ts";
import { isAgency } from "../provenance/is-agency.ts";
import type { PlacedBlock } from "../provenance/placed-block.ts";
import type { Byline } from "./byline.ts";
import { partiesInByline } from "./find-names.ts";
import type { OutletBook } from "./outlet-book.ts";

/** A name alone stands this many blocks over or under the headline at most, and this many from the end of the story. */
const OVER_HEADLINE = 2;
const UNDER_HEADLINE = 8;
const AT_END = 2;
/** A longer block is the story, or its first sentence. */
const LONGEST = 100;
const SHORTEST_STORY = 120;

/**
 * Names that stand alone on a line between the headline and the story, or as its last line, and that no word announces:
 * "Ana Lerro", "Ana Lerro | 4 August 2031 | 1,204 views", "— Élise MORVAN". The story must not speak of them.
 */
export function namesAlone(blocks: readonly PlacedBlock[], outlets: OutletBook): Byline[] {
  const headline = blocks.findIndex(({ role }) => role === "headline");
  const last = blocks.findLastIndex(({ role }) => role === "body");
  if (headline < 0 || last < 0) return [];
  const under = blocks.slice(headline + 1, headline + 1 + UNDER_HEADLINE);
  const long = under.findIndex(({ text }) => text.length >= SHORTEST_STORY);
  const over = blocks.slice(Math.max(0, headline - OVER_HEADLINE), headline).filter(({ setting }) => !setting.within.has("header"));
  const isTold = toldOf(blocks);
  const namesIn = (some: readonly PlacedBlock[], find: typeof namesOn): Byline[] =>
    some.flatMap((block) => find(block, outlets)).filter(({ name }) => !isTold(name));
  const end = blocks.slice(Math.max(headline + 1, last - AT_END + 1), last + 1 + AT_END);
  return (
    [
      namesIn(long < 0 ? under : under.slice(0, long), namesOn),
      namesIn(over, namesOn),
      blocks.slice(headline + 1, headline + 1 + UNDER_HEADLINE).flatMap((block) => namesBeforeStory(block, outlets)),
      namesIn(end, namesOn).slice(-1),
      namesIn(end, namesOfNote).slice(-1),
    ].find((names) => names.length > 0) ?? []
  );
}

/** "Port Ansel, Ana Lerro (MP) – The ferries …", "Elif MORAN/PORT ANSEL, (MP) - …": a name in front of the first sentence. */
function namesBeforeStory(block: PlacedBlock, outlets: OutletBook): Byline[] {
  const { words } = visibleLine(block);
  const opening = OPENING.exec(words.slice(0, LONGEST))?.groups?.["opening"];
  const names =
    opening === undefined ? [] : partiesInByline(opening, () => false).filter((name) => beginsAsPerson(name) && name.includes(" "));
  return names
    .filter((name) => !words.slice(opening?.length).includes(name) && !outlets.isPlace(name))
    .map((name) => ({ name, span: { start: block.start, end: block.start + (opening?.length ?? 0) } }));
}

/** Capitals up to an agency in brackets and a dash. */
const OPENING = /^(?<opening>\p{Lu}[\p{L} .'’,/-]{4,80}\(\p{Lu}[\p{L} ]{1,30}\))\s?[-–—]?(?:\s|$)/u;

/** "Ana Lerro is a reporter in Port Ansel.": a note on the author under the story. */
function namesOfNote(block: PlacedBlock, outlets: OutletBook): Byline[] {
  const { words } = visibleLine(block);
  const [, name = ""] = words.length > LONGEST_NOTE ? [] : (/^(\p{Lu}\S+(?: \p{Lu}\S+){1,2}) (?:is|est|es|ist|,|–|—)\s/u.exec(words) ?? []);
  const isAuthor =
    name !== "" && isFree(block) && beginsAsPerson(name) && BYLINE_ROLES.test(words.slice(name.length)) && !outlets.isPlace(name);
  return isAuthor ? [{ name, span: { start: block.start, end: block.start + block.text.length } }] : [];
}

const LONGEST_NOTE = 400;

/** True for a name that stands in the story or its headline: it is spoken of. */
function toldOf(blocks: readonly PlacedBlock[]): (name: string) => boolean {
  const told = blocks.filter(({ role, text }) => role === "headline" || (role !== "byline" && text.length >= SHORTEST_STORY));
  // A note on the author begins with the name.
  return (name) =>
    told.some(({ text }) => text.includes(name) && !(text.startsWith(name) && BYLINE_ROLES.test(text.slice(0, LONGEST_NOTE))));
}

function namesOn(block: PlacedBlock, outlets: OutletBook): Byline[] {
  if (block.text.length > LONGEST || !isFree(block)) return [];
  const { words } = visibleLine(block);
  const isKnown = (name: string): boolean => isAgency(name, outlets);
  const names = partiesInByline(words, isKnown);
  const [first] = names.filter((name) => !isKnown(name));
  const isPerson = first !== undefined && first.includes(" ") && beginsAsPerson(first) && !outlets.isPlace(first);
  if (!isPerson || !beginsWith(words, first, outlets)) return [];
  const span = { start: block.start, end: block.start + block.text.length };
  return names.map((name) => ({ name, span }));
}

/** Behind a date or the name of a paper at most: in "Talks with Ana Lerro" she does not write. */
function beginsWith(words: string, name: string, outlets: OutletBook): boolean {
  const lead = words.slice(0, words.indexOf(name));
  const before = lead.replace(/[^\p{L}]+$/u, "");
  // "Skerry Radio – Ana Lerro"
  const isSetOff = /[|–—/·•]\s?$/u.test(lead) && before.split(" ").length <= 3 && !PICTURE.test(before);
  return before === "" || /\d/u.test(before) || isSetOff || isAgency(before, outlets);
}

const OTHER_ROLES: ReadonlySet<BlockRole> = new Set<BlockRole>([
  "headline",
  "subhead",
  "caption",
  "taxonomy",
  "copyright",
  "wire-credit",
  "origin",
  "quote",
  "comment",
  "licence",
  "author-index",
]);
/** Names of elements that belong to a picture. */
const PICTURE = /photo|image|picture|credit|caption|media|gallery|foto|bild|figure|tag|topic|related/iu;

const isFree = ({ role, setting }: PlacedBlock): boolean =>
  !OTHER_ROLES.has(role) &&
  !/^(?:h[1-6]|li|td|th|blockquote)$/u.test(setting.tag) &&
  !(["nav", "comments", "aside", "figure", "footer", "quote", "hidden", "form"] as const).some((container) =>
    setting.within.has(container),
  ) &&
  !setting.hints.some((hint) => PICTURE.test(hint));
