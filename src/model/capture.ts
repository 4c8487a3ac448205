import type { Sha256 } from "./ids.ts";

/** What was said over HTTP when bytes were fetched. Header names as they came, in their order; no cookies and no credentials. */
export interface Exchange {
  readonly status: number;
  readonly requestHeaders: readonly (readonly [name: string, value: string])[];
  readonly responseHeaders: readonly (readonly [name: string, value: string])[];
  /** Redirects on the way, the address that was asked for first. */
  readonly redirects: readonly { readonly url: string; readonly status: number; readonly location: string }[];
}

/** What holds several reports, or the addresses of several. */
export const COLLECTION_KINDS = ["feed", "sitemap", "warc", "wacz", "telegram-export", "mbox"] as const;
export type CollectionKind = (typeof COLLECTION_KINDS)[number];

/** The larger thing that bytes were taken out of. */
export interface Container {
  readonly kind: CollectionKind;
  /** Its file name or address. */
  readonly name?: string | undefined;
  /** SHA-256 of its own bytes, where it was held whole. */
  readonly sha256?: Sha256 | undefined;
  /** Which part of it: a WARC-Record-ID, an entry's id, a message's number. */
  readonly part: string;
  /**
   * What its own records show to be wrong with the part. `altered`: the bytes do not match the digest that is stated beside them.
   * `cut`: whoever wrote it says that it ends early.
   */
  readonly damage?: "altered" | "cut" | undefined;
}

/** Bytes as they were met, with where and when. Never altered after it is made. */
export interface Capture {
  readonly sha256: Sha256;
  readonly bytes: Uint8Array;
  /** ISO 8601 time at which the bytes were taken. */
  readonly takenAt: string;
  /** The address the bytes came from, after redirects. */
  readonly url?: string | undefined;
  /** The name of the file the bytes came from. */
  readonly fileName?: string | undefined;
  /** The media type the server or the system declared, without parameters. */
  readonly mediaType?: string | undefined;
  /** The character set that was declared beside the media type. */
  readonly charset?: string | undefined;
  readonly exchange?: Exchange | undefined;
  readonly container?: Container | undefined;
}
