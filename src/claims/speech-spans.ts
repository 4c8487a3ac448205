import type { Span } from "../model/span.ts";
import { isQuoteMark, type Token } from "./token.ts";

/** What is said as it stands on the page: with "that" and the quotation marks around it, without the full stop after it. */
export function speechSpans(said: readonly Token[], sentence: readonly Token[]): Span[] {
  const runs: Token[][] = [];
  for (const word of said) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && sentence.slice(last.index + 1, word.index).every((between) => between.pos === "PUNCT")) run.push(word);
    else runs.push([word]);
  }
  return runs.flatMap((run) => {
    const words = /^[.,;:]$/u.test(run.at(-1)?.text ?? "") ? run.slice(0, -1) : run;
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last) return [];
    let from = first.index;
    if (isQuoteMark(sentence[from - 1])) from--;
    if (sentence[from - 1]?.lower === "that") from--;
    let to = last.index;
    if (isQuoteMark(sentence[to + 1])) to += 1;
    else if (isQuoteMark(sentence[to + 2]) && sentence[to + 1]?.pos === "PUNCT") to += 2;
    return [{ start: sentence[from]?.start ?? first.start, end: sentence[to]?.end ?? last.end }];
  });
}
