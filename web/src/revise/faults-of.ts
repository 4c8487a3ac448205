import type { DeskReport } from "../api/fetch-report.ts";
import type { Draft, DraftClaim } from "./draft.ts";

/** Where on the form something is amiss. */
export type FaultField = "content" | "sure" | "chain" | "details" | "quantities" | "reason" | "by" | "whole";

export interface Fault {
  readonly field: FaultField;
  /** Which part it is in; absent for what concerns all. */
  readonly part?: number | undefined;
  /** What is amiss, and what to do. */
  readonly says: string;
}

const LONGEST_REASON = 2000;
const LONGEST_NAME = 200;

/** What keeps a draft from being made, as far as the desk can tell; the server has the last word. */
export function faultsOf(report: DeskReport, draft: Draft, initial: Draft | undefined, by: string): Fault[] {
  const reason = draft.reason.trim();
  return [
    ...draft.parts.flatMap((part, index) => faultsOfPart(report, part).map((fault) => ({ ...fault, part: index }))),
    ...(draft.doing === "split" && draft.parts.length < 2
      ? [whole("A claim is split into at least two. Add a part, or correct it instead.")]
      : []),
    ...(draft.doing === "correct" && isSame(draft, initial) ? [whole("Nothing is changed yet.")] : []),
    ...(draft.doing === "reject" && reason === "" ? [fault("reason", "Say why: a claim is rejected for a reason.")] : []),
    ...(reason.length > LONGEST_REASON
      ? [fault("reason", `Shorten it to ${LONGEST_REASON.toLocaleString("en")} characters; it has ${reason.length.toLocaleString("en")}.`)]
      : []),
    ...(by.trim() === "" ? [fault("by", "Say who you are: every change carries a name.")] : []),
    ...(by.trim().length > LONGEST_NAME ? [fault("by", `Shorten it to ${LONGEST_NAME} characters.`)] : []),
  ];
}

/** Whether two drafts would put the same claims in the same place. */
export const isSame = (draft: Draft, other: Draft | undefined): boolean => JSON.stringify(draft.parts) === JSON.stringify(other?.parts);

function faultsOfPart(report: DeskReport, { content, quantities, chain }: DraftClaim): Fault[] {
  return [
    ...(content.length === 0 ? [fault("content", "It has no words yet. Select them in the text, or add words and widen them.")] : []),
    ...(overlap(content) ? [fault("content", "Two of its stretches overlap. Remove one, or move where it begins or ends.")] : []),
    ...(content.length > 0 && !isInOneSentence(report, content)
      ? [fault("content", "Its words lie in several sentences, or outside the story. Keep to one sentence of the story.")]
      : []),
    ...(chain.some(({ sourceType }, index) => (sourceType === "author") !== (index === 0))
      ? [fault("chain", "The author comes first, and once. Choose another sort of speaker for the others.")]
      : []),
    ...(quantities.some(({ min, max }) => min !== null && max !== null && min > max)
      ? [fault("quantities", "The least is above the most. Exchange them, or leave one empty where it is open.")]
      : []),
    ...(quantities.some(({ min, max }) => Number.isNaN(min) || Number.isNaN(max))
      ? [fault("quantities", "Give numbers in digits, or leave the field empty where it is open.")]
      : []),
  ];
}

const fault = (field: FaultField, says: string): Fault => ({ field, says });
const whole = (says: string): Fault => fault("whole", says);

function overlap(spans: DraftClaim["content"]): boolean {
  const sorted = spans.toSorted((a, b) => a[0] - b[0]);
  return sorted.some(([start], index) => start < (sorted[index - 1]?.[1] ?? 0));
}

/** The server keeps the sentence of words that a claim has already, whatever it is; only others are held to one. */
function isInOneSentence({ sentences, claims }: DeskReport, content: DraftClaim["content"]): boolean {
  const known = claims.some((claim) => JSON.stringify(claim.content) === JSON.stringify(content));
  return known || sentences.some(({ b, e }) => content.every(([start, end]) => b <= start && end <= e));
}

/** The place on the form that a refusal of the server speaks of: "expected claims.1.quantities with min up to max …". */
export function placeOfRefusal(detail: string | undefined): Pick<Fault, "field" | "part"> {
  const found = /claims\.(\d+)\.(\w+)/u.exec(detail ?? "");
  const field = FIELDS[found?.[2] ?? ""];
  if (field !== undefined) return { field, part: Number(found?.[1]) };
  if (/\breason\b/u.test(detail ?? "")) return { field: "reason" };
  return /\bby\b to be a name/u.test(detail ?? "") ? { field: "by" } : { field: "whole" };
}

const FIELDS: Readonly<Record<string, FaultField>> = {
  content: "content",
  certainty: "sure",
  chain: "chain",
  actors: "details",
  places: "details",
  times: "details",
  equipment: "details",
  quantities: "quantities",
};
