import type { ClaimKind, EventType } from "../model/claim.ts";
import type { Statement } from "./statement.ts";
import { isVerificationStatus } from "./verification-status.ts";

/** What sort of thing a statement says, from its wording. */
export function kindOf(statement: Statement, eventType: EventType): ClaimKind {
  if (statement.kind) return statement.kind;
  const { predicate, words, level } = statement;
  const lemma = predicate?.head.lemma ?? "";
  const subject = statement.subject.map((word) => word.lower);
  // "the aim is to take the ford", "they seek to retake it"
  if (/^(?:seek|aim|intend|plan|want|hope|try)$/u.test(lemma) || subject.some((word) => /^(?:goal|aim|purpose|objective)$/u.test(word)))
    return "intent";
  if (predicate?.head.pos === "AUX" && [...subject, ...words.map((word) => word.lower)].some((word) => /^(?:reason|cause)$/u.test(word)))
    return "explanation";
  if (isVerificationStatus(statement)) return "verification-status";
  if (predicate?.tense === "future" && words.some((word) => /^(?:will|shall|'ll)$/u.test(word.lower))) return "prediction";
  if (words.some((word) => word.lower === "would")) return "assessment";
  if (level === "possible" && predicate?.tense === "future") return "prediction";
  if (eventType !== "none") return "event";
  return "state";
}
