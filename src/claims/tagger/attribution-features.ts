import { CUE_VERBS, CUE_WORDS } from "../../lexicon/attribution-cues.ts";
import { SOURCE_NOUNS } from "../../lexicon/source-words.ts";
import { classOfWord } from "../../lexicon/word-classes.ts";
import { PERSON_TITLES } from "../../lexicon/world-entity-words.ts";
import type { PartOfSpeech, Token } from "../token.ts";
import { ALL, hashed, hashOfWord } from "./hashed.ts";
import { rememberWords } from "./remember-words.ts";
import { shapeOf } from "./shape-of.ts";
import type { FeatureRows } from "./tagger-model.ts";

/** What is known of a word wherever it stands. */
interface Word {
  readonly lower: number;
  readonly lemma: number;
  readonly pos: number;
  readonly shape: number;
  readonly suffix: number;
  /** Groups of cues it may belong to, as one number; 0 for none. */
  readonly cue: number;
  readonly isVerbCue: boolean;
  /** What kind of source its noun names; 0 for none. */
  readonly source: number;
  readonly isVerb: boolean;
  readonly isMark: number;
  readonly narrow: number;
  readonly wide: number;
}

const EDGE: Word = {
  lower: 1,
  lemma: 1,
  pos: 1,
  shape: 1,
  suffix: 1,
  cue: 0,
  isVerbCue: false,
  source: 0,
  isVerb: false,
  isMark: 0,
  narrow: 1,
  wide: 1,
};

/** Number of features a token has at most. */
const WIDTH = 80;

/**
 * What a token of a paragraph is known by when attributions are looked for: the words around it, the speaking words of its sentence and
 * how far they are, quotation marks, commas and clauses between. `sentences` are the tokens of a paragraph, sentence by sentence.
 */
export function attributionFeatures(sentences: readonly (readonly Token[])[]): FeatureRows {
  const length = sentences.reduce((sum, one) => sum + one.length, 0);
  const rows = new Int32Array(length * WIDTH).fill(-1);
  let at = 0;
  let isQuoted = false;
  for (const [number, tokens] of sentences.entries()) {
    const context = contextOf(tokens, isQuoted, number, sentences[number - 1]);
    for (let i = 0; i < tokens.length; i++) {
      featuresAt(context, i, rows, at * WIDTH);
      at++;
    }
    isQuoted = context.endsQuoted;
  }
  return { length, width: WIDTH, rows };
}

interface Context {
  readonly words: readonly Word[];
  readonly quoted: Uint8Array;
  readonly endsQuoted: boolean;
  /** Place of the nearest speaking verb before and behind each word; -1 for none. */
  readonly cueBefore: Int32Array;
  readonly cueAfter: Int32Array;
  readonly commas: Uint8Array;
  readonly verbs: Uint8Array;
  readonly thats: Uint8Array;
  readonly hasCue: number;
  readonly first: Word;
  readonly number: number;
  readonly previousLast: number;
  readonly lastQuote: number;
}

function contextOf(tokens: readonly Token[], isQuoted: boolean, number: number, previous: readonly Token[] | undefined): Context {
  const words = tokens.map(wordOf);
  const length = words.length;
  const quoted = new Uint8Array(length);
  const cueBefore = new Int32Array(length).fill(-1);
  const cueAfter = new Int32Array(length).fill(-1);
  const commas = new Uint8Array(length);
  const verbs = new Uint8Array(length);
  const thats = new Uint8Array(length);
  let inside = isQuoted;
  let cue = -1;
  let [comma, verb, that] = [0, 0, 0];
  for (const [i, word] of words.entries()) {
    const token = tokens[i] as Token;
    cueBefore[i] = cue;
    commas[i] = Math.min(comma, 3);
    verbs[i] = Math.min(verb, 3);
    thats[i] = that;
    const mark = quoteOf(token);
    if (mark === 1 || (mark === 3 && !inside)) {
      inside = true;
      quoted[i] = 2;
    } else if (mark !== 0) {
      quoted[i] = 3;
      inside = false;
    } else quoted[i] = inside ? 1 : 0;
    if (word.isVerbCue) {
      cue = i;
      [comma, verb, that] = [0, 0, 0];
    } else {
      if (token.text === ",") comma++;
      if (word.isVerb) verb++;
      if (token.lower === "that") that = 1;
    }
  }
  cue = -1;
  for (let i = length - 1; i >= 0; i--) {
    cueAfter[i] = cue;
    if ((words[i] as Word).isVerbCue) cue = i;
  }
  const last = previous?.at(-1);
  return {
    words,
    quoted,
    endsQuoted: inside,
    cueBefore,
    cueAfter,
    commas,
    verbs,
    thats,
    hasCue: words.some((word) => word.isVerbCue) ? 1 : 0,
    first: words[0] ?? EDGE,
    number: Math.min(number, 2),
    previousLast: last === undefined ? 0 : quoteOf(last) > 0 ? 2 : 1,
    lastQuote: quoteOf(tokens.at(-1)) > 0 ? 1 : 0,
  };
}

