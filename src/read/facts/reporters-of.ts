import { CREDITS } from "../../lexicon/provenance-credit.ts";
import { visibleLine } from "../layout/visible-line.ts";
import { creditAt } from "../provenance/credit-at.ts";
import { partiesIn } from "../provenance/parties-in.ts";
import type { PlacedBlock } from "../provenance/placed-block.ts";
import type { Byline } from "./byline.ts";
import { isPersonName } from "./find-names.ts";

/** Who reported or wrote a text that nobody else signs: "Reporting by Ana Lerro in Port Ansel; editing by Tomas Vick". */
export const reportersOf = (blocks: readonly PlacedBlock[]): Byline[] =>
  blocks.filter(({ role }) => role === "wire-credit").flatMap(reportersIn);

function reportersIn(block: PlacedBlock): Byline[] {
  const { words } = visibleLine(block);
  const head = creditAt(words, REPORTING);
  const span = { start: block.start, end: block.start + block.text.length };
  const named = head === undefined ? [] : partiesIn(words, head.who).map(({ start, end }) => words.slice(start, end));
  return named.filter(isPersonName).map((name) => ({ name, span }));
}

const REPORTING = CREDITS.filter(({ kind }) => kind === "reporting" || kind === "writing");
