import { entityFeatures } from "../claims/tagger/entity-features.ts";
import { ENTITY_ROLES } from "../claims/tagger/entity-roles.ts";
import { tagScheme } from "../claims/tagger/tag-scheme.ts";
import type { EntityType } from "../model/claim.ts";
import { runsOfSpans } from "./runs-of-spans.ts";
import type { TaggingTask } from "./tagging-task.ts";

/** Named and described things by type, as in re3d. */
export const entitiesTask: TaggingTask = {
  name: "entities",
  scheme: tagScheme(ENTITY_ROLES),
  features: entityFeatures,
  isMarked: ({ entities }) => entities !== undefined,
  runs: (tokens, { entities = [] }) =>
    runsOfSpans(
      tokens,
      entities.map(({ span, type }) => ({ span, role: roleOf(type) })),
    ),
  told: (runs) => runs,
  weightOf: () => 1,
  alsoWithoutMarks: false,
  settings: { bits: 16, epochs: 8, rate: 0.1, decay: 0, dropout: 0.5 },
  learners: 3,
  biases: [0],
};

/** Types that are not learned, for want of examples, are left to the lexicons. */
const roleOf = (type: EntityType): number => (ENTITY_ROLES as readonly string[]).indexOf(type);
