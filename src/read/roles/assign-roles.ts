import { BOILERPLATE_CONTAINERS } from "../../lexicon/page-containers.ts";
import type { BlockRole } from "../../model/report.ts";
import { findDays } from "../facts/find-days.ts";
import { foldName } from "../facts/fold-name.ts";
import { hostOf, type OutletBook } from "../facts/outlet-book.ts";
import { linkShare, linksOf, type RawBlock } from "../layout/raw-block.ts";
import { visibleLine } from "../layout/visible-line.ts";
import { classifyLine } from "../provenance/classify-line.ts";
import { isAgencyLine } from "../provenance/is-agency-line.ts";

/** A block with what it is there for. */
export interface RoledBlock extends RawBlock {
  readonly role: BlockRole;
}

/** Lines that name an author or a date belong to the report only near it: this many blocks before the headline and after the end. */
const NEAR_BEFORE = 8;
const NEAR_AFTER: Partial<Record<BlockRole, number>> & { readonly other: number } = { byline: 8, dateline: 8, caption: 0, other: 30 };
/** The second line of a headline stands within this many blocks of it. */
const UNDER_HEADLINE = 4;
/** Names of the second line: `standfirst`, `article__deck`, `chapo`, `bajada`, `sottotitolo`. */
const SECOND_LINE =
  /^(?:.*[-_])?(?:standfirst|deck|dek|sub-?title|sub-?head(?:line|ing)?|lede|chapo|bajada|entradilla|sottotitolo|sumario|vorspann)$/u;
/** Roles that say something about this report and not about its site. */
const OF_THE_REPORT: ReadonlySet<BlockRole> = new Set<BlockRole>(["byline", "dateline", "origin", "wire-credit", "taxonomy", "caption"]);

/** What is known of the report before its blocks have roles. */
interface Known {
  /** Index of the block that holds the title. */
  readonly headline?: number | undefined;
  /** What the markup says the second line is. */
  readonly subtitle?: string | undefined;
  /** Names the markup gives as authors. */
  readonly authors?: readonly string[] | undefined;
  readonly outlet?: string | undefined;
  readonly url?: string | undefined;
}

/** Give every block its role, judged one by one: a plea for money may stand in the midst of an article. */
export function assignRoles(
  blocks: readonly RawBlock[],
  { headline, subtitle, authors = [], outlet = "", url }: Known,
  outlets: OutletBook,
): RoledBlock[] {
  const masthead = foldName(outlet);
  const signed = new Set(authors.map(foldName));
  const kept = blocks.flatMap((block, index) => (block.setting.isKept ? [index] : []));
  const first = Math.min(headline ?? Infinity, kept[0] ?? Infinity);
  const last = kept.at(-1) ?? headline ?? -1;
  const start = headline === undefined ? -1 : (kept.find((at) => at > headline) ?? -1);
  const title = headline === undefined ? "" : foldName(blocks[headline]?.text ?? "");
  return blocks.map((block, index) => {
    const isNear = (after: number): boolean => index >= first - NEAR_BEFORE && index <= last + after;
    const isAbove = headline !== undefined && index < headline && index >= headline - NEAR_BEFORE;
    const isLead = headline !== undefined && index > headline && index < start;
    const isLede = headline !== undefined && index > headline && index <= headline + UNDER_HEADLINE && isSecondLine(block, subtitle);
    const isSigned = block.text.length < 80 && isNear(0) && signed.has(foldName(block.text));
    const isRepeat = title !== "" && block.text.length <= 2 * title.length + 40 && foldName(block.text) === title;
    const isAtEdge = (isAbove || index <= first + UNDER_HEADLINE || index >= last - 1) && isNear(NEAR_AFTER["byline"] ?? 0);
    const isAgency = isAtEdge && !block.setting.within.has("figure") && isAgencyLine(visibleLine(block).words, outlet, outlets);
    const isOfThisSite = isHeadlineOfThisSite(block, url);
    const isMasthead = masthead !== "" && block.text.length < 100 && foldName(block.text) === masthead;
    return {
      ...block,
      role:
        index === headline
          ? "headline"
          : roleOf(block, {
              isNear,
              isAbove,
              isAmid: index < last,
              isLead,
              isLede,
              isSigned,
              isAgency,
              isMasthead,
              isOfThisSite,
              isRepeat,
            }),
    };
  });
}

/** A line whose class says what it is (`standfirst`, `deck`), or a heading that the markup gives as the description. */
function isSecondLine({ setting, text }: RawBlock, subtitle: string | undefined): boolean {
  if (text.length < 20) return false;
  if (setting.hints.some((hint) => SECOND_LINE.test(hint))) return true;
  return (
    subtitle !== undefined &&
    subtitle.length >= 30 &&
    (/^h\d$/u.test(setting.tag) || !setting.isKept) &&
    foldName(text.slice(0, 600)) === foldName(subtitle.slice(0, 600))
  );
}

interface Position {
  /** Stands close to the report: a little before it, or at most so many blocks after it. */
  readonly isNear: (after: number) => boolean;
  /** Shortly over the headline. */
  readonly isAbove: boolean;
  /** Before the end of the article. */
  readonly isAmid: boolean;
  /** Between the headline and the first block of the article. */
  readonly isLead: boolean;
  /** Right under the headline and named or worded as its second line. */
  readonly isLede: boolean;
  /** Nothing but the name of an author the markup names. */
  readonly isSigned: boolean;
  /** Nothing but the names of agencies, at the beginning or end of the report. */
  readonly isAgency: boolean;
  /** Nothing but the outlet's name. */
  readonly isMasthead: boolean;
  /** A link to another article of the same site, and a long one. */
  readonly isOfThisSite: boolean;
  /** Says the title again. */
  readonly isRepeat: boolean;
}

