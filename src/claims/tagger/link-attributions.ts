import type { RoleRun } from "./tag-scheme.ts";

/** The roles of an attribution, by their numbers in the tagger's scheme. */
export const ATTRIBUTION_ROLES = ["source", "cue", "content"] as const;
const [SOURCE, CUE, CONTENT] = [0, 1, 2];

/** Who is made to say what by which words: runs of tokens of one paragraph. */
export interface LinkedRuns {
  readonly source: readonly RoleRun[];
  readonly cue: RoleRun;
  readonly content: readonly RoleRun[];
}

type Draft = { source: RoleRun | undefined; readonly cue: RoleRun; readonly content: RoleRun[] };

/**
 * Join sources and contents to their cues by where they stand. A cue takes the source beside it or shares that of the cue before it, and the
 * contents next to it; a content that stands alone goes on with the attribution before it. What finds no cue and no content is left out.
 * `sentenceOf` gives the sentence of each token.
 */
export function linkAttributions(runs: readonly RoleRun[], sentenceOf: Int32Array): LinkedRuns[] {
  const ordered = runs.toSorted((a, b) => a.from - b.from);
  const sentence = (run: RoleRun): number => sentenceOf[run.from] as number;
  const taken = new Set<RoleRun>();
  const drafts: Draft[] = [];
  for (const here of Map.groupBy(ordered, sentence).values())
    for (const cue of here.filter(({ role }) => role === CUE)) {
      const source = sourceOf(cue, here);
      const content = contentsOf(cue, source, here).filter((run) => !taken.has(run));
      for (const run of content) taken.add(run);
      drafts.push({ source, cue, content });
    }
  giveLeft(
    ordered.filter((run) => run.role === CONTENT && !taken.has(run)),
    drafts,
    sentence,
  );
  return drafts
    .filter(({ content }) => content.length > 0)
    .map(({ source, cue, content }) => ({ source: source ? [source] : [], cue, content: content.toSorted((a, b) => a.from - b.from) }));
}

/** Give contents that stand alone to an attribution: of their sentence the nearest, else the one before, else the one behind. */
function giveLeft(left: readonly RoleRun[], drafts: readonly Draft[], sentence: (run: RoleRun) => number): void {
  const bySentence = Map.groupBy(drafts, ({ cue }) => sentence(cue));
  const gap = (cue: RoleRun, content: RoleRun): number => (cue.from > content.from ? cue.from - content.to : content.from - cue.to);
  let next = 0;
  for (const content of left) {
    while (next < drafts.length && (drafts[next] as Draft).cue.from < content.from) next++;
    const same = (bySentence.get(sentence(content)) ?? []).toSorted((a, b) => gap(a.cue, content) - gap(b.cue, content))[0];
    (same ?? drafts[next - 1] ?? drafts[next])?.content.push(content);
  }
}

/** "said X" and "according to X" have it behind; else it is the last one before, though another cue may stand between: "X said … and warned". */
function sourceOf(cue: RoleRun, here: readonly RoleRun[]): RoleRun | undefined {
  const at = here.indexOf(cue);
  const [before, after] = [here[at - 1], here[at + 1]];
  if (before?.role === SOURCE) return before;
  if (after?.role === SOURCE && after.from - cue.to <= 2) return after;
  const earlier = here.slice(0, at).findLast(({ role }) => role === SOURCE);
  if (earlier !== undefined) return earlier;
  return after?.role === SOURCE && here[at + 2]?.role !== CUE ? after : undefined;
}

/** The content behind a cue, and that before it or its source when nothing else stands between. */
function contentsOf(cue: RoleRun, source: RoleRun | undefined, here: readonly RoleRun[]): RoleRun[] {
  const first = Math.min(here.indexOf(cue), source === undefined ? here.length : distanceIn(here, source, cue));
  const last = Math.max(here.indexOf(cue), source !== undefined && source.from > cue.from ? here.indexOf(source) : -1);
  const [before, after] = [here[first - 1], here[last + 1]];
  return [before, after].filter((run) => run?.role === CONTENT) as RoleRun[];
}

/** Where the source stands when it leads straight to the cue. */
const distanceIn = (here: readonly RoleRun[], source: RoleRun, cue: RoleRun): number =>
  here.indexOf(source) === here.indexOf(cue) - 1 ? here.indexOf(source) : here.indexOf(cue);
