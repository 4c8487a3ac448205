import { attributionFeatures } from "../claims/tagger/attribution-features.ts";
import { ATTRIBUTION_ROLES, linkAttributions } from "../claims/tagger/link-attributions.ts";
import { type RoleRun, tagScheme } from "../claims/tagger/tag-scheme.ts";
import type { Token } from "../claims/token.ts";
import type { AttributionSpans } from "../model/claim.ts";
import { overlaps, type Span } from "../model/span.ts";
import type { TaggingTask } from "./tagging-task.ts";

/** Source, cue and content. A word plays one role: where roles overlap, that of the attribution that comes first. */
export const attributionTask: TaggingTask = {
  name: "attribution",
  scheme: tagScheme(ATTRIBUTION_ROLES),
  features: (sentences) => attributionFeatures(sentences.map(({ tokens }) => tokens)),
  isMarked: ({ attributions }) => attributions !== undefined,
  runs: (tokens, { attributions = [] }) => attributionRuns(tokens, attributions),
  told: (runs, sentenceOf) => linkAttributions(runs, sentenceOf).flatMap(({ source, cue, content }) => [...source, cue, ...content]),
  weightOf: ({ isDerived }) => (isDerived ? 0.25 : 1),
  alsoWithoutMarks: false,
  settings: { bits: 18, epochs: 8, rate: 0.1, decay: 0, dropout: 0.5 },
  learners: 3,
  biases: [0],
};

function attributionRuns(tokens: readonly Token[], attributions: readonly AttributionSpans[]): RoleRun[] {
  const role = new Int8Array(tokens.length).fill(-1);
  const owner = new Int32Array(tokens.length);
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return [];
  const whole: Span = { start: first.start, end: last.end };
  for (const [index, attribution] of attributions.entries())
    for (const [number, name] of ATTRIBUTION_ROLES.entries())
      for (const span of attribution[name]) {
        if (!overlaps(span, whole)) continue;
        for (const [at, token] of tokens.entries())
          if (role[at] === -1 && overlaps(token, span)) {
            role[at] = number;
            owner[at] = index;
          }
      }
  return runsOf(role, owner);
}

function runsOf(role: Int8Array, owner: Int32Array): RoleRun[] {
  const runs: RoleRun[] = [];
  for (let from = 0; from < role.length; ) {
    let to = from + 1;
    while (to < role.length && role[to] === role[from] && owner[to] === owner[from]) to++;
    if (role[from] !== -1) runs.push({ role: role[from] as number, from, to });
    from = to;
  }
  return runs;
}
