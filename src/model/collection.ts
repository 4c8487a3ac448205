import type { CollectionKind, Container, Exchange } from "./capture.ts";
import type { Note, StatedValue } from "./report.ts";

/** One report of a collection, or the address of one. */
export interface CollectionItem {
  /** The same for the same entry whenever the collection is read: its id, else its address, else its place. */
  readonly key: string;
  /** The item alone, in a form that reads as a report by itself; absent where the collection only names an address. */
  readonly content?: Uint8Array | undefined;
  readonly mediaType?: string | undefined;
  readonly charset?: string | undefined;
  /** Where the report stands, or stood when it was captured. */
  readonly url?: string | undefined;
  /** ISO 8601 moment at which the bytes were taken, where the collection says so. */
  readonly takenAt?: string | undefined;
  readonly exchange?: Exchange | undefined;
  readonly container: Container;
  /** What the collection says of the item. */
  readonly stated: readonly StatedValue[];
  /** True for the address of another collection: a site map named by an index of site maps. */
  readonly isCollection?: boolean | undefined;
}

/** What holds several reports, opened. */
export interface Collection {
  readonly kind: CollectionKind;
  readonly title?: string | undefined;
  readonly items: readonly CollectionItem[];
  /** Parts that could not be made out, each with where and why. */
  readonly notes: readonly Note[];
}

/** A feed that a page names as its own. */
export interface FeedLink {
  readonly url: string;
  readonly title?: string | undefined;
}
