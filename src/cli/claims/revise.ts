import { ReportedlyError } from "../../errors.ts";
import { claimDrafts } from "../../jobs/revisions/claim-draft-schema.ts";
import { type RevisionLine, revisionLines } from "../../jobs/revisions/list-revisions.ts";
import { type RevisionId } from "../../model/ids.ts";
import type { ClaimDraft, RevisionCommand } from "../../model/revision.ts";
import { nameOf } from "../import/input-bytes.ts";
import { asInputError } from "../read/as-input-error.ts";
import { bytesOf } from "../read/bytes-of.ts";
import { safeJson } from "../read/json-line.ts";
import { makeVisible } from "../terminal/make-visible.ts";
import { writeTo } from "../terminal/write-to.ts";
import { workPlace } from "../worker/work-place-options.ts";
import type { Asked, ClaimsFlags } from "./asked.ts";
import { claimNamed } from "./claim-named.ts";
import { type DraftFlags, saysSomething } from "./draft-flags.ts";
import { addedDraft, draftOf, mergedDraft, partOf } from "./draft-of.ts";
import { KIND_WORDS } from "./kind-words.ts";
import { spansOfWords } from "./spans-of-words.ts";

type Drafting = Asked<ClaimsFlags & DraftFlags>;
type Splitting = Asked<ClaimsFlags & Pick<DraftFlags, "at" | "from"> & { readonly content?: readonly string[] }>;

/** Put a claim in the place of one. */
export async function correctClaim(asked: Drafting, id: string): Promise<void> {
  const { flags, now } = asked;
  if (!saysSomething(flags)) throw new ReportedlyError("USAGE", "say what is to be corrected; see: reportedly help claims correct");
  const claim = claimNamed(asked, id);
  const [given = claim] = await draftsFrom(asked);
  await revise(asked, { replaces: [claim.id], claims: [draftOf(given, flags, now)] });
}

/** Put several claims in the place of one, each with a part of its words. */
export async function splitClaim(asked: Splitting, id: string): Promise<void> {
  const { now, flags } = asked;
  const claim = claimNamed(asked, id);
  const near = now.sentences.find(({ index }) => index === claim.sentence)?.span;
  const parts = (flags.content ?? []).map((words) => partOf(claim, spansOfWords(words, { text: now.report.text, near, at: flags.at })));
  const claims = [...parts, ...(await draftsFrom(asked))];
  if (claims.length < 2) throw new ReportedlyError("USAGE", `expected --content for each of two or more claims, met ${claims.length}`);
  await revise(asked, { replaces: [claim.id], claims });
}

/** Put one claim in the place of several. */
export async function mergeClaims(asked: Drafting, ids: readonly string[]): Promise<void> {
  if (ids.length < 2) throw new ReportedlyError("USAGE", `expected two or more claims to merge, met ${ids.length}`);
  const claims = ids.map((id) => claimNamed(asked, id));
  const [given = mergedDraft(claims)] = await draftsFrom(asked);
  await revise(asked, { replaces: claims.map(({ id }) => id), claims: [draftOf(given, asked.flags, asked.now)] });
}

/** Add a claim that was not found. */
export async function addClaim(asked: Drafting): Promise<void> {
  const { flags, now } = asked;
  const [given] = await draftsFrom(asked);
  if (given === undefined && flags.content === undefined) throw new ReportedlyError("USAGE", "expected --content or --from, met neither");
  await revise(asked, { replaces: [], claims: [given === undefined ? addedDraft(flags, now) : draftOf(given, flags, now)] });
}

/** Let claims stand no longer. */
export async function rejectClaims(asked: Asked, ids: readonly string[]): Promise<void> {
  await revise(asked, { replaces: ids.map((id) => claimNamed(asked, id).id), claims: [] });
}

/** Take a revision back: the one whose id begins so, else the last that changed something and was not taken back. */
export async function undoRevision(asked: Asked, beginning: string | undefined): Promise<void> {
  const revisions = revisionLines(asked.kept.revisions);
  const changing = revisions.filter(({ kind, isWithdrawn }) => kind !== "undo" && !isWithdrawn);
  const found = beginning === undefined ? changing.slice(-1) : revisions.filter(({ id }) => id.startsWith(beginning.toLowerCase()));
  const [revision] = found;
  if (revision === undefined)
    throw new ReportedlyError(
      "REVISION_NOT_FOUND",
      `expected a revision of the report ${asked.report}, met ${beginning ?? "none to take back"}`,
    );
  if (found.length > 1) throw new ReportedlyError("USAGE", `${found.length} revisions have ids that begin with ${beginning}`);
  await revise(asked, { withdraws: revision.id });
}

type Change = Omit<Extract<RevisionCommand, { readonly claims: unknown }>, "by" | "reason"> | { readonly withdraws: RevisionId };

async function revise({ room, report, flags, around }: Asked, change: Change): Promise<void> {
  const desk = await around.openDesk(await workPlace(flags, around), room);
  try {
    const signed = { by: flags.by ?? around.userName(), reason: flags.reason };
    const made = await desk.claims.revise(room, report, { ...signed, ...change });
    await desk.settle(room, "reports");
    await writeTo(around.stdout, flags.json ? `${safeJson(made)}\n` : `${makeVisible(wordsFor(made))}\n`);
  } finally {
    await desk.close();
  }
}

/** "corrected  c03 → h01  019f…" */
function wordsFor({ id, kind, replaces, claims, withdraws }: RevisionLine): string {
  const what =
    withdraws ??
    [replaces, claims]
      .filter((ids) => ids.length > 0)
      .map((ids) => ids.join(" "))
      .join(" → ");
  return `${KIND_WORDS[kind]}  ${what}  ${id}`;
}

/** The claims that --from gives; none without it. */
async function draftsFrom({ flags, around }: Asked<ClaimsFlags & { readonly from?: string }>): Promise<ClaimDraft[]> {
  const { from } = flags;
  if (from === undefined) return [];
  try {
    const { bytes } = await bytesOf(from, around.stdin);
    return claimDrafts(new TextDecoder().decode(bytes));
  } catch (thrown) {
    throw asInputError(thrown, nameOf(from));
  }
}
