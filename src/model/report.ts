import type { ReportId, Sha256 } from "./ids.ts";
import type { Span } from "./span.ts";

/** How the words of a report were written down, as the reader took its bytes to be. */
export const REPORT_KINDS = [
  "html",
  "text",
  "markdown",
  "pdf",
  "docx",
  "mail",
  "subtitles",
  "transcript",
  "feed-item",
  "telegram-message",
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** What a block of the page is there for. Only `headline`, `subtitle`, `body`, `quote`, `list` and `caption` may carry claims. */
export type BlockRole =
  | "headline"
  | "subtitle"
  | "byline"
  | "dateline"
  | "body"
  | "subhead"
  | "quote"
  | "list"
  | "table"
  | "caption"
  | "taxonomy"
  | "origin"
  | "wire-credit"
  | "licence"
  | "copyright"
  | "disclaimer"
  | "appeal"
  | "comment"
  | "contact"
  | "author-index"
  | "navigation"
  | "other";

export interface Link {
  readonly span: Span;
  readonly href: string;
}

/** One block of the page in reading order; its words are `report.text` at `span`. */
export interface Block {
  readonly role: BlockRole;
  readonly span: Span;
  readonly links: readonly Link[];
  /** Set when the block's own script runs right to left. */
  readonly direction?: "rtl" | undefined;
}

/** A calendar day or a moment as the page gives it. */
export interface PublishedDate {
  /** ISO 8601: `2017-08-04`, or with a time and the page's own zone. */
  readonly value: string;
  readonly span?: Span | undefined;
}

/** One step on the way of a report: hop 0 is its origin, the last hop the outlet that was read. */
export interface Hop {
  readonly hop: number;
  readonly outlet: string;
  readonly role: "origin" | "republisher";
  /** ISO day on which this outlet published it. */
  readonly date?: string | undefined;
  readonly dateSpan?: Span | undefined;
  readonly url?: string | undefined;
  /** The lines of the page that say so. */
  readonly evidence: readonly Span[];
}

export interface TaxonomyLabel {
  readonly label: string;
  readonly span: Span;
}

/** What the page files itself under. */
export interface Taxonomy {
  readonly region: readonly TaxonomyLabel[];
  readonly theme: readonly TaxonomyLabel[];
  readonly inDepthReport: readonly TaxonomyLabel[];
  readonly tags: readonly TaxonomyLabel[];
}

export interface Copyright {
  readonly party: string;
  readonly year?: string | undefined;
  readonly span: Span;
}

/** What the page says may be done with it, by whom, and on which conditions. */
export interface Licence {
  readonly copyright: readonly Copyright[];
  /** The sentence that grants a permission. */
  readonly permission?: Span | undefined;
  /** Who grants it. */
  readonly grantor?: string | undefined;
  /** Uses the permission covers: `community-internet-sites`, `non-commercial`, … */
  readonly uses: readonly string[];
  /** What is asked in return: `acknowledge-source`, `acknowledge-copyright`, `hyperlink-original`, … */
  readonly conditions: readonly string[];
  /** Uses that need asking first. */
  readonly restricted: readonly { readonly uses: readonly string[]; readonly span: Span; readonly contact?: string | undefined }[];
  /** Uses that are refused outright, with no word of asking. Absent where nothing is, and in readings of earlier versions. */
  readonly refused?: readonly { readonly uses: readonly string[]; readonly span: Span }[] | undefined;
  /** A named public licence: `CC-BY-4.0`, or its address. */
  readonly name?: string | undefined;
  readonly fairUse?: Span | undefined;
  readonly disclaimer?: Span | undefined;
}

/** Something odd about the input that did not stop reading: where, and why it matters. */
export interface Note {
  readonly code: string;
  readonly message: string;
  readonly span?: Span | undefined;
}

export type Medium = "article" | "video-transcript" | "statement" | "post" | "feed-item";

/** What a value of the report's head is about. */
export type StatedField =
  | "title"
  | "subtitle"
  | "byline"
  | "outlet"
  | "outlet-domain"
  | "outlet-owner"
  | "published"
  | "modified"
  | "original-outlet"
  | "original-published"
  | "original-url"
  | "language"
  | "canonical"
  | "section"
  | "tag"
  | "medium"
  | "licence";

/** One thing that a place in the input says of the report, whether it was believed or not. */
export interface StatedValue {
  readonly field: StatedField;
  /** As the report has it: an ISO date, a name without "By", an absolute address. */
  readonly value: string;
  /** As it stands there, at most 500 characters. */
  readonly raw: string;
  /**
   * Where: `given`, `json-ld:datePublished`, `meta:og:title`, `microdata:author`, `element:time[datetime]`, `link:canonical`, `url`,
   * `visible`, `feed:dc:creator`, `mail:Subject`, `pdf:Author`, `docx:creator`, `telegram:forwarded_from`, `registry`, …
   */
  readonly from: string;
  /** Set for what stands in the words of the page. */
  readonly span?: Span | undefined;
  /** True for the value that the report goes by. */
  readonly isChosen: boolean;
}

/** A party that the page credits with a part in the report: who wrote it, passed it on, or pointed to it. */
export interface Credit {
  readonly kind:
    | "agency"
    | "reporting"
    | "writing"
    | "editing"
    | "contribution"
    | "translation"
    | "courtesy"
    | "via"
    | "hat-tip"
    | "source";
  readonly party: string;
  /** Where a link in the credit leads. */
  readonly href?: string | undefined;
  readonly span?: Span | undefined;
}

/** When some words were spoken, in milliseconds from the beginning of the recording, and by whom. */
export interface Timing {
  readonly span: Span;
  readonly fromMs: number;
  readonly toMs?: number | undefined;
  readonly speaker?: string | undefined;
}

/** One published item as read: all its words in order, and what each stretch of them is. */
export interface Report {
  readonly id: ReportId;
  readonly capture?: Sha256 | undefined;
  readonly kind: ReportKind;
  /** Where it was met. */
  readonly url?: string | undefined;
  /** The address that the page itself names as its own. */
  readonly canonical?: string | undefined;
  readonly title?: string | undefined;
  readonly titleSpan?: Span | undefined;
  readonly subtitle?: string | undefined;
  /** The outlet whose page this is (the carrier, hop last). */
  readonly outlet?: string | undefined;
  /** Its own host, without `www.`. */
  readonly outletDomain?: string | undefined;
  readonly outletOwner?: string | undefined;
  /** The part of the outlet it stands in: "World", "Opinion". */
  readonly section?: string | undefined;
  /** Names on the byline; an outlet's name may stand there. */
  readonly bylines: readonly string[];
  readonly published?: PublishedDate | undefined;
  readonly modified?: PublishedDate | undefined;
  /** Where and when the page says it was first published, when that is elsewhere. */
  readonly original?:
    | { readonly outlet: string; readonly published?: PublishedDate | undefined; readonly url?: string | undefined }
    | undefined;
  /** BCP 47 primary tag. */
  readonly language?: string | undefined;
  readonly medium: Medium;
  readonly licence: Licence;
  readonly taxonomy: Taxonomy;
  readonly transmission: readonly Hop[];
  /** In order of the text. Absent in readings of earlier versions, as are the two below. */
  readonly credits?: readonly Credit[] | undefined;
  /** Everything the input says of the report's head, the chosen value of a field first. */
  readonly metadata?: readonly StatedValue[] | undefined;
  /** For what was spoken, in order; a stretch without times is absent. */
  readonly timings?: readonly Timing[] | undefined;
  /** All blocks in order as one text; for plain-text input the input itself, unchanged. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
}

/** Where a sentence stands: which block, and whether it may carry claims as headline or as body. */
export interface Sentence {
  readonly index: number;
  readonly span: Span;
  readonly part: "headline" | "body";
  /** Index into `report.blocks`. */
  readonly block: number;
}

/** The roles whose sentences may carry claims. */
export const CLAIM_ROLES: ReadonlySet<BlockRole> = new Set<BlockRole>(["headline", "subtitle", "body", "quote", "list", "caption"]);

/** The article body alone as plain text: claim-bearing blocks other than the headline, a blank line between two. */
export function bodyOf(report: Pick<Report, "text" | "blocks">): string {
  return report.blocks
    .filter(
      (block) =>
        block.role !== "headline" &&
        block.role !== "caption" &&
        (CLAIM_ROLES.has(block.role) || block.role === "subhead" || block.role === "table"),
    )
    .map((block) => report.text.slice(block.span.start, block.span.end))
    .join("\n\n");
}
