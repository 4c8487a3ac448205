import { type Line, plain, type Run } from "../terminal/run.ts";
import { wrap } from "../terminal/wrap.ts";

/** One thing to say about a report or a claim: a label of ours and the words beside it. An empty label continues the fact above. */
export interface Fact {
  readonly label: string;
  readonly words: readonly Run[];
}

const HANGING = 2;
const COLUMN = 11;
const NARROW = 48;

/** Facts under each other: labels in a column of their own, or before the words where there is no room for one. */
export function factLines(facts: readonly Fact[], width: number): Line[] {
  return facts.flatMap((fact) => (width < NARROW ? hanging(fact, width) : inColumns(fact, width)));
}

function inColumns({ label, words }: Fact, width: number): Line[] {
  return wrap(words, width - COLUMN).map((line, index) => [plain((index === 0 ? label : "").padEnd(COLUMN), "quiet"), ...line]);
}

function hanging({ label, words }: Fact, width: number): Line[] {
  const opening = label === "" ? [] : [plain(`${label}: `, "quiet")];
  return wrap([...opening, ...words], width - HANGING).map((line, index) =>
    index === 0 && label !== "" ? line : [plain(" ".repeat(HANGING)), ...line],
  );
}
