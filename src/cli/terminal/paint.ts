import { type Line, type Run, runsRightToLeft, type Style } from "./run.ts";

const ESCAPE = "\u001b[";
const FIRST_STRONG_ISOLATE = "\u2068";
const RIGHT_TO_LEFT_ISOLATE = "\u2067";
const POP_ISOLATE = "\u2069";

/** Codes of Select Graphic Rendition. The certainty colours run from bright to faint and say nothing that words do not say too. */
const CODES: Readonly<Record<Style, string>> = {
  title: "1",
  strong: "1",
  quiet: "2",
  evidence: "4",
  cue: "1;3",
  asserted: "1;36",
  likely: "36",
  reported: "94",
  alleged: "33",
  possible: "35",
  unknown: "2",
};

/** The lines as text for the terminal, each ended by a line feed and without trailing spaces. */
export function paint(lines: readonly Line[], colour: boolean): string {
  return lines.map((line) => `${paintLine(line, colour).trimEnd()}\n`).join("");
}

function paintLine(line: Line, colour: boolean): string {
  return isolates(line)
    .map(({ runs, opening }) => {
      const words = runs.map((run) => (colour ? paintRun(run) : run.text)).join("");
      return opening === "" ? words : `${opening}${words}${POP_ISOLATE}`;
    })
    .join("");
}

/** Neighbouring captured words of one direction stand in one isolate, so that their order holds and nothing around them moves. */
function isolates(line: Line): { readonly runs: Run[]; readonly opening: string }[] {
  const groups: Run[][] = [];
  for (const run of line) {
    const group = groups.at(-1);
    if (group !== undefined && group[0]?.direction === run.direction) group.push(run);
    else groups.push([run]);
  }
  return groups.map((runs) => ({ runs, opening: openingOf(runs) }));
}

function openingOf(runs: readonly Run[]): string {
  const direction = runs[0]?.direction;
  if (direction === undefined || !runs.some((run) => runsRightToLeft(run.text))) return "";
  return direction === "rtl" ? RIGHT_TO_LEFT_ISOLATE : FIRST_STRONG_ISOLATE;
}

function paintRun({ text, styles }: Run): string {
  if (styles.length === 0 || text === "") return text;
  return `${ESCAPE}${styles.map((style) => CODES[style]).join(";")}m${text}${ESCAPE}0m`;
}
