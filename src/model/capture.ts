import type { Sha256 } from "./ids.ts";

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
}
