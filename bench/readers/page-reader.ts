/** A stored page, as it was fetched. */
export interface StoredPage {
  readonly id: string;
  readonly url: string | undefined;
  readonly bytes: Uint8Array;
}

/** Reads a page and gives the number of characters of the article that it found. Fails or gives 0 where it found none. */
export type PageReader = (page: StoredPage) => Promise<number>;

/** The page as text, for readers that take text. */
export const textOf = ({ bytes }: StoredPage): string => new TextDecoder().decode(bytes);
