import type { Claims1, Claims1Claim } from "../../src/interchange/claims-1.ts";
import type { EventType } from "../../src/model/claim.ts";

/** One event as PLOVER's coders write it: a type in capitals and the spans of who acts and on whom. */
export interface PloverEvent {
  readonly plover: string;
  readonly sources: readonly { readonly text: string }[];
  readonly targets: readonly { readonly text: string }[];
}

/** Our event types in the words of the gold, which still has the eighteen roots of the first PLOVER. Types that it drops are absent. */
const ROOTS: Readonly<Partial<Record<EventType, string>>> = {
  agree: "AGREE",
  consult: "CONSULT",
  support: "SUPPORT",
  concede: "CONCEDE",
  cooperate: "COOPERATE",
  aid: "AID",
  retreat: "RETREAT",
  request: "DEMAND",
  accuse: "DISAPPROVE",
  reject: "REJECT",
  threaten: "THREATEN",
  protest: "PROTEST",
  sanction: "SANCTION",
  mobilize: "MOBILIZE",
  coerce: "COERCE",
  assault: "ASSAULT",
  // taking ground is military force
  control: "FIGHT",
};

/** Where the gold has two types and we have one, the words of the content tell: the newer PLOVER has these as modes. */
const FINER: Readonly<Record<string, { readonly words: RegExp; readonly plover: string }>> = {
  ASSAULT: {
    words:
      /\b(?:fight|fought|clash|battl|artiller|shell|bombard|air ?strike|air ?raid|warplane|jets?\b|troops|soldiers|army|forces|gunship|tank|rocket|missile|mortar)/iu,
    plover: "FIGHT",
  },
  DISAPPROVE: { words: /\b(?:investigat|inquir|probe|examin)/iu, plover: "INVESTIGATE" },
};

/** Acts done by speaking: they stand in the chain of a claim, as the words that attribute it ("Hungary demanded that …"). */
const SPEECH: readonly (readonly [words: RegExp, plover: string])[] = [
  [/^(?:demand|urg|ask|appeal|request|call|insist|order|seek|want)/iu, "DEMAND"],
  [/^(?:den|reject|refus|dismiss|rul)/iu, "REJECT"],
  [/^(?:threaten|warn|vow)/iu, "THREATEN"],
  [/^(?:accus|blam|condemn|denounc|criticis|criticiz|charg|complain|alleg)/iu, "DISAPPROVE"],
  [/^(?:agree|promis|pledg|offer|undert)/iu, "AGREE"],
  [/^(?:apologis|apologiz|conced)/iu, "CONCEDE"],
  [/^(?:prais|endors|back|defend)/iu, "SUPPORT"],
];

/** Said of what is to come, a deed that helps is agreed to and one that harms is threatened: the roots 03 and 13 of CAMEO, which the gold was made from. */
const INTENT: Readonly<Record<string, string>> = {
  ...Object.fromEntries(["SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "CONSULT"].map((root) => [root, "AGREE"])),
  ...Object.fromEntries(["SANCTION", "COERCE", "ASSAULT", "FIGHT", "PROTEST"].map((root) => [root, "THREATEN"])),
};
/** What helps and is not done is refused (root 12). */
const UNDONE: ReadonlySet<string> = new Set(["AGREE", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "CONSULT"]);
/** "the ministry must pay", said by another, is a demand (root 10). */
const MUST = /^[^,;]{0,80}\b(?:must|should|has to|have to)\b/iu;

/**
 * What our reading says of one sentence, as one event, as the gold has it: the first act told, by its type and by the roles of its actors, with one
 * target, as the gold nearly always has. Nothing where no claim tells of an act.
 */
export function ploverCoding({ text, claims, entities }: Pick<Claims1, "text" | "claims" | "entities">): PloverEvent[] {
  const told = claims.filter(({ kind }) => kind !== "presupposition" && kind !== "verification-status");
  const first = told.flatMap((claim) => spokenAct(claim, text) ?? toldAct(claim, text) ?? []).at(0);
  if (first === undefined) return [];
  const parties = entities.filter(({ type }) => PARTIES.has(type)).map(({ b, e }) => ({ span: [b, e] as const }));
  const targets = first.targets.length > 0 ? first.targets : partiesAfter(first, parties);
  return [{ plover: first.plover, sources: spansOf(first.sources, text), targets: spansOf(targets.slice(0, 1), text) }];
}

/** What a party to an act may be named by. */
const PARTIES: ReadonlySet<string> = new Set(["Organisation", "Person", "Nationality", "Location"]);

type Mention = { readonly span: readonly [number, number] | null };

interface Act {
  readonly plover: string;
  readonly claim: Claims1Claim;
  readonly sources: readonly Mention[];
  readonly targets: readonly Mention[];
}

/** Where the roles name nobody acted on: the parties named in the content after who acts ("rejected an Indian proposal"). */
function partiesAfter({ claim, sources }: Act, parties: readonly Mention[]): readonly Mention[] {
  const from = Math.max(0, ...sources.map(({ span }) => span?.[1] ?? 0));
  return parties.filter(
    ({ span }) => span !== null && span[0] >= from && claim.content.some(([begin, end]) => begin <= span[0] && span[1] <= end),
  );
}

/** "Officials demanded that the ministry pay": the act is the demand, its target who is to do what is said. */
function spokenAct(claim: Claims1Claim, text: string): Act | undefined {
  for (const { source, cueText, span } of claim.chain) {
    if (source === null || span === null) continue;
    const cue = (cueText ?? "").replace(/^(?:(?:has|have|had|is|are|was|were|been|also|again)\s+)+/iu, "");
    const plover = SPEECH.find(([words]) => words.test(cue))?.[1] ?? (MUST.test(claim.contentText) ? "DEMAND" : undefined);
    if (plover !== undefined)
      return { plover, claim, sources: [{ span }], targets: actingIn(claim).filter((actor) => !isPronoun(actor, text)) };
  }
  return undefined;
}

function toldAct(claim: Claims1Claim, text: string): Act | undefined {
  const root = ROOTS[claim.eventType];
  if (root === undefined) return undefined;
  const finer = FINER[root];
  const acting = actingIn(claim);
  return {
    plover: asMeant(finer?.words.test(claim.contentText) ? finer.plover : root, claim),
    claim,
    sources: acting.map((actor) => speakerFor(actor, claim, text)),
    targets: claim.actors.filter((actor) => !acting.includes(actor) && actor.role !== "subject"),
  };
}

const asMeant = (root: string, { tense, certainty }: Claims1Claim): string =>
  certainty.polarity === "-" && UNDONE.has(root) ? "REJECT" : tense === "future" ? (INTENT[root] ?? root) : root;

/** Agents, or where there is none the parties, or else the subjects. */
const actingIn = ({ actors }: Claims1Claim): Claims1Claim["actors"] =>
  (["agent", "party", "subject"] as const)
    .map((sought) => actors.filter(({ role }) => role === sought))
    .find((found) => found.length > 0) ?? [];

/** "The movement said it would withdraw": who speaks is who acts. */
function speakerFor(actor: Mention, { chain }: Claims1Claim, text: string): Mention {
  const speaker = chain.findLast(({ span }) => span !== null);
  return speaker !== undefined && isPronoun(actor, text) ? speaker : actor;
}

const isPronoun = ({ span }: Mention, text: string): boolean => span !== null && /^(?:he|she|it|they)$/iu.test(text.slice(...span));

const spansOf = (mentions: readonly Mention[], text: string) =>
  mentions.flatMap(({ span }) => (span === null ? [] : [{ text: text.slice(...span) }]));
