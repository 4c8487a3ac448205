import { entityFeatures } from "../claims/tagger/entity-features.ts";
import { MENTION_ROLES } from "../claims/tagger/mention-roles.ts";
import { tagScheme } from "../claims/tagger/tag-scheme.ts";
import { runsOfSpans } from "./runs-of-spans.ts";
import type { TaggingTask } from "./tagging-task.ts";

/** Who and where of claims: the parties and the places that they speak of. */
export const mentionsTask: TaggingTask = {
  name: "mentions",
  scheme: tagScheme(MENTION_ROLES),
  features: entityFeatures,
  isMarked: ({ mentions }) => mentions !== undefined,
  runs: (tokens, { mentions = [] }) =>
    runsOfSpans(
      tokens,
      mentions.map(({ span, role }) => ({ span, role: MENTION_ROLES.indexOf(role) })),
    ),
  told: (runs) => runs,
  weightOf: () => 1,
  alsoWithoutMarks: true,
  settings: { bits: 17, epochs: 8, rate: 0.1, decay: 0, dropout: 0.5 },
  learners: 3,
  biases: [0.4, 0, -0.4, -0.8],
};
