import type { Capture } from "../model/capture.ts";

/** Takes a page from the network, safely: http(s) only, no private addresses on any hop, size and time limited. */
export interface Fetcher {
  /** Fails with URL_REFUSED, URL_UNREACHABLE, URL_FAILED, URL_TIMEOUT or INPUT_TOO_LARGE; never gives part of a page. */
  fetch(url: string): Promise<Capture>;
}
