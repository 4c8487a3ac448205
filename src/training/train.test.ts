import { expect, test } from "vitest";
import { bestLabels } from "../claims/tagger/best-labels.ts";
import { unpackModel } from "../claims/tagger/packed-model.ts";
import { tagParagraph } from "../claims/tagger/tag-paragraph.ts";
import { readTrainingFile } from "./read-training-file.ts";
import { tokenParagraphs } from "./token-paragraphs.ts";
import { f1Of, type TrainingProgress, train } from "./train.ts";
import { TASKS } from "./training.ts";

/** The tasks with few rows: what is learned here is little. */
const small = (task: (typeof TASKS)["attribution" | "actors"]) => ({ ...task, learners: 2, settings: { ...task.settings, bits: 12 } });

const NAMES = ["Mara Tol", "the harbour office", "Anna Vell", "a fisherman", "the reef council", "Jon Skerry"];
const THINGS = [
  "the pier was closed",
  "two boats were missing",
  "the crew had left",
  "nobody was hurt",
  "the bridge would open",
  "fog was coming",
];

/** A small article about nothing: who said what. */
const article = (number: number, part: string): string => {
  const [name, thing] = [NAMES[number % NAMES.length] ?? "", THINGS[(number * 5) % THINGS.length] ?? ""];
  const source = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return `manner: wire\noutlet: Reef Wire\npublished: 2031-03-05\npart: ${part}\n\n[s1 ${source}] [q1 said] on Friday [c1 that ${thing}]. Ferries ran all day in calm weather.\n`;
};
const texts = (count: number, part = "train") =>
  Array.from({ length: count }, (_, number) => readTrainingFile(`${part}-${number}.gold`, article(number, part), new Map())).flat();

test("the same texts and seed give the same model bit for bit, whatever their order; another seed gives another", async () => {
  const all = texts(12);
  const one = await train(small(TASKS.attribution), all, 7);
  expect((await train(small(TASKS.attribution), all.toReversed(), 7)).model).toEqual(one.model);
  expect((await train(small(TASKS.attribution), all, 8)).model.weights).not.toBe(one.model.weights);
}, 60_000);

test("what was learned is found in words that were not learned from", async () => {
  const steps: TrainingProgress[] = [];
  const trained = await train(small(TASKS.attribution), [...texts(18), ...texts(6, "dev")], 1, (step) => void steps.push(step));
  expect(trained.texts).toEqual({ train: 18, dev: 6 });
  expect(trained.scores.map(f1Of)).toEqual([1, 1, 1]);
  expect(steps.filter(({ step }) => step === "epoch").length).toBe(TASKS.attribution.settings.epochs);
  const [paragraph = []] = await tokenParagraphs("new", "Ilse Varga said on Monday that the lighthouse was dark.");
  const sentences = paragraph.map(({ tokens }) => tokens);
  const [found] = tagParagraph(sentences, unpackModel(trained.model)).told;
  expect(found?.source.map(({ text }) => text)).toEqual(["Ilse", "Varga"]);
  expect(found?.cue.map(({ text }) => text)).toEqual(["said"]);
  expect(found?.content.flat().map(({ text }) => text)).toEqual(["that", "the", "lighthouse", "was", "dark"]);
}, 60_000);

test("a sequence of nothing has no labels", async () => {
  const marked = texts(1).map((text) => ({ ...text, mentions: [{ span: { start: 0, end: 8 }, role: "actor" as const }] }));
  const { model } = await train(small(TASKS.actors), marked, 1);
  expect(bestLabels(unpackModel(model), { length: 0, width: 1, rows: new Int32Array(0) })).toEqual(new Uint8Array(0));
}, 60_000);

test.each([[[]], [texts(2, "dev")]])("refuses to learn from nothing", async (given) => {
  await expect(train(small(TASKS.attribution), given, 1)).rejects.toMatchObject({ code: "INPUT_INVALID" });
});
