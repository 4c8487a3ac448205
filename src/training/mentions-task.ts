import { entityFeatures } from "../claims/tagger/entity-features.ts";
import type { MentionRole } from "../claims/tagger/tag-mentions.ts";
import { tagScheme } from "../claims/tagger/tag-scheme.ts";
import { runsOfSpans } from "./runs-of-spans.ts";
import type { TaggingTask } from "./tagging-task.ts";

/** Who or where of claims, each learned for itself: "the port of Skell" may be struck and be the place of the strike, "the Skell garrison" names a place. */
const mentionsTask = (name: string, role: MentionRole): TaggingTask => ({
  name,
  scheme: tagScheme([role]),
  features: entityFeatures,
  isMarked: ({ mentions }) => mentions !== undefined,
  runs: (tokens, { mentions = [] }) =>
    runsOfSpans(
      tokens,
      mentions.filter((mention) => mention.role === role).map(({ span }) => ({ span, role: 0 })),
    ),
  told: (runs) => runs,
  weightOf: () => 1,
  alsoWithoutMarks: true,
  settings: { bits: 17, epochs: 8, rate: 0.1, decay: 0, dropout: 0.5 },
  learners: 6,
  biases: [0.4, 0, -0.4, -0.8],
});

/** The parties that claims speak of. */
export const actorsTask = mentionsTask("actors", "actor");
/** The places that claims speak of. */
export const placesTask = mentionsTask("places", "place");
