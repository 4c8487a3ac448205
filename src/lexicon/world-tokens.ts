/** A word of a text as names are compared: without case, diacritics and apostrophes. */
export interface NameToken {
  readonly start: number;
  /** After the last letter; a possessive 's is left out, the dots of "U.S." are kept in. */
  readonly end: number;
  readonly key: string;
  readonly shape: "lower" | "capital" | "upper" | "caseless";
}

const WORD = 1;
const APOSTROPHE = 2;
const OTHER = 3;
const APOSTROPHES = "'’‘ʻʼʿʾ`´";

/** The kind of every UTF-16 code unit, found once. */
const kinds = new Uint8Array(0x1_00_00);

/** The words between two offsets, in order: "ISIS's" gives ISIS, "Sana'a" gives sanaa, "U.S." gives us. Linear in the text. */
export function nameTokens(text: string, from = 0, to = text.length): NameToken[] {
  const tokens: NameToken[] = [];
  let at = from;
  while (at < to) {
    if (kindAt(text, at) !== WORD) {
      at++;
      continue;
    }
    const end = dottedEnd(text, at, to) ?? wordEnd(text, at, to);
    tokens.push(tokenOf(text, at, withoutPossessive(text, at, end)));
    at = end;
  }
  return tokens;
}

/** A name as one key: its words folded, a space between two. */
export function nameKey(name: string): string {
  return nameTokens(name)
    .map((token) => token.key)
    .join(" ");
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = kinds[code] ?? OTHER;
  if (known !== 0) return known;
  const character = text[at] ?? "";
  const kind = APOSTROPHES.includes(character) ? APOSTROPHE : /[\p{L}\p{M}\p{N}]/u.test(character) ? WORD : OTHER;
  kinds[code] = kind;
  return kind;
}

/** The end of a word that may hold apostrophes between letters. */
function wordEnd(text: string, start: number, to: number): number {
  let at = start + 1;
  while (at < to) {
    const kind = kindAt(text, at);
    const isInside = kind === WORD || (kind === APOSTROPHE && at + 1 < to && kindAt(text, at + 1) === WORD);
    if (!isInside) break;
    at++;
  }
  return at;
}

/** The end of "U.S." or "D.R.": capitals with a dot after each, at least two. */
function dottedEnd(text: string, start: number, to: number): number | undefined {
  let at = start;
  let letters = 0;
  while (at < to && isCapital(text, at) && text[at + 1] === "." && at + 1 < to) {
    at += 2;
    letters++;
  }
  if (letters === 0) return undefined;
  if (at < to && isCapital(text, at) && (at + 1 >= to || kindAt(text, at + 1) !== WORD)) return at + 1;
  return letters > 1 && (at >= to || kindAt(text, at) !== WORD) ? at : undefined;
}

function isCapital(text: string, at: number): boolean {
  const character = text[at] ?? "";
  return character !== character.toLowerCase();
}

function withoutPossessive(text: string, start: number, end: number): number {
  const isPossessive = end - start > 2 && (text[end - 1] === "s" || text[end - 1] === "S") && kindAt(text, end - 2) === APOSTROPHE;
  return isPossessive ? end - 2 : end;
}

function tokenOf(text: string, start: number, end: number): NameToken {
  const written = text.slice(start, end);
  return { start, end, key: fold(written), shape: shapeOf(written) };
}

// Letters that stay whole under Unicode decomposition but are written plainly in the press: "Łódź", "Iğdır", "Østfold".
const PLAIN: Readonly<Record<string, string>> = {
  ı: "i",
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ħ: "h",
  ə: "a",
};

function fold(written: string): string {
  const lower = written.toLowerCase();
  if (isPlainAscii(lower)) return lower;
  return lower
    .normalize("NFD")
    .replaceAll(/[\p{M}'’‘ʻʼʿʾ`´.]/gu, "")
    .replaceAll(/[ıłøđðßæœþħə]/gu, (letter) => PLAIN[letter] ?? letter);
}

/** Small Latin letters and digits alone; spares the great majority of words the folding. */
function isPlainAscii(lower: string): boolean {
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    if (code > 122 || code < 48 || (code > 57 && code < 97)) return false;
  }
  return true;
}

function shapeOf(written: string): NameToken["shape"] {
  const first = written.charCodeAt(0);
  if (first >= 97 && first <= 122) return "lower";
  const second = written.charCodeAt(1);
  if (first >= 65 && first <= 90 && second >= 97 && second <= 122) return "capital";
  const lower = written.toLowerCase();
  const upper = written.toUpperCase();
  if (lower === upper) return "caseless";
  if (written === upper && written.length > 1) return "upper";
  return written.charAt(0) === lower.charAt(0) ? "lower" : "capital";
}
