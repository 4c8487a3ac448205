import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findEntities } from "../../src/claims/find-entities.ts";
import { entityFeatures } from "../../src/claims/tagger/entity-features.ts";
import { unpackModel } from "../../src/claims/tagger/packed-model.ts";
import { tagEntities } from "../../src/claims/tagger/tag-entities.ts";
import { spansOfAttribution, tagParagraph } from "../../src/claims/tagger/tag-paragraph.ts";
import type { TaggerModel } from "../../src/claims/tagger/tagger-model.ts";
import { spanOf } from "../../src/claims/token.ts";
import type { Span } from "../../src/model/span.ts";
import { tokenParagraphs } from "../../src/training/token-paragraphs.ts";
import { readTrainingFile, TASKS, train } from "../../src/training/training.ts";
import type { TrainingText } from "../../src/training/training-text.ts";
import { readJsonLines, writeJsonLines } from "../json-lines.ts";
import type { Kit } from "../kit.ts";
import { jsonAtEnd, runScorer } from "../run-scorer.ts";
import { type AttributionScores, attributionScores } from "./attribution.ts";
import { type EntityScores, entityScores } from "./entities.ts";

const SEED = 1;
const FOLDS = 5;
/** Three times the words of our own gold, and weights that need not be small enough to ship. */
const BITS = 20;

/** Named things of re3d by a tagger that learned from other documents of re3d alone: five parts, each found by weights from the other four. */
export const entitiesFolds: Kit = {
  name: "entities-folds",
  needs: ["claims/re3d.train.jsonl", "claims/re3d.dev.jsonl", "claims/score-entities.mjs"],
  async measure({ kits, scratch }) {
    const paths = ["re3d.train.jsonl", "re3d.dev.jsonl"].map((name) => join(kits, "claims", name));
    const texts = paths.flatMap(marked).toSorted((a, b) => (digestOf(a) < digestOf(b) ? -1 : 1));
    const found: object[] = [];
    for (let fold = 0; fold < FOLDS; fold++) {
      const learned = texts.filter((_, at) => at % FOLDS !== fold).map((text) => ({ ...text, part: "train" as const }));
      const model = unpackModel((await train(TASKS.entities, learned, SEED)).model);
      for (const text of texts.filter((_, at) => at % FOLDS === fold)) found.push(await entitiesOf(text, model));
    }
    const [gold, ours] = [join(scratch, "re3d-gold.jsonl"), join(scratch, "re3d-folds.jsonl")];
    writeJsonLines(
      gold,
      paths.flatMap((path) => readJsonLines(path)),
    );
    writeJsonLines(ours, found);
    return entityScores((await scored(join(kits, "claims", "score-entities.mjs"), gold, ours)) as EntityScores, 70);
  },
};

/**
 * Attributions of PolNeAR by weights from PolNeAR's own training part: what the tagger can do with texts of the kind it is
 * measured on. The weights stay here: that corpus has no licence. Takes some minutes, and runs when it is named.
 */
export const attributionLearned: Kit = {
  name: "learned-attribution",
  isLong: true,
  needs: ["claims/polnear.train.jsonl", "claims/polnear.dev.jsonl", "claims/score-attribution.mjs"],
  async measure({ kits, scratch }) {
    const gold = join(kits, "claims", "polnear.dev.jsonl");
    const task = { ...TASKS.attribution, settings: { ...TASKS.attribution.settings, bits: BITS } };
    const model = unpackModel((await train(task, marked(join(kits, "claims", "polnear.train.jsonl")), SEED)).model);
    const ours = join(scratch, "polnear-learned.jsonl");
    const found: object[] = [];
    for (const text of marked(gold)) found.push(await attributionsOf(text, model));
    writeJsonLines(ours, found);
    const scores = await scored(join(kits, "claims", "score-attribution.mjs"), gold, ours);
    return attributionScores(scores as AttributionScores, { "source.exact": 75, "cue.exact": 70, "content.exact": 62, "rel.half": 57 });
  },
};

const scored = async (scorer: string, gold: string, ours: string) =>
  jsonAtEnd(await runScorer(scorer, ["--gold", gold, "--pred", ours, "--reps", "0", "--json"]));

const marked = (path: string): TrainingText[] => readTrainingFile(path, readFileSync(path, "utf8"), new Map());

/** Documents are parted by what no one chose. */
const digestOf = ({ id }: TrainingText): string => createHash("sha256").update(id).digest("hex");

const offsets = ({ start, end }: Span) => [start, end] as const;

async function entitiesOf({ id, text }: TrainingText, model: TaggerModel): Promise<object> {
  const entities = (await tokenParagraphs(id, text)).flatMap((paragraph) => {
    const tagged = tagEntities(paragraph, entityFeatures(paragraph), model);
    return paragraph.flatMap(({ tokens }) => {
      const whole = spanOf(tokens);
      const own = tagged.filter(({ span }) => whole !== undefined && span.start >= whole.start && span.start < whole.end);
      return findEntities(tokens, text, own);
    });
  });
  return { id, entities: entities.map(({ span, type }) => ({ b: span.start, e: span.end, type })) };
}

async function attributionsOf({ id, text }: TrainingText, model: TaggerModel): Promise<object> {
  const told = (await tokenParagraphs(id, text)).flatMap(
    (paragraph) =>
      tagParagraph(
        paragraph.map(({ tokens }) => tokens),
        model,
      ).told,
  );
  const attributions = told
    .map(spansOfAttribution)
    .map(({ source, cue, content }) => ({ source: source.map(offsets), cue: cue.map(offsets), content: content.map(offsets) }));
  return { id, attributions };
}
