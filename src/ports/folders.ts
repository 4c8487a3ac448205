/** A file of a watched folder, or something that is passed over. */
export interface FolderEntry {
  /** Absolute. */
  readonly path: string;
  readonly size: number;
  /** ISO 8601. */
  readonly modifiedAt: string;
  /** Why it is not to be read: "a link that leads out of the folder". */
  readonly passedOver?: string | undefined;
}

/** Files of this machine. Hidden ones, and those in hidden folders, are not there. */
export interface FolderReader {
  /**
   * What lies in a folder and those below it, by path. Links to folders are passed over, and links to files outside as well.
   * Fails with INPUT_NOT_FOUND, and with INPUT_UNREADABLE for a folder that cannot be looked into or is none.
   */
  list(folder: string): AsyncIterable<FolderEntry>;
  /**
   * The bytes of one of them, which still lies in that folder. Fails with INPUT_NOT_FOUND, INPUT_UNREADABLE, and INPUT_TOO_LARGE
   * over `maxBytes`.
   */
  read(folder: string, path: string, maxBytes: number): Promise<Uint8Array>;
}