/** 1 for an opening quotation mark, 2 for a closing one, 3 for one that may be either. */
function quoteOf(token: Token | undefined): number {
  if (token === undefined) return 0;
  if (/^[“„«]+$/u.test(token.text)) return 1;
  if (/^[”»]+$/u.test(token.text)) return 2;
  return /^(?:"+|''|``)$/u.test(token.text) ? 3 : 0;
}

const near = (distance: number): number => (distance <= 4 ? distance : distance <= 6 ? 5 : distance <= 9 ? 6 : distance <= 14 ? 7 : 8);

function featuresAt(context: Context, i: number, rows: Int32Array, from: number): void {
  const { words, quoted } = context;
  let slot = from;
  const put = (template: number, value: number): void => {
    rows[slot++] = hashed(template, value) & ALL;
  };
  const put2 = (template: number, one: number, other: number): void => {
    rows[slot++] = hashed(hashed(template, one), other) & ALL;
  };
  const word = (offset: number): Word => words[i + offset] ?? EDGE;
  const [w3, w2, w1, w0, v1, v2, v3] = [word(-3), word(-2), word(-1), word(0), word(1), word(2), word(3)];
  put(1, 0);
  put(2, w0.lower);
  put(3, w1.lower);
  put(4, v1.lower);
  put(5, w2.lower);
  put(6, v2.lower);
  put(7, w3.lemma);
  put(8, v3.lemma);
  put(9, w0.lemma);
  put(10, w1.lemma);
  put(11, v1.lemma);
  put(12, w0.pos);
  put2(13, w1.pos, w0.pos);
  put2(14, w0.pos, v1.pos);
  put2(15, hashed(w2.pos, w1.pos), w0.pos);
  put2(16, hashed(w1.pos, w0.pos), v1.pos);
  put2(17, hashed(w0.pos, v1.pos), v2.pos);
  put2(18, hashed(hashed(w2.pos, w1.pos), w0.pos), hashed(v1.pos, v2.pos));
  put2(19, w1.lemma, w0.lemma);
  put2(20, w0.lemma, v1.lemma);
  put2(21, w1.lemma, w0.pos);
  put2(22, w0.pos, v1.lemma);
  put2(23, w1.pos, w0.lemma);
  put2(24, w0.lemma, v1.pos);
  put(25, w0.suffix);
  put(26, w0.shape);
  put2(27, w1.shape, w0.shape);
  put2(28, w0.shape, v1.shape);
  put2(29, w0.cue, w0.pos);
  put2(30, w1.cue, w0.pos);
  put2(31, v1.cue, w0.pos);
  put2(32, w2.cue, w0.pos);
  put2(33, v2.cue, w0.pos);
  put2(34, w0.source, w0.pos);
  put2(35, w1.source, w0.pos);
  put2(36, v1.source, v1.pos);
  const quote = quoted[i] as number;
  const quoteBefore = i > 0 ? (quoted[i - 1] as number) : 4;
  const quoteAfter = i + 1 < words.length ? (quoted[i + 1] as number) : 4;
  put2(37, quote, w0.pos);
  put2(38, quoteBefore * 5 + quote, quoteAfter);
  put2(39, quoteBefore * 5 + quote, w0.lemma);
  put2(40, quote * 5 + quoteAfter, v1.lemma);
  const before = context.cueBefore[i] as number;
  const after = context.cueAfter[i] as number;
  const cueBefore = before < 0 ? EDGE : (words[before] as Word);
  const cueAfter = after < 0 ? EDGE : (words[after] as Word);
  const toBefore = before < 0 ? 9 : near(i - before);
  const toAfter = after < 0 ? 9 : near(after - i);
  const between = (context.commas[i] as number) * 8 + (context.verbs[i] as number) * 2 + (context.thats[i] as number);
  put2(41, toBefore, w0.pos);
  put2(42, toAfter, w0.pos);
  put2(43, toBefore, cueBefore.lemma);
  put2(44, toAfter, cueAfter.lemma);
  put2(45, hashed(toBefore, cueBefore.cue), between);
  put2(46, hashed(cueBefore.lemma, between), w0.isMark);
  put2(47, hashed(cueBefore.cue, w0.isMark), v1.pos);
  put2(48, hashed(toBefore, toAfter), w0.pos);
  put2(49, between, hashed(w0.pos, v1.pos));
  put2(50, hashed(between, quote), w0.lemma);
  put2(51, context.hasCue * 4 + quote, context.first.lower);
  put2(52, context.number * 4 + context.previousLast, hashed(context.hasCue, quote));
  put2(53, i < 3 ? i : 3, w0.pos);
  const left = words.length - 1 - i;
  put2(54, left < 3 ? left : 3, hashed(w0.isMark, quote));
  put2(55, hashed(w0.isMark, v1.cue), v2.cue);
  put2(56, hashed(v1.pos, v2.cue), v3.cue);
  put2(57, context.lastQuote * 2 + context.hasCue, hashed(left < 2 ? left : 2, quote));
  put2(58, hashed(w1.cue, w2.cue), w0.lemma);
  put2(59, hashed(w0.pos, v1.cue), hashed(v2.pos, v3.pos));
  put2(60, hashed(w1.lemma, w0.lemma), v1.lemma);
  put2(61, cueBefore.lemma, hashed(w0.isMark, v1.lemma));
  put2(62, hashed(between, toAfter === 9 ? 1 : 0), hashed(w0.isMark, v1.pos));
  put2(63, hashed(w1.cue, w1.isMark), hashed(w0.pos, v1.pos));
  put2(64, hashed(w2.lemma, w1.lemma), w0.pos);
  put2(65, hashed(v1.lemma, v2.lemma), w0.pos);
  put2(66, w0.narrow, w0.pos);
  put2(67, w1.narrow, w0.pos);
  put2(68, v1.narrow, w0.pos);
  put2(69, w0.wide, w0.pos);
  put2(70, hashed(w1.wide, w0.wide), w0.pos);
  put2(71, hashed(w0.wide, v1.wide), w0.pos);
  put2(72, hashed(w2.narrow, w0.pos), w1.pos);
  put2(73, hashed(v2.narrow, w0.pos), v1.pos);
  put2(74, hashed(cueBefore.narrow, between), w0.isMark);
  put2(75, toBefore, cueBefore.narrow);
  put2(76, toAfter, cueAfter.narrow);
  put2(77, hashed(w1.narrow, w0.narrow), 1);
  put2(78, hashed(w0.narrow, v1.narrow), 1);
}

const wordOf = rememberWords(({ text, lemma, pos }) => newWord(text, lemma.toLowerCase(), pos));

function newWord(text: string, lemma: string, pos: PartOfSpeech): Word {
  const lower = text.toLowerCase();
  const isVerb = pos === "VERB" || pos === "AUX";
  const groups = [...(isVerb ? (CUE_VERBS.get(lemma) ?? []) : []), ...(CUE_WORDS.get(lower) ?? [])];
  const [group] = groups;
  const isName = pos === "PROPN" && !SOURCE_NOUNS.has(lower) && !PERSON_TITLES.has(lower);
  const form = isName ? "<name>" : lower;
  const of = classOfWord(lower);
  const found = of.narrow === 0 ? classOfWord(lemma) : of;
  return {
    lower: hashOfWord(form),
    lemma: hashOfWord(isName ? form : lemma),
    pos: hashOfWord(pos),
    shape: hashOfWord(shapeOf(text)),
    suffix: hashOfWord(isName ? form : lower.slice(-3)),
    cue: groups.length === 0 ? 0 : hashOfWord(groups.join("+")),
    isVerbCue:
      isVerb &&
      (group === "say" ||
        group === "assert" ||
        group === "deny" ||
        group === "think" ||
        group === "want" ||
        group === "know" ||
        group === "order" ||
        group === "ask"),
    source: PERSON_TITLES.has(lower)
      ? 7
      : hashOfWord(SOURCE_NOUNS.get(lower) ?? (/^(?:i|he|she|we|they|it|who|nobody|everyone|someone)$/u.test(lower) ? lower : "")),
    isVerb,
    narrow: found.narrow === 0 ? hashOfWord(pos) : found.narrow,
    wide: found.wide === 0 ? hashOfWord(pos) : found.wide,
    isMark: pos === "PUNCT" ? hashOfWord(text) : 0,
  };
}
