import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { reportId } from "../../src/model/ids.ts";
import type { Source } from "../../src/model/reading.ts";
import { ARCHIVE_SEEDS } from "../seeds/archives.ts";
import { FEED_SEEDS } from "../seeds/feeds.ts";
import { SPEECH_SEEDS } from "../seeds/speech.ts";
import { pickOne, seeded } from "../work/seeded.ts";
import { MARKDOWN_EXAMPLES, PDF_EXAMPLES, WORD_EXAMPLES } from "./document-examples.ts";
import { withLongRun } from "./long-runs.ts";
import { mutated } from "./mutate.ts";
import { READING_BOMBS } from "./reading-bombs.ts";

interface Example {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface ExampleKind {
  /** How many are read when all are. */
  readonly count: number;
  readonly example: (chance: () => number, index: number) => Example;
}

/** Damaged examples of valid ones. */
const damaged = (count: number, seeds: readonly Example[]): ExampleKind => ({
  count,
  example(chance) {
    const { name, bytes } = pickOne(seeds, chance);
    return { name, bytes: mutated(bytes, chance) };
  },
});

function corpus(extension: string): Example[] {
  const folder = fileURLToPath(new URL("../corpus/", import.meta.url));
  const names = globSync(`read-*/report.${extension}`, { cwd: folder }).toSorted();
  return names.map((name) => ({ name, bytes: readFileSync(folder + name) }));
}

const documents = (names: RegExp): Example[] =>
  FEED_SEEDS.filter(([name]) => names.test(name)).map(([name, document]) => ({ name, bytes: Buffer.from(document) }));

/** Each bomb once. */
function bomb(_chance: () => number, index: number): Example {
  const [name, make] = READING_BOMBS[index] ?? ["", () => ""];
  return { name, bytes: Buffer.from(make()) };
}

const speech = SPEECH_SEEDS.map(({ name, text }) => ({ name, bytes: Buffer.from(text) }));

/** What is read to see that nothing breaks, by kind. */
export const EXAMPLE_KINDS: Readonly<Record<string, ExampleKind>> = {
  pages: damaged(1_000, corpus("html")),
  texts: damaged(300, [...corpus("txt"), ...MARKDOWN_EXAMPLES]),
  feeds: damaged(1_000, documents(/RSS|Atom|Feed|site map/u)),
  mail: damaged(300, documents(/mail/u)),
  telegram: damaged(300, documents(/Telegram/u)),
  pdfs: damaged(1_000, PDF_EXAMPLES),
  "word documents": damaged(300, WORD_EXAMPLES),
  speech: damaged(300, speech),
  archives: damaged(300, ARCHIVE_SEEDS),
  "long runs": { count: 300, example: withLongRun },
  bombs: { count: READING_BOMBS.length, example: bomb },
};

const SEED = 20_310_305;

/** The `index`th example of a kind, always the same. Every other comes with the file name of what it was made from. */
export function exampleOf(kind: string, index: number): Source {
  // In 32 bits: a sum beyond 53 would swallow the index, and all examples of a kind be one.
  const chance = seeded(Array.from(`${kind} ${index}`).reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), SEED));
  const { name, bytes } = EXAMPLE_KINDS[kind]?.example(chance, index) ?? { name: "", bytes: new Uint8Array() };
  return { id: reportId(`example-${index}`), content: bytes, ...(index % 2 === 0 && { fileName: name.replace(/^.*\//u, "") }) };
}
