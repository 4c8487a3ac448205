import { bestLabels } from "../claims/tagger/best-labels.ts";
import { type PackedModel, packModel, unpackModel } from "../claims/tagger/packed-model.ts";
import { sentenceNumbers } from "../claims/tagger/tag-paragraph.ts";
import { labelsOfRuns, type RoleRun, runsOfLabels } from "../claims/tagger/tag-scheme.ts";
import type { TaggerModel } from "../claims/tagger/tagger-model.ts";
import { ReportedlyError } from "../errors.ts";
import type { TaggingTask } from "./tagging-task.ts";
import { tokenParagraphs } from "./token-paragraphs.ts";
import { type Epoch, type Example, trainTagger } from "./train-tagger.ts";
import type { TrainingText } from "./training-text.ts";
import { withoutMarks } from "./without-marks.ts";

/** How well one role is found: right ones over found ones, and over marked ones. */
export interface RoleScore {
  readonly role: string;
  readonly right: number;
  readonly found: number;
  readonly marked: number;
}

/** One step of training, for whoever watches. */
export type TrainingProgress =
  | { readonly step: "read"; readonly texts: number; readonly of: number }
  | { readonly step: "epoch"; readonly number: number; readonly of: number; readonly loss: number; readonly f1?: number | undefined };

/** A trained model and how it came about. */
export interface Trained {
  readonly model: PackedModel;
  readonly texts: { readonly train: number; readonly dev: number };
  readonly tokens: number;
  readonly epoch: number;
  /** On the development part, with the weights as they are packed; empty without one. */
  readonly scores: readonly RoleScore[];
}

interface Sequence extends Example {
  readonly runs: readonly RoleRun[];
  readonly sentenceOf: Int32Array;
}

/**
 * Train a tagger on texts that a person marked. The development part says after which epoch to stop and how boldly to find; without one the
 * last epoch counts. The same texts, in whatever order, and the same seed give the same model bit for bit.
 * Throws INPUT_INVALID when no text to learn from is marked for the task.
 */
export async function train(
  task: TaggingTask,
  texts: readonly TrainingText[],
  seed: number,
  onProgress: (progress: TrainingProgress) => void = () => undefined,
): Promise<Trained> {
  const marked = texts
    .filter((text) => task.isMarked(text))
    .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.text < b.text ? -1 : 1));
  const learned = marked.filter(({ part }) => part === "train");
  if (learned.length === 0) throw new ReportedlyError("INPUT_INVALID", `expected texts with ${task.name} marked, met none to learn from`);
  const sequences = { train: [] as Sequence[], dev: [] as Sequence[] };
  for (const [index, text] of marked.entries()) {
    sequences[text.part].push(...(await sequencesOf(task, text)));
    const bare = text.part === "train" && task.alsoWithoutMarks ? withoutMarks(text) : undefined;
    if (bare !== undefined) sequences.train.push(...(await sequencesOf(task, bare)));
    onProgress({ step: "read", texts: index + 1, of: marked.length });
  }
  let best: { readonly model: TaggerModel; readonly epoch: number; readonly f1: number } | undefined;
  for (const { number, loss, model } of trainTogether(task, sequences.train, seed)) {
    const tried = sequences.dev.length === 0 ? { model, f1: number } : boldest(task, model, sequences.dev);
    if (best === undefined || tried.f1 > best.f1) best = { ...tried, epoch: number };
    onProgress({ step: "epoch", number, of: task.settings.epochs, loss, f1: sequences.dev.length === 0 ? undefined : tried.f1 });
  }
  if (best === undefined) throw new ReportedlyError("INPUT_INVALID", `expected at least one epoch for ${task.name}`);
  const packed = packModel(task.name, best.model);
  return {
    model: packed,
    texts: { train: learned.length, dev: marked.length - learned.length },
    tokens: sequences.train.reduce((sum, { features }) => sum + features.length, 0),
    epoch: best.epoch,
    scores: sequences.dev.length === 0 ? [] : scoresOfRoles(task, unpackModel(packed), sequences.dev),
  };
}

/** Several learners that chance leads other ways, their weights averaged after each epoch: steadier than any one of them. */
function* trainTogether({ scheme, settings, learners }: TaggingTask, examples: readonly Example[], seed: number): Generator<Epoch, void> {
  const all = Array.from({ length: learners }, (_, index) => trainTagger(scheme, examples, { ...settings, seed: seed * 1000 + index }));
  for (;;) {
    const epochs = all.flatMap((one) => one.next().value ?? []);
    const [first] = epochs;
    if (first === undefined) return;
    const share = 1 / epochs.length;
    const mean = (listOf: (epoch: Epoch) => Float32Array) =>
      listOf(first).map((_, at) => epochs.reduce((sum, epoch) => sum + (listOf(epoch)[at] as number), 0) * share);
    yield {
      number: first.number,
      loss: epochs.reduce((sum, { loss }) => sum + loss, 0) * share,
      model: {
        ...first.model,
        weights: mean(({ model }) => model.weights as Float32Array),
        transitions: mean(({ model }) => model.transitions),
      },
    };
  }
}

async function sequencesOf(task: TaggingTask, text: TrainingText): Promise<Sequence[]> {
  const paragraphs = await tokenParagraphs(text.id, text.text);
  return paragraphs.map((sentences) => {
    const tokens = sentences.flatMap((sentence) => sentence.tokens);
    const runs = task.runs(tokens, text);
    return {
      features: task.features(sentences),
      labels: labelsOfRuns(runs, tokens.length),
      runs,
      sentenceOf: sentenceNumbers(sentences.map((sentence) => sentence.tokens)),
      weight: task.weightOf(text),
    };
  });
}

/** The model with the bias that serves the development part best, by the mean F1 of its roles. */
function boldest(task: TaggingTask, model: TaggerModel, dev: readonly Sequence[]): { readonly model: TaggerModel; readonly f1: number } {
  const tried = task.biases.map((bias) => {
    const biased = { ...model, bias };
    return { model: biased, f1: meanF1(scoresOfRoles(task, biased, dev)) };
  });
  return tried.reduce((best, one) => (one.f1 > best.f1 ? one : best));
}

function scoresOfRoles({ scheme, told }: TaggingTask, model: TaggerModel, sequences: readonly Sequence[]): RoleScore[] {
  const counts = scheme.roles.map((role) => ({ role, right: 0, found: 0, marked: 0 }));
  const key = ({ role, from, to }: RoleRun): string => `${role}:${from}-${to}`;
  for (const { features, runs, sentenceOf } of sequences) {
    const gold = new Set(runs.map(key));
    for (const { role } of runs) (counts[role] as { marked: number }).marked++;
    const found = new Map(told(runsOfLabels(bestLabels(model, features)), sentenceOf).map((run) => [key(run), run]));
    for (const run of found.values()) {
      const count = counts[run.role] as { found: number; right: number };
      count.found++;
      if (gold.has(key(run))) count.right++;
    }
  }
  return counts;
}

/** Twice the right ones over all found and marked. */
export const f1Of = ({ right, found, marked }: RoleScore): number => (found + marked === 0 ? 0 : (2 * right) / (found + marked));

/** Over all roles together: rare roles weigh little, as in micro F1. */
const meanF1 = (scores: readonly RoleScore[]): number =>
  f1Of({
    role: "all",
    right: scores.reduce((sum, { right }) => sum + right, 0),
    found: scores.reduce((sum, { found }) => sum + found, 0),
    marked: scores.reduce((sum, { marked }) => sum + marked, 0),
  });
