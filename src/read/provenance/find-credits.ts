import { BRACKETED_CREDIT, CREDITS } from "../../lexicon/provenance-credit.ts";
import { CHANNELS } from "../../lexicon/provenance-origin.ts";
import type { Credit, Report } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";
import type { Byline } from "../facts/byline.ts";
import { foldName } from "../facts/fold-name.ts";
import type { OutletBook } from "../facts/outlet-book.ts";
import { type Line, visibleLine } from "../layout/visible-line.ts";
import { amidStory } from "./amid-story.ts";
import { beginsName } from "./begins-name.ts";
import { cleanParty } from "./clean-party.ts";
import { creditAt } from "./credit-at.ts";
import { isAgency } from "./is-agency.ts";
import { isLabelOf } from "./is-label-of.ts";
import { isOwnName } from "./is-own-name.ts";
import { originStatement } from "./origin-statement.ts";
import { partiesIn } from "./parties-in.ts";
import type { PlacedBlock } from "./placed-block.ts";
import { readCopyright } from "./read-copyright.ts";
import { wireOpening } from "./wire-opening.ts";

/** A page that credits more parties than this is a list of them. */
const MOST = 60;
/** Blocks looked through for a credit in the words of the story. */
const MOST_BLOCKS = 2_000;

/** A credit with the place of its name in the visible words of a block. */
interface Found {
  readonly kind: Credit["kind"];
  readonly span: Span;
}

/**
 * Every party the page credits with a part in the report, in order of the text, each part of a party once: the agency of its
 * opening or end, who reported, wrote, edited and translated, whom it thanks for the text or for the pointer.
 */
export function findCredits(
  blocks: readonly PlacedBlock[],
  bylines: readonly Byline[],
  { outlet, url }: Pick<Report, "outlet" | "url">,
  outlets: OutletBook,
): Credit[] {
  const isAmid = amidStory(blocks);
  const inBlocks = blocks
    .slice(0, MOST_BLOCKS)
    // A source line in the midst of the story names the source of a chart or a picture.
    .flatMap((block, index, all) => {
      const isLabel = isLabelOf(block, all[index + 1]);
      const credits = isLabel ? namedBelow(all[index + 1]) : creditsIn(block, outlets);
      return credits.filter(({ kind }) => block.role !== "origin" || kind !== "source" || !isAmid(isLabel ? index + 1 : index));
    });
  const signed = bylines.flatMap(({ name, span }): Credit[] => (isAgency(name, outlets) ? [{ kind: "agency", party: name, span }] : []));
  const all = [...signed, ...inBlocks, ...ownedByAgencies(blocks, outlets), ...sourcesThatAreAgencies(inBlocks, outlets)].sort(
    (a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0),
  );
  const keyOf = ({ kind, party }: Credit): string => `${kind} ${foldName(outlets.named(party)?.name ?? party)}`;
  const seen = new Set<string>();
  // "PORT SKERRY (WSKY) -" on a page of WSKY: the outlet is not its own agency.
  const isOwn = ({ kind, party }: Credit): boolean =>
    kind === "agency" && outlets.named(party) === undefined && isOwnName(party, outlet, url, outlets);
  const once = all.filter((credit) => !isOwn(credit) && !seen.has(keyOf(credit)) && seen.add(keyOf(credit)));
  return withoutLongerAgencies(once).slice(0, MOST);
}

/** "Agencia Marea" over a text that begins "(Marea)" and ends "© Agencia Marea, S.A.": one agency, by the first of its names. */
function withoutLongerAgencies(credits: readonly Credit[]): Credit[] {
  const names = credits.map(({ kind, party }) => (kind === "agency" ? ` ${foldName(party)} ` : ""));
  const isSame = (one: string, other: string): boolean => one !== "" && other !== "" && (one.includes(other) || other.includes(one));
  return credits.filter((_, index) => !names.slice(0, index).some((before) => isSame(before, names[index] ?? "")));
}

/** "© 2031 Agence Goéland": copy of an agency carries its notice on other pages. */
const ownedByAgencies = (blocks: readonly PlacedBlock[], outlets: OutletBook): Credit[] =>
  blocks
    .filter(({ role }) => role === "copyright")
    .slice(0, MOST)
    .flatMap((block) =>
      readCopyright(block).flatMap(({ party, span }): Credit[] => (isAgency(party, outlets) ? [{ kind: "agency", party, span }] : [])),
    );

