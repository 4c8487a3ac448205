/** A stretch with a place in the text; end exclusive. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A piece of text under the same marks throughout. */
export interface Run<M extends Stretch> extends Stretch {
  readonly marks: readonly M[];
}

/**
 * Split `whole` at every border of the marks that reach into it. The runs follow each other without a gap,
 * so their texts joined are the text of `whole`; a mark that overlaps others lies on several runs.
 */
export function runsOf<M extends Stretch>(whole: Stretch, marks: readonly M[]): Run<M>[] {
  const within = marks
    .filter((mark) => mark.start < mark.end && mark.start < whole.end && whole.start < mark.end)
    .sort((a, b) => a.start - b.start);
  const borders = bordersOf(whole, within);
  const runs: Run<M>[] = [];
  let open: M[] = [];
  let next = 0;
  for (const [index, start] of borders.slice(0, -1).entries()) {
    open = open.filter((mark) => mark.end > start);
    for (let mark = within[next]; mark !== undefined && mark.start <= start; mark = within[++next]) open.push(mark);
    runs.push({ start, end: borders[index + 1] ?? whole.end, marks: open.slice() });
  }
  return runs;
}

function bordersOf(whole: Stretch, marks: readonly Stretch[]): number[] {
  const inside = marks.flatMap((mark) => [mark.start, mark.end]).filter((at) => whole.start < at && at < whole.end);
  return [...new Set([whole.start, ...inside, whole.end])].sort((a, b) => a - b);
}
