/** One line of a ledger stream. `hash` covers the entry and `previous`, so that a changed or missing line shows. */
export interface Entry {
  readonly stream: string;
  /** 1, 2, 3, … without gaps within a stream. */
  readonly position: number;
  /** ISO 8601. */
  readonly at: string;
  /** Who did it. */
  readonly by: string;
  readonly what: EntryBody;
  /** Hash of the entry before; 64 zeros for the first. */
  readonly previous: string;
  /** SHA-256 over the canonical JSON of all fields above. */
  readonly hash: string;
}

/** What happened: a kind and plain JSON data. */
export interface EntryBody {
  readonly kind: string;
  readonly [field: string]: unknown;
}

/** The last entry of a stream, as handed to others, so that nobody can cut off or rewrite what lies before it unseen. */
export interface Head {
  readonly stream: string;
  readonly position: number;
  readonly hash: string;
}

/** Where entries live. Append-only: nothing here can change or remove an entry. */
export interface Ledger {
  /** Add `what` after position `after`; fails with ENTRY_OUT_OF_ORDER if another got there first, INPUT_INVALID for what JSON cannot say. */
  append(stream: string, after: number, by: string, what: EntryBody): Promise<Entry>;
  /** Entries after position `after` (default: all), in order. */
  read(stream: string, after?: number): AsyncIterable<Entry>;
  /** The last entry; undefined for an empty stream. */
  head(stream: string): Promise<Entry | undefined>;
  /** The heads of all streams, by name of the stream in code point order. */
  heads(): AsyncIterable<Head>;
}
