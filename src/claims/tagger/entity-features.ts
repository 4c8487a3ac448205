import { PEOPLE_NOUNS } from "../../lexicon/measures.ts";
import { COLLECTIVES, PLACE_HEADS, WEAK_PLACE_HEADS } from "../../lexicon/mention-words.ts";
import { classOfWord } from "../../lexicon/word-classes.ts";
import {
  DIRECTION_WORDS,
  MILITARY_PLATFORM_WORDS,
  NATIONALITY_ADJECTIVES,
  ORGANISATION_NOUNS,
  PERSON_TITLES,
  VEHICLE_WORDS,
  WEAPON_WORDS,
} from "../../lexicon/world-entity-words.ts";
import type { NameHit } from "../../lexicon/world-index.ts";
import { overlaps } from "../../model/span.ts";
import type { Token } from "../token.ts";
import { ALL, hashed, hashOfWord } from "./hashed.ts";
import { rememberWords } from "./remember-words.ts";
import { shapeOf } from "./shape-of.ts";
import type { FeatureRows } from "./tagger-model.ts";
import type { TokenSentence } from "./token-sentence.ts";

interface Word {
  readonly lower: number;
  readonly lemma: number;
  readonly pos: number;
  readonly shape: number;
  readonly suffix: number;
  readonly prefix: number;
  readonly narrow: number;
  readonly wide: number;
  /** Which lists of the lexicon have it, one bit each. */
  readonly lists: number;
}

const EDGE: Word = { lower: 1, lemma: 1, pos: 1, shape: 1, suffix: 1, prefix: 1, narrow: 1, wide: 1, lists: 0 };
const WIDTH = 56;

/** What a word is known by when named and described things are looked for: itself, its neighbours, the lexicon's lists and known names. */
export function entityFeatures(sentences: readonly TokenSentence[]): FeatureRows {
  const length = sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const rows = new Int32Array(length * WIDTH).fill(-1);
  let at = 0;
  for (const { tokens, hits } of sentences) {
    const words = tokens.map(wordOf);
    const names = namesAt(tokens, hits);
    for (let i = 0; i < words.length; i++) {
      featuresAt(words, names, i, rows, at * WIDTH);
      at++;
    }
  }
  return { length, width: WIDTH, rows };
}

/** For each word what the name it belongs to means, and whether the name begins there; 0 for none. */
function namesAt(tokens: readonly Token[], hits: readonly NameHit[]): Int32Array {
  const names = new Int32Array(tokens.length);
  for (const { span, entry, form } of hits) {
    const kinds = entry.map((reading) => (reading.kind === "actor" ? reading.entry.kind : reading.kind)).join("+");
    let part = 0;
    for (const [at, token] of tokens.entries()) {
      if (!overlaps(token, span)) continue;
      names[at] = hashOfWord(`${form} ${kinds} ${part}`);
      part = 1;
    }
  }
  return names;
}

function featuresAt(words: readonly Word[], names: Int32Array, i: number, rows: Int32Array, from: number): void {
  let slot = from;
  const put = (template: number, one: number, other = 0): void => {
    rows[slot++] = hashed(hashed(template + 200, one), other) & ALL;
  };
  const word = (offset: number): Word => words[i + offset] ?? EDGE;
  const name = (offset: number): number => names[i + offset] ?? 0;
  const [w2, w1, w0, v1, v2] = [word(-2), word(-1), word(0), word(1), word(2)];
  put(1, 0);
  put(2, w0.lower);
  put(3, w1.lower);
  put(4, v1.lower);
  put(5, w2.lower);
  put(6, v2.lower);
  put(7, w0.lemma);
  put(8, w1.lower, w0.lower);
  put(9, w0.lower, v1.lower);
  put(10, w0.pos);
  put(11, w1.pos, w0.pos);
  put(12, w0.pos, v1.pos);
  put(13, hashed(w2.pos, w1.pos), w0.pos);
  put(14, hashed(w1.pos, w0.pos), v1.pos);
  put(15, hashed(w0.pos, v1.pos), v2.pos);
  put(16, w0.shape);
  put(17, w1.shape, w0.shape);
  put(18, w0.shape, v1.shape);
  put(19, hashed(w1.shape, w0.shape), v1.shape);
  put(20, w0.suffix);
  put(21, w0.prefix);
  put(22, v1.suffix, w0.shape);
  put(23, w0.narrow);
  put(24, w1.narrow);
  put(25, v1.narrow);
  put(26, w0.wide, w0.pos);
  put(27, w1.wide, w0.wide);
  put(28, w0.wide, v1.wide);
  put(29, w2.narrow, w0.pos);
  put(30, v2.narrow, w0.pos);
  put(31, w0.lists, w0.pos);
  put(32, w1.lists, w0.pos);
  put(33, v1.lists, w0.pos);
  put(34, v1.lists, v2.lists);
  put(35, w1.lists, w0.lists);
  put(36, w0.lists, v1.lists);
  put(37, name(0));
  put(38, name(0), w0.shape);
  put(39, name(-1), w0.pos);
  put(40, name(1), w0.pos);
  put(41, name(0), v1.lists);
  put(42, name(0), w1.lower);
  put(43, hashed(name(-1), name(0)), name(1));
  put(44, w1.lower, w0.pos);
  put(45, w1.lower, w0.shape);
  put(46, v1.lower, w0.pos);
  put(47, v1.lower, w0.shape);
  put(48, hashed(w2.lower, w1.lower), w0.pos);
  put(49, hashed(v1.lower, v2.lower), w0.pos);
  put(50, hashed(v1.pos, v2.pos), hashed(w0.lists, w0.pos));
  put(51, i === 0 ? 1 : 0, w0.shape);
  put(52, name(2), name(0));
  put(53, word(3).lists, hashed(v1.pos, v2.pos));
}

const LISTS: readonly ReadonlySet<string>[] = [
  PEOPLE_NOUNS,
  COLLECTIVES,
  PLACE_HEADS,
  WEAK_PLACE_HEADS,
  ORGANISATION_NOUNS,
  PERSON_TITLES,
  WEAPON_WORDS,
  MILITARY_PLATFORM_WORDS,
  VEHICLE_WORDS,
  DIRECTION_WORDS,
  NATIONALITY_ADJECTIVES,
];

const wordOf = rememberWords(({ text, lemma, pos }): Word => {
  const lower = text.toLowerCase();
  const stem = lemma.toLowerCase();
  const of = classOfWord(lower);
  const found = of.narrow === 0 ? classOfWord(stem) : of;
  return {
    lower: hashOfWord(lower),
    lemma: hashOfWord(stem),
    pos: hashOfWord(pos),
    shape: hashOfWord(shapeOf(text)),
    suffix: hashOfWord(lower.slice(-3)),
    prefix: hashOfWord(lower.slice(0, 3)),
    narrow: found.narrow,
    wide: found.wide,
    lists: LISTS.reduce((bits, list, index) => (list.has(lower) || list.has(stem) ? bits | (1 << index) : bits), 0),
  };
});
