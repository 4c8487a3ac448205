const GRAPHEMES = new Intl.Segmenter("und", { granularity: "grapheme" });
/** Characters of one cell each, about which nothing else need be asked. */
export const PRINTABLE_ASCII = /^[\x20-\x7e]*$/u;
const TAKES_NO_CELL = /^[\p{Mn}\p{Me}\p{Mc}\p{Cf}\p{Cc}\u1160-\u11ff\ud7b0-\ud7ff]$/u;
// Arabic and other number signs: format characters that are drawn all the same.
const DRAWN_FORMAT = /^[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]$/u;
const SHOWN_AS_EMOJI = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u;

const FIRST_WIDE = 0x1100;
/** Code points drawn two cells wide, first and last of each range (Unicode East Asian Width W and F, without emoji). */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2630, 0x2637],
  [0x268a, 0x268f],
  [0x2e80, 0x303e],
  [0x3041, 0x3247],
  [0x3250, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18dff],
  [0x1aff0, 0x1b2ff],
  [0x1d300, 0x1d376],
  [0x1f200, 0x1f265],
  [0x20000, 0x3fffd],
];

/** How many cells of a terminal a text takes: "طرابلس" 6, "東京" 4, "é" 1 in either spelling, "👩‍🚒" 2. Ambiguous characters count as one. */
export function displayWidth(text: string): number {
  if (PRINTABLE_ASCII.test(text)) return text.length;
  let width = 0;
  for (const cluster of clustersOf(text)) width += clusterWidth(cluster);
  return width;
}

/** What a reader takes for single characters, in order. */
export function* clustersOf(text: string): Generator<string> {
  if (PRINTABLE_ASCII.test(text)) yield* text;
  else for (const { segment } of GRAPHEMES.segment(text)) yield segment;
}

/** Cells taken by one cluster of `clustersOf`. */
export function clusterWidth(cluster: string): number {
  if (cluster.length === 1 && PRINTABLE_ASCII.test(cluster)) return 1;
  if (SHOWN_AS_EMOJI.test(cluster)) return 2;
  let width = 0;
  for (const character of cluster) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  if (TAKES_NO_CELL.test(character) && !DRAWN_FORMAT.test(character)) return 0;
  return isWide(character) ? 2 : 1;
}

/** True for the ideographs, kana, Hangul syllables and full-width forms, between which a line may be broken. */
export function isWide(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < FIRST_WIDE) return false;
  return WIDE.some(([first, last]) => first <= code && code <= last);
}
