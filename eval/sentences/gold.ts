import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readJsonLines } from "../json-lines.ts";

/** One paragraph of our own invented reporting, with the sentences that people see in it. */
export interface GoldParagraph {
  readonly language: string;
  /** `dev` may be looked at while the splitter is improved; `test` is only counted. */
  readonly part: "dev" | "test";
  readonly text: string;
  /** Start and end of each sentence in code units of `text`. */
  readonly sentences: readonly (readonly [number, number])[];
}

const GOLD_FOLDER = import.meta.dirname;

/** Names of the gold files: one for each language, `en.jsonl`. */
export const goldFiles = (folder = GOLD_FOLDER): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort();

export const readGold = (file: string, folder = GOLD_FOLDER): GoldParagraph[] => readJsonLines<GoldParagraph>(join(folder, file));
