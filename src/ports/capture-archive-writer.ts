import type { CaptureTimestamp, KeptCapture } from "./captures.ts";

/** A capture as it goes into an archive file. */
export interface ArchivedCapture {
  readonly capture: KeptCapture;
  readonly bytes: Uint8Array;
  /** What the report that was read from it is called. */
  readonly title?: string | undefined;
  /** The tokens of its timestamps that are there. */
  readonly tokens: readonly { readonly timestamp: CaptureTimestamp; readonly bytes: Uint8Array }[];
}

/** Writes captures as one file that the programs of others can read. The same captures give the same bytes. */
export interface CaptureArchiveWriter {
  /** What the names of such files end in: `.warc.gz`, `.wacz`. */
  readonly extension: string;
  readonly mediaType: string;
  /**
   * The bytes of the file. `captures` begins anew at each call and gives the same each time: a file that names the lengths of its
   * parts before them goes through it twice. Fails with CAPTURE_ALTERED when it does not, and with INPUT_TOO_LARGE where the form
   * of the file has a limit.
   */
  write(captures: () => AsyncIterable<ArchivedCapture>): AsyncIterable<Uint8Array>;
}
