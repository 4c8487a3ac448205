/** The words of a report as PostgreSQL takes them in, both as the text of a `tsvector`. */
export interface WordVector {
  /** Each word with the room's shelf before it and the places it stands at. */
  readonly words: string;
  /** Words, without the shelf, whose places are not all among those: phrases with them must be looked up in the text. */
  readonly partial: string;
}

/** Title and body as `searchable` folds them. No phrase runs from one into the other, for a place between them stays empty. */
export function wordVector(shelf: number, { title, body }: { readonly title: string; readonly body: string }): WordVector {
  const places = new Map<string, number[]>();
  const partial = new Set<string>();
  const titleWords = wordsOf(title);
  note(titleWords, 1);
  note(wordsOf(body), titleWords.length + 2);
  const words = [`'${everyWord(shelf)}'`, ...Array.from(places, ([word, at]) => `${quoted(`${shelf}:${word}`)}${placesOf(at)}`)].join(" ");
  // Counted before PostgreSQL packs them, hence a little too large.
  return Buffer.byteLength(words) < MOST_BYTES ? { words, partial: [...partial].map(quoted).join(" ") } : tooLarge(shelf);

  function note(text: readonly string[], from: number): void {
    for (const [index, whole] of text.entries()) {
      const word = storedWord(whole);
      const at = places.get(word) ?? [];
      places.set(word, at);
      if (from + index > LAST_PLACE || at.length === MOST_PLACES || word !== whole) partial.add(word);
      else at.push(from + index);
    }
  }
}

/** Stands in every row. */
export const everyWord = (shelf: number): string => `${shelf}:`;

/** Stands in the place of the words of a text that is too large, and among the partial ones of its row. */
export const anyWord = (shelf: number): string => `${shelf};`;
export const ANY = ";";

/** A word as it is stored: as it is, or its beginning and a mark that no word has. */
export const storedWord = (word: string): string => (word.length <= MOST_LETTERS ? word : `${word.slice(0, MOST_LETTERS)}…`);

/** A word in the text of a `tsvector` or `tsquery`. Words are letters and digits alone, so nothing here is ever met; who knows. */
export const quoted = (word: string): string => `'${word.replaceAll(/['\\]/gu, "$&$&")}'`;

// What a tsvector holds: https://www.postgresql.org/docs/current/textsearch-limits.html
const LAST_PLACE = 16_382;
const MOST_PLACES = 255;
const MOST_BYTES = 2 ** 20;
// At most four bytes a letter, in 2 KB.
const MOST_LETTERS = 400;

const wordsOf = (text: string): string[] => (text === "" ? [] : text.split(" "));
const placesOf = (places: readonly number[]): string => (places.length === 0 ? "" : `:${places.join(",")}`);
const tooLarge = (shelf: number): WordVector => ({ words: `'${everyWord(shelf)}' '${anyWord(shelf)}'`, partial: `'${ANY}'` });