/** "Source: Agence Goéland" says that its copy is an agency's. */
const sourcesThatAreAgencies = (credits: readonly Credit[], outlets: OutletBook): Credit[] =>
  credits.flatMap((credit): Credit[] =>
    credit.kind === "source" && isAgency(credit.party, outlets) ? [{ ...credit, kind: "agency" }] : [],
  );

/** "Source:" alone on its line: the name stands in the block below it. */
function namedBelow(block: PlacedBlock | undefined): Credit[] {
  const line = block && visibleLine(block);
  const span = line && cleanParty(line.words);
  return block === undefined || line === undefined || span === undefined ? [] : creditsAt(block, line, [{ kind: "source", span }]);
}

const creditsIn = (block: PlacedBlock, outlets: OutletBook): Credit[] => {
  const line = visibleLine(block);
  return creditsAt(block, line, foundIn(block, line, outlets));
};

function creditsAt(block: PlacedBlock, line: Line, found: readonly Found[]): Credit[] {
  return found.map(({ kind, span }) => {
    const place = line.spanOf(span);
    const href = line.links.find((link) => link.span.start < span.end && span.start < link.span.end && link.href !== "")?.href;
    return {
      kind,
      party: line.words.slice(span.start, span.end),
      href,
      span: { start: block.start + place.start, end: block.start + place.end },
    };
  });
}

function foundIn({ role, setting }: PlacedBlock, line: Line, outlets: OutletBook): Found[] {
  if (role === "wire-credit") return clausesIn(line.words, { start: 0, end: line.words.length }, outlets);
  if (role === "origin") return inStatement(line, outlets);
  if (role === "dateline") return openingIn(line.words, outlets);
  // A picture's credit is not the text's.
  const isStory = role === "body" || role === "quote" || role === "list" || role === "subtitle";
  return isStory && setting.isKept ? inStory(line, outlets) : [];
}

/** "Reporting by Ana Lerro in Port Ansel, Tomas Vick in Velm; Editing by Ilse Marn": each clause with its names. */
function clausesIn(words: string, within: Span, outlets: OutletBook): Found[] {
  const isKnown = (name: string): boolean => outlets.named(name) !== undefined;
  const whole = creditAt(words.slice(within.start, within.end), CREDITS);
  if (whole?.entry.pattern.source.includes("(?<who>") === true)
    return partiesIn(words, moved(whole.who, within.start), isKnown).map((span) => ({ kind: whole.entry.kind, span }));
  let kind: Credit["kind"] | undefined;
  return piecesOf(words, within).flatMap((piece) => {
    const head = creditAt(words.slice(piece.start, piece.end), CREDITS);
    kind = head?.entry.kind ?? kind;
    const names = head === undefined ? piece : moved(head.who, piece.start);
    return partiesIn(words, names, isKnown).flatMap((span) => {
      // "MP" alone, "AFP/The Local": a line without words of crediting names agencies, perhaps beside the page's own outlet.
      const isCredit = kind !== undefined || isAgencyOrLetters(words.slice(span.start, span.end), outlets);
      return isCredit ? [{ kind: kindFor(kind ?? "agency", words, span, outlets), span }] : [];
    });
  });
}

const isAgencyOrLetters = (name: string, outlets: OutletBook): boolean => /^\p{Lu}{2,5}$/u.test(name) || isAgency(name, outlets);

