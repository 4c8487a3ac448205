import type { Claim } from "../../model/claim.ts";
import { type Span, wordsOf } from "../../model/span.ts";
import { displayWidth } from "../terminal/display-width.ts";
import { captured, directionOf, type Line, plain, type Run, runsRightToLeft, type Style } from "../terminal/run.ts";
import { wrap } from "../terminal/wrap.ts";

type Mark = "evidence" | "cue";
const SIGNS: Readonly<Record<Mark, string>> = { evidence: "~", cue: "^" };

/**
 * The words at `span` with what its claims rest on marked: the words that state them, and the cues that attribute or hedge.
 * With colour by style; without, by a row of signs beneath, or by brackets where words run right to left and columns do not hold.
 */
export function sentenceLines(text: string, span: Span, claims: readonly Claim[], width: number, colour: boolean): Line[] {
  const runs = markedRuns(text, span, claims);
  if (colour) return wrap(runs, width);
  if (runsRightToLeft(wordsOf(text, span))) return wrap(bracketed(runs), width);
  return wrap(runs, width).flatMap((line) => [line, ...signsUnder(line)]);
}

function markedRuns(text: string, sentence: Span, claims: readonly Claim[]): Run[] {
  const direction = directionOf(wordsOf(text, sentence));
  return stretches(sentence, edgesOf(claims, sentence)).map(({ span, marks }) => ({
    ...captured(wordsOf(text, span), ...marks),
    direction,
  }));
}

interface Edge {
  readonly at: number;
  readonly mark: Mark;
  readonly step: 1 | -1;
}

function edgesOf(claims: readonly Claim[], sentence: Span): Edge[] {
  const evidence = claims.flatMap((claim) => claim.content);
  const cues = claims.flatMap((claim) => [
    ...claim.chain.flatMap((link) => link.cue),
    ...claim.certainty.hedges.map((hedge) => hedge.span),
  ]);
  return [...edges(evidence, "evidence", sentence), ...edges(cues, "cue", sentence)].toSorted((a, b) => a.at - b.at);
}

function edges(spans: readonly Span[], mark: Mark, sentence: Span): Edge[] {
  return spans
    .filter((span) => span.start < sentence.end && span.end > sentence.start && span.start < span.end)
    .flatMap((span) => [
      { at: Math.max(span.start, sentence.start), mark, step: 1 as const },
      { at: Math.min(span.end, sentence.end), mark, step: -1 as const },
    ]);
}

/** The sentence cut wherever a mark begins or ends. */
function stretches(sentence: Span, cuts: readonly Edge[]): { readonly span: Span; readonly marks: Style[] }[] {
  const open: Record<Mark, number> = { evidence: 0, cue: 0 };
  const found: { span: Span; marks: Style[] }[] = [];
  let from = sentence.start;
  for (const { at, mark, step } of [...cuts, { at: sentence.end, mark: "cue" as const, step: -1 as const }]) {
    if (at > from) found.push({ span: { start: from, end: at }, marks: (["evidence", "cue"] as const).filter((each) => open[each] > 0) });
    open[mark] += step;
    from = at;
  }
  return found;
}

function bracketed(runs: readonly Run[]): Run[] {
  return runs.flatMap((run) => (run.styles.includes("evidence") ? [{ ...run, text: "⟦" }, run, { ...run, text: "⟧" }] : [run]));
}

function signsUnder(line: Line): Line[] {
  const signs = line
    .map((run) => signOf(run).repeat(displayWidth(run.text)))
    .join("")
    .trimEnd();
  return signs === "" ? [] : [[plain(signs)]];
}

function signOf({ styles }: Run): string {
  if (styles.includes("cue")) return SIGNS.cue;
  return styles.includes("evidence") ? SIGNS.evidence : " ";
}
