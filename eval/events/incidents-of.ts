import type { Claims1, Claims1Claim } from "../../src/interchange/claims-1.ts";
import { confidenceOf, type PerpConfidence, surest } from "./perp-confidence.ts";

/** A number of people as the templates of MUC-4 have it; `high` null is open above. */
export interface Casualties {
  readonly low: number;
  readonly high: number | null;
}

/** A party or thing by the names that the text has for it. */
export interface Named {
  readonly alts: readonly string[];
}

/** One incident of a report, in the shape of a MUC-4 template as the kit's scorer reads it. */
export interface Incident {
  readonly type: string;
  readonly perpIndividual: readonly Named[];
  readonly perpOrg: readonly Named[];
  readonly perpConfidence: readonly { readonly value: PerpConfidence; readonly of: readonly string[] }[];
  readonly humTarget: readonly Named[];
  readonly killed: Casualties | null;
  readonly injured: Casualties | null;
}

/** Types of MUC-4 by the words of a claim, the particular before the general: what names none of the first is an attack. */
const TYPES: readonly (readonly [type: string, words: RegExp])[] = [
  ["KIDNAPPING", /\b(?:kidnap|abduct|hostage)/iu],
  ["BOMBING", /\b(?:bomb|explo|dynamit|detonat|grenade)/iu],
  ["ARSON", /\b(?:burn|arson|set fire|set on fire|torch)/iu],
  ["ROBBERY", /\b(?:rob|robbed|robbery|stole|loot)/iu],
  ["ATTACK", /./u],
];
const DEATH = /\b(?:kill|murder|dead\b|deaths?\b|die[ds]?\b|massacre|assassin|execut|slain)/iu;
const INJURY = /\b(?:injur|wound|hurt\b)/iu;
/** Parties with a name of their own; the rest are people by what they are ("three hooded men"). */
const ORGANISED =
  /\b(?:army|armed forces|air force|front|movement|party|cartel|government|military|path|command|police|national guard|brigade|alliance|union|federation|organi[sz]ation)\b|^[\p{Lu}\d-]{2,6}$/iu;

/**
 * What our reading says of one report, summed up into incidents: the attacks that it tells of, one incident for each type, kept where
 * somebody is said to be harmed or accused of it. Denied claims are left out. Within an incident the surest claim about a party decides
 * how sure its guilt is, and the highest number given counts, for reports give parts before totals.
 */
export function incidentsOf(reading: Pick<Claims1, "text" | "claims" | "entities">): Incident[] {
  const told = reading.claims.filter((claim) => isOfHarm(claim) && claim.certainty.polarity === "+");
  return [...Map.groupBy(told, typeOf)].map(([type, of]) => incidentOf(type, of, reading)).filter(isTold);
}

const isOfHarm = ({ eventType, contentText }: Claims1Claim): boolean =>
  eventType === "assault" ||
  eventType === "responsibility" ||
  (eventType === "coerce" && /\b(?:kidnap|abduct|hostage)/iu.test(contentText));

const typeOf = ({ contentText }: Claims1Claim): string => TYPES.find(([, words]) => words.test(contentText))?.[0] ?? "ATTACK";

const isTold = (incident: Incident): boolean =>
  incident.killed !== null || incident.injured !== null || incident.humTarget.length > 0 || incident.perpOrg.length > 0;

function incidentOf(type: string, claims: readonly Claims1Claim[], reading: Texts): Incident {
  const agents = claims.flatMap((claim) => named(claim, ["agent"], reading).map((party) => ({ party, confidence: confidenceOf(claim) })));
  const isOrg = ({ alts }: Named): boolean => alts.some((name) => ORGANISED.test(name));
  const guilty = byName(agents.filter(({ party }) => isOrg(party)));
  return {
    type,
    perpIndividual: distinct(agents.map(({ party }) => party).filter((party) => !isOrg(party))),
    perpOrg: guilty.map(([party]) => party),
    perpConfidence: guilty.map(([{ alts }, found]) => ({ value: surest(found.map(({ confidence }) => confidence)), of: alts })),
    humTarget: distinct(claims.flatMap((claim) => named(claim, ["victim", "target"], reading))),
    killed: casualties(claims, "killed", DEATH),
    injured: casualties(claims, "wounded", INJURY),
  };
}

/** The highest number that a claim of the incident gives; without one, its victims counted: one for each, two or more for a plural. */
function casualties(claims: readonly Claims1Claim[], measure: "killed" | "wounded", words: RegExp): Casualties | null {
  const given = claims.flatMap(({ quantities }) => quantities.filter((one) => one.measure === measure));
  const highest = given.toSorted((a, b) => (b.min ?? b.max ?? 0) - (a.min ?? a.max ?? 0)).at(0);
  if (highest !== undefined) return { low: highest.min ?? 0, high: highest.max };
  const victims = new Set(
    claims
      .filter(({ contentText }) => words.test(contentText))
      .flatMap(({ actors }) => actors.filter(({ role, ref }) => (role === "victim" || role === "target") && !PRONOUN.test(ref)))
      .map(({ ref }) => ref.toLowerCase()),
  );
  if (victims.size === 0) return null;
  const isOpen = [...victims].some((ref) => /(?:[^s]s|people|men|women|children)$/u.test(ref));
  return { low: victims.size + (isOpen ? 1 : 0), high: isOpen ? null : victims.size };
}

type Texts = Pick<Claims1, "text" | "entities">;

/** Parties in one of the roles by their words: with and without article and brackets, what is in brackets, and the organisations named in it. */
function named({ actors }: Claims1Claim, roles: readonly string[], { text, entities }: Texts): Named[] {
  return actors.flatMap(({ role, span }) => {
    if (span === null || !roles.includes(role)) return [];
    const words = text.slice(...span).replace(/\s+/gu, " ");
    const inBrackets = [...words.matchAll(/[([](?<name>[^)\]]+)[)\]]/gu)].map((match) => match.groups?.["name"] ?? "");
    const outside = words
      .replace(/[([][^)\]]*[)\]]?/gu, " ")
      .replace(/^(?:the|a|an|some)\s+/iu, "")
      .replace(/\s+/gu, " ")
      .trim();
    const within = entities.filter(({ b, e, type }) => type === "Organisation" && span[0] <= b && e <= span[1]);
    const organisations = within.map(({ b, e }) => text.slice(b, e).replace(/\s+/gu, " "));
    const alts = [words, outside, ...inBrackets, ...organisations].filter((name) => /\p{L}{2}/u.test(name) && !PRONOUN.test(name));
    return alts.length === 0 ? [] : [{ alts: [...new Set(alts)] }];
  });
}

const PRONOUN = /^(?:he|she|it|they|him|her|them|we|us|i|you|who|that|this|these|those|others?)$/iu;

const keyOf = ({ alts }: Named): string => (alts[1] ?? alts[0] ?? "").toLowerCase();

const distinct = (parties: readonly Named[]): Named[] => [...new Map(parties.map((party) => [keyOf(party), party])).values()];

function byName<Found extends { readonly party: Named }>(found: readonly Found[]): [Named, Found[]][] {
  return [...Map.groupBy(found, ({ party }) => keyOf(party)).values()].flatMap((same) =>
    same[0] === undefined ? [] : [[same[0].party, same]],
  );
}
