import type { Sha256 } from "../model/ids.ts";

/** A third party that says when bytes were there, knowing nothing of them but their SHA-256. */
export interface Timestamper {
  /** Its address. */
  readonly authority: string;
  /**
   * A token over this SHA-256, checked before it is given: the authority's reply as it came. Fails with TIMESTAMP_FAILED, URL_REFUSED,
   * URL_UNREACHABLE or URL_TIMEOUT.
   */
  stamp(name: Sha256): Promise<{ readonly token: Uint8Array; readonly stampedAt: string }>;
}

/** What a token says. */
export interface VerifiedTimestamp {
  /** ISO 8601 moment at which the bytes were there. */
  readonly stampedAt: string;
  /** Whose certificate the token is signed by. */
  readonly authority: string;
}

/** Checks a token against the SHA-256 that it should be over. Fails with TIMESTAMP_FAILED. */
export type VerifyTimestamp = (token: Uint8Array, name: Sha256) => Promise<VerifiedTimestamp>;