/** With material of an agency is by that agency in part. */
function kindFor(kind: Credit["kind"], words: string, { start, end }: Span, outlets: OutletBook): Credit["kind"] {
  return kind === "contribution" && isAgencyOrLetters(words.slice(start, end), outlets) ? "agency" : kind;
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** Parts between semicolons, commas, bars, brackets and stops. */
function piecesOf(words: string, { start, end }: Span): Span[] {
  return [...words.slice(start, end).matchAll(/(?:[^;,،|()[\]\n.]|\.(?!\s|$))+/gu)]
    .map((match) => ({ start: start + match.index, end: start + match.index + match[0].length }))
    .map((piece) => ({ start: piece.start + (/^\s*/u.exec(words.slice(piece.start, piece.end))?.[0].length ?? 0), end: piece.end }))
    .filter((piece) => piece.end > piece.start);
}

/** "Source: X", "Via X", "Courtesy of X", "H/t X"; a translator or editor named in the same note. */
function inStatement(line: Line, outlets: OutletBook): Found[] {
  const statement = originStatement(line.words);
  const notes = piecesOf(line.words, { start: 0, end: line.words.length }).flatMap((piece) => {
    const head = creditAt(line.words.slice(piece.start, piece.end), CREDITS);
    return head === undefined ? [] : clausesIn(line.words, piece, outlets);
  });
  if (statement?.rest === undefined || statement.entry.credit === undefined) return notes;
  const span = cleanParty(statement.rest);
  return span === undefined || CHANNELS.test(statement.rest.slice(span.start, span.end))
    ? notes
    : [{ kind: statement.entry.credit, span: moved(span, statement.from) }, ...notes];
}

function openingIn(words: string, outlets: OutletBook): Found[] {
  const agency = wireOpening(`${words} X`, outlets)?.agency;
  const start = agency === undefined ? -1 : words.lastIndexOf(agency);
  return agency === undefined || start < 0 ? [] : [{ kind: "agency", span: { start, end: start + agency.length } }];
}

/** Credits in brackets, and "via" with a link or a handle: "Aid came via local partners" is news. */
function inStory(line: Line, outlets: OutletBook): Found[] {
  return [...closing(line.words, outlets), ...bracketed(line.words, outlets), ...linkedVia(line)];
}

/** "… the ministry said. (Avec MP)" */
function closing(words: string, outlets: OutletBook): Found[] {
  const tail = Math.max(0, words.length - 120);
  const match = BRACKETED_CREDIT.exec(words.slice(tail));
  const credit = match?.groups?.["credit"];
  if (match === null || credit === undefined) return [];
  const span = { start: tail + match.index + 1, end: tail + match.index + credit.length - 1 };
  return creditAt(words.slice(span.start, span.end), CREDITS) === undefined ? [] : clausesIn(words, span, outlets);
}

/** "(via Tide Wire)" at the end of a sentence; a known place in brackets is a road. */
function bracketed(words: string, outlets: OutletBook): Found[] {
  return [...words.matchAll(IN_BRACKETS)].slice(0, MOST).flatMap((match): Found[] => {
    const { name = "", mark = "" } = match.groups ?? {};
    const start = match.index + match[0].indexOf(name, mark.length);
    return CHANNELS.test(name) || outlets.isPlace(name) ? [] : [{ kind: kindOf(mark), span: { start, end: start + name.length } }];
  });
}

const IN_BRACKETS =
  /[([](?<mark>[Vv][ií]a|[Hh]\/?[Tt]|[Hh]at[- ][Tt]ip|[Tt]ip of the hat)(?: to)?\s?:?\s(?<name>[\p{Lu}\p{Lo}@][^()[\]\n,;]{1,60})(?:, (?:who|for|whose|of|at|on)\b[^()[\]\n]{0,120})?\.?[)\]](?=\s?[.!?…]|\s*$|\s\p{Lu})/gu;

const kindOf = (mark: string): Credit["kind"] => (/v[ií]a/iu.test(mark) ? "via" : "hat-tip");

/** "…, via [Lantern Post](https://…)", "h/t @harbourwatch" after a mark of punctuation or at the beginning. */
function linkedVia({ words, links }: Line): Found[] {
  return [...words.matchAll(MARK)].slice(0, MOST).flatMap((match): Found[] => {
    const start = match.index + match[0].length;
    const link = links.find(({ span }) => span.start >= start - 1 && span.start <= start + 1)?.span;
    const handle = /^@\w{2,30}/u.exec(words.slice(start))?.[0];
    const span = link ?? (handle === undefined ? undefined : { start, end: start + handle.length });
    if (span === undefined || span.end - span.start > 60) return [];
    const name = words.slice(span.start, span.end);
    return CHANNELS.test(name) || !beginsName(name) ? [] : [{ kind: kindOf(match[0]), span }];
  });
}

const MARK = /(?:^|[.!?…,;:|([–—-]\s?)(?:v[ií]a|h\/t(?: to)?|(?:hat[- ]tip|tip of the hat)(?: to)?)\s?:?\s/giu;
