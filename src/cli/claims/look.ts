import { claims1 } from "../../interchange/claims-1.ts";
import { revisionLines } from "../../jobs/revisions/list-revisions.ts";
import type { Claim } from "../../model/claim.ts";
import { HAND } from "../../model/revision.ts";
import { wordsOf } from "../../model/span.ts";
import { claimLines } from "../claim-sheet/claim-lines.ts";
import { sentenceLines } from "../claim-sheet/sentence-lines.ts";
import { tableLines } from "../jobs/table-lines.ts";
import { safeJson } from "../read/json-line.ts";
import { paint } from "../terminal/paint.ts";
import { type Line, plain } from "../terminal/run.ts";
import { sheetWidth } from "../terminal/sheet-width.ts";
import { wantsColour } from "../terminal/wants-colour.ts";
import { writeTo } from "../terminal/write-to.ts";
import type { Asked } from "./asked.ts";
import { claimNamed } from "./claim-named.ts";
import { KIND_WORDS } from "./kind-words.ts";

/** The claims that stand, one a line. */
export async function listClaims({ now, flags, around }: Asked): Promise<void> {
  if (flags.json) return writeTo(around.stdout, linesOf(claims1(now).claims.map(withHand)));
  const rows = now.claims.map((claim) => [
    claim.id,
    claim.certainty.level,
    claim.eventType === "none" ? claim.kind : claim.eventType,
    claim.extractor === HAND ? "by hand" : "",
    wordsIn(claim, now.report.text),
  ]);
  await writeTo(around.stdout, tableLines(["claim", "level", "type", "", "words"], rows));
}

/** One claim with all that is known of it, be it that it stands no longer. */
export async function showClaim({ kept, now, flags, around }: Asked, id: string): Promise<void> {
  const all = [...kept.reading.claims, ...(kept.revisions ?? []).flatMap(({ claims }) => claims)];
  const claim = all.find((one) => one.id === id) ?? claimNamed({ kept, now }, id);
  const isStanding = now.claims.includes(claim);
  const [shown] = claims1({ ...kept.reading, claims: [claim] }).claims;
  if (flags.json) return writeTo(around.stdout, linesOf(shown ? [{ ...withHand(shown), isStanding }] : []));
  const names = await around.actorNames();
  const width = sheetWidth(undefined, around.stdout.columns);
  const colour = wantsColour(true, around.env, around.stdout.isTTY ?? false);
  const { text } = now.report;
  const sentence = kept.reading.sentences.find(({ index }) => index === claim.sentence);
  const lines: Line[] = [
    ...(sentence ? sentenceLines(text, sentence.span, [claim], width, colour) : []),
    ...claimLines(claim, now.report, width, (ref) => names.get(ref), true),
    ...historyOf({ kept }, claim).map((words) => [plain(words, "quiet")]),
  ];
  await writeTo(around.stdout, paint(lines, colour));
}

/** What people changed, oldest first. */
export async function showRevisions({ kept, flags, around }: Asked): Promise<void> {
  const revisions = revisionLines(kept.revisions);
  if (flags.json) return writeTo(around.stdout, linesOf(revisions));
  const rows = revisions.map(({ id, at, by, kind, replaces, claims, withdraws, reason = "", isWithdrawn }) => [
    id,
    at,
    by,
    isWithdrawn ? `${kind} (taken back)` : kind,
    withdraws ?? `${replaces.join(" ") || "–"} → ${claims.join(" ") || "–"}`,
    reason,
  ]);
  await writeTo(around.stdout, tableLines(["revision", "at", "by", "kind", "claims", "reason"], rows));
}

/** "h01 was made by Ana Orrel at 2031-…": how a claim came to be and came to an end. */
function historyOf({ kept }: Pick<Asked, "kept">, { id, extractor }: Claim): string[] {
  const revisions = revisionLines(kept.revisions);
  const made = revisions.find(({ claims }) => claims.includes(id));
  const ended = revisions.filter(({ replaces, isWithdrawn }) => replaces.includes(id) && !isWithdrawn);
  const begun = made
    ? `made by ${made.by} at ${made.at} (${KIND_WORDS[made.kind]}${made.isWithdrawn ? ", taken back" : ""})`
    : `found by ${extractor}`;
  return [
    begun,
    ...ended.map(({ by, at, kind, claims }) => `stands no longer: ${KIND_WORDS[kind]} by ${by} at ${at} → ${claims.join(" ") || "–"}`),
  ];
}

const wordsIn = ({ content }: Claim, text: string): string =>
  content.map((span) => wordsOf(text, span).replaceAll(/\s+/gu, " ")).join(" … ");

const withHand = <Shown extends { readonly extractor: string }>(claim: Shown) => ({ ...claim, isByHand: claim.extractor === HAND });

const linesOf = (objects: readonly object[]): string => objects.map((object) => `${safeJson(object)}\n`).join("");
