import type { Capture } from "../model/capture.ts";
import type { Validators } from "../model/feed.ts";

export interface FetchOptions {
  /** What the address gave the last time: it is asked only whether anything changed since. */
  readonly validators?: Validators | undefined;
  /**
   * Who asks. `person`: one page at somebody's request, to which robots.txt does not speak. `machine`: on a schedule; robots.txt is
   * obeyed. Unless said, `person`.
   */
  readonly as?: "person" | "machine" | undefined;
  /** Longest wait for the host's turn, in milliseconds; over it fails with URL_BUSY. 30,000 unless said. */
  readonly patienceMs?: number | undefined;
}

/** What a fetch brought: the page, or word that nothing changed. */
export interface Fetched {
  /** Absent when the address answered that nothing changed (304). */
  readonly capture?: Capture | undefined;
  /** Empty when the address led to another one: they would speak of that. */
  readonly validators: Validators;
}

/**
 * Takes pages from the network, safely: http(s) only, no private addresses on any hop, size and time limited; and politely:
 * one request after the other to each host with a pause between, never sooner than the host asks for.
 */
export interface Fetcher {
  /**
   * A page as a person asks for it. Fails with URL_REFUSED, URL_UNREACHABLE, URL_FAILED, URL_TIMEOUT, URL_BUSY or INPUT_TOO_LARGE;
   * never gives part of a page.
   */
  fetch(url: string): Promise<Capture>;
  /**
   * The same with options; fails with URL_DISALLOWED as well when robots.txt forbids it to machines, or a site that has one cannot
   * give it. URL_BUSY and the latter say in `retryAfterMs` when to come back.
   */
  ask(url: string, options: FetchOptions): Promise<Fetched>;
}
