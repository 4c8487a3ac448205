import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { speechBreakWeights } from "../eval/sentences/speech-break-weights.ts";

// node scripts/train-speech-breaks.ts
//
// Weighs anew what speaks for the end of a sentence in speech without stops, on the `dev` part of our own gold, and writes
// src/lexicon/speech-break-weights.ts. The same gold gives the same file.

const FILE = join(import.meta.dirname, "..", "src", "lexicon", "speech-break-weights.ts");
const weights = Object.entries(speechBreakWeights());
const lines = weights.map(([feature, weight]) => `  ${/^\w+$/u.test(feature) ? feature : JSON.stringify(feature)}: ${weight},`);
writeFileSync(
  FILE,
  `// Made by scripts/train-speech-breaks.ts from the dev part of eval/sentences; do not edit.

/** How much each feature of a place between two words speaks for the end of a sentence there, as a difference of logarithms. */
export const SPEECH_BREAK_WEIGHTS: Readonly<Record<string, number>> = {
${lines.join("\n")}
};
`,
);
console.log(`${weights.length} weights written to ${FILE}`);
