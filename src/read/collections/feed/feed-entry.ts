import type { Note, StatedValue } from "../../../model/report.ts";

/** One entry of a feed, whichever of their many formats it came in. */
export interface FeedEntry {
  /** What its publisher calls it: `guid`, `id`, `rdf:about`. */
  readonly id?: string | undefined;
  /** Where it stands. */
  readonly url?: string | undefined;
  /** What it is about, where that stands elsewhere. */
  readonly externalUrl?: string | undefined;
  readonly title?: string | undefined;
  readonly html?: string | undefined;
  readonly text?: string | undefined;
  readonly summary?: string | undefined;
  /** What addresses within its words are relative to. */
  readonly base?: string | undefined;
  readonly attachments: readonly FeedAttachment[];
  /** The most trusted first within each field. */
  readonly stated: readonly StatedValue[];
  /** Dates that nobody understood, as they stand. */
  readonly unreadDates: readonly string[];
  /** Where it says it happened, and where it is discussed. */
  readonly more: Readonly<Record<string, unknown>>;
}

export interface FeedAttachment {
  readonly url: string;
  readonly mime_type?: string | undefined;
  readonly size_in_bytes?: number | undefined;
}

/** A feed as one of the parsers gives it. */
export interface ParsedFeed {
  readonly title?: string | undefined;
  readonly home?: string | undefined;
  readonly entries: readonly FeedEntry[];
  readonly notes: readonly Note[];
}

/** Entries of one feed that are looked at. A feed of news has twenty. */
export const MOST_ENTRIES = 5_000;
