import type { Sha256 } from "../model/ids.ts";

/** Where captured bytes lie, named by their SHA-256. Nothing here can change or remove bytes once kept. */
export interface Archive {
  /**
   * Keep `bytes` and give their name. Keeping the same bytes twice keeps them once.
   * After it returns they survive a crash; when it fails (DISK_FULL) nothing is left behind.
   * Bytes kept before that no longer match their name fail with CAPTURE_ALTERED and are left as they are.
   */
  put(bytes: Uint8Array): Promise<Sha256>;
  /** The bytes, checked against their name; undefined when not kept, CAPTURE_ALTERED when they no longer match. */
  get(name: Sha256): Promise<Uint8Array | undefined>;
  /** Every name kept, in order. */
  names(): AsyncIterable<Sha256>;
}
