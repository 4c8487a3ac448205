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
  const cues = ordered.filter(({ role }) => role === CUE);
  const taken = new Set<RoleRun>();
  const drafts: Draft[] = [];
  for (const cue of cues) {
    const here = ordered.filter((run) => sentenceOf[run.from] === sentenceOf[cue.from]);
    const source = sourceOf(cue, here);
    const draft: Draft = { source, cue, content: [] };
    for (const content of contentsOf(cue, source, here)) {
      if (taken.has(content)) continue;
      taken.add(content);
      draft.content.push(content);
    }
    drafts.push(draft);
  }
  for (const content of ordered) {
    if (content.role !== CONTENT || taken.has(content)) continue;
    nearestDraft(content, drafts, sentenceOf)?.content.push(content);
  }
  return drafts
    .filter(({ content }) => content.length > 0)
    .map(({ source, cue, content }) => ({ source: source ? [source] : [], cue, content: content.toSorted((a, b) => a.from - b.from) }));
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

/** The attribution that a lone content belongs to: of its sentence the nearest, else the one before it, else the one behind. */
function nearestDraft(content: RoleRun, drafts: readonly Draft[], sentenceOf: Int32Array): Draft | undefined {
  const sentence = sentenceOf[content.from] as number;
  const gap = ({ cue }: Draft): number => (cue.from > content.from ? cue.from - content.to : content.from - cue.to);
  const same = drafts.filter(({ cue }) => sentenceOf[cue.from] === sentence).toSorted((a, b) => gap(a) - gap(b));
  return same[0] ?? drafts.findLast(({ cue }) => cue.from < content.from) ?? drafts.find(({ cue }) => cue.from > content.from);
}