function roleOf(
  block: RawBlock,
  { isNear, isAbove, isAmid, isLead, isLede, isSigned, isAgency, isMasthead, isOfThisSite, isRepeat }: Position,
): BlockRole {
  if (block.role !== undefined) return block.role;
  if (isRepeat) return "other";
  if (isAgency) return "wire-credit";
  const said = classifyLine(visibleLine(block).words);
  if (said === "copyright" && isAmid && isPictureCredit(block.text)) return isNear(0) ? "caption" : "navigation";
  if (said === "origin" && isOfThisSite) return "navigation";
  if (said !== undefined && (!OF_THE_REPORT.has(said) || isNear(NEAR_AFTER[said] ?? NEAR_AFTER.other))) return said;
  if (isSigned) return "byline";
  if (block.setting.within.has("comments") && !block.setting.isKept) return "comment";
  if (isLede) return "subtitle";
  const hinted = roleByHints(block, isNear(0));
  if (hinted !== undefined) return hinted;
  if (block.setting.isKept && isMasthead) return "other";
  if (block.setting.isKept) return isAbove && isFragment(block.text) && !isStrayLink(block) ? "other" : roleByTag(block);
  if (!isLead || !isLeadParagraph(block)) return restRole(block);
  return isHeadLine(block.text) ? "dateline" : "subtitle";
}

/** "© Ana Lerro / Meridian Press" over a story or amid it: whose the picture is. The notice of a text has a year or says what it is. */
const isPictureCredit = (text: string): boolean =>
  /^[^\p{L}\p{N}]{0,3}(?:©|\(c\))/iu.test(text) && !/\d{4}|copyright|©.*©|reserv|vorbehalten|защищ|محفوظ|saklıdır/iu.test(text);

/** "Sources: Ferry Strike Enters Second Week as Talks Stall, Union Says" in one link to the same site: another article. */
function isHeadlineOfThisSite(block: RawBlock, url: string | undefined): boolean {
  const [link] = linksOf(block);
  if (link?.span.start !== 0 || linkShare(block) < 0.95 || block.text.split(/\s/u).length <= 9) return false;
  return hostOf(link.href) === "" || hostOf(link.href) === hostOf(url);
}

/** What the element is for, where its name says so. */
function roleByHints(block: RawBlock, isNear: boolean): BlockRole | undefined {
  const { setting, text } = block;
  const isCaption = setting.within.has("figure") || (setting.hints.some((hint) => /caption/u.test(hint)) && text.length < 400);
  // A picture that leads to another article has that article's title under it.
  if (isCaption) return isNear && text.length >= 12 && !isStrayLink(block) ? "caption" : "navigation";
  const isFrame = setting.within.has("nav") || setting.within.has("form");
  return isFrame && (!setting.isKept || linkShare(block) > 0.5) ? "navigation" : undefined;
}

function roleByTag(block: RawBlock): BlockRole {
  const { tag, within } = block.setting;
  if (/^(?:h[1-6]|legend|summary)$/u.test(tag)) return "subhead";
  if (isStrayLink(block)) return "navigation";
  if (within.has("quote") || tag === "blockquote") return "quote";
  // Old pages are laid out in tables: a cell that speaks in sentences is text.
  if (tag === "td" || tag === "th") return block.text.length > 120 || isSentence(block.text) ? "body" : "table";
  if ((tag === "dd" || tag === "dt") && block.text.length < 60 && !isSentence(block.text)) return "table";
  return tag === "li" || tag === "dd" || tag === "dt" ? "list" : "body";
}

/** "Islands Report · Video", "Press service of the Ministry": what stands over a headline and says no sentence. */
const isFragment = (text: string): boolean => text.length < 60 && !/[.!?؟。…]["”’»)]?$/u.test(text);

const isSentence = (text: string): boolean => /[.!?؟。…]["”’»)]?$/u.test(text) && text.split(/\s/u).length > 5;

/** A line that is nothing but links to other pages. */
function isStrayLink(block: RawBlock): boolean {
  const { text } = block;
  const links = linksOf(block);
  if (links.length === 0 || text.length > 200 || /[.!?…]["”’)]?$/u.test(text)) return false;
  const between =
    links.map(({ span }, index) => text.slice(links[index - 1]?.span.end ?? 0, span.start)).join("") +
    text.slice(links.at(-1)?.span.end ?? 0);
  return !/[\p{L}\p{N}]{2}/u.test(between);
}

/** "Quayside | 04.05.2031, 13:36 • updated 05.05.2031 | By Ana Lerro": outlet, dates and author in one line. */
const isHeadLine = (text: string): boolean => text.length < 250 && /[|•·]/u.test(text) && findDays(text).length > 0;

/** A paragraph over the article that sums it up. */
function isLeadParagraph(block: RawBlock): boolean {
  const { within, hints } = block.setting;
  if (
    within.has("aside") ||
    within.has("footer") ||
    within.has("hidden") ||
    hints.some((hint) => BOILERPLATE_CONTAINERS.some((pattern) => pattern.test(hint)))
  )
    return false;
  return block.text.length >= 50 && linkShare(block) < 0.3 && block.text.split(/\s/u).length >= 6;
}

function restRole(block: RawBlock): BlockRole {
  const { within } = block.setting;
  const isFrame = within.has("header") || within.has("footer") || within.has("aside");
  return isFrame || linkShare(block) > 0.5 || block.text.length < 80 ? "navigation" : "other";
}
