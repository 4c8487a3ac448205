/** Reads a text and gives the number of things that it found: claims, or named things. */
export type TextReader = (text: string) => Promise<number>;

/** What may be absent: a reader whose package is not installed loads as undefined. */
export interface TextReaderEntry {
  readonly title: string;
  /** What it counts. */
  readonly finds: string;
  readonly load: () => Promise<TextReader | undefined>;
}
