import type { NameHit } from "../lexicon/world-index.ts";
import type { ActorMention } from "../model/claim.ts";
import { contains, wordsOf } from "../model/span.ts";
import type { ActorEntry } from "../model/world.ts";
import type { ResolvingDocument } from "./document.ts";
import { inReach } from "./in-reach.ts";

/** An actor mention under the id of the actor it names. Pronouns, descriptions ("US-backed forces") and unknown names keep their own words. */
export function resolveActor(mention: ActorMention, document: ResolvingDocument): ActorMention {
  if (mention.span === undefined) return mention;
  const words = wordsOf(document.text, mention.span);
  const actor = wholeName(words, document) ?? namedInside(mention, document);
  return { ...mention, ref: actor ?? withoutArticle(words) };
}

/** The phrase as a whole, without article or count: "the SDF", "26 civilians". */
function wholeName(words: string, document: ResolvingDocument): string | undefined {
  const bare = withoutArticle(words).replace(
    /^(?:[\d.,]+|at least|dozens of|several|many|some|two|three|four|five|six|seven|eight|nine|ten) /iu,
    "",
  );
  const defined = document.definitions.get(bare);
  if (defined !== undefined) return typeof defined === "string" ? defined : defined.entry.id;
  const actors = document.index.named(bare).flatMap(({ kind, entry }) => (kind === "actor" ? [entry] : []));
  const isWrittenSo = document.index.namesIn(bare).some(({ span }) => span.start === 0 && span.end === bare.length);
  return isWrittenSo ? chooseActor(actors, document)?.id : undefined;
}

// "ISIS members", "fighters of the SDF", "SDF positions": who belongs to a group stands for it.
const MEMBERS =
  "fighters?|members?|militants?|forces?|troops?|soldiers?|units?|elements|personnel|servicemen|officers?|pilots?|advisers|advisors|combatants?|gunmen|insurgents?|recruits|commanders?|leaders?|officials?|terrorists?|positions|convoys?|vehicles|warplanes|jets|drones|aircraft|planes|airpower|artillery|media";

/** The one actor a phrase is about: its last word, or a name before or after words for its members. */
function namedInside(mention: ActorMention, document: ResolvingDocument): string | undefined {
  const { span } = mention;
  if (span === undefined) return undefined;
  const hits = inReach(document.hits, span).filter(
    (hit) =>
      contains(span, hit.span) &&
      hit.form === "name" &&
      actorsOf(hit).length > 0 &&
      !isModifier(hit, document.text) &&
      !isQualified(hit, document.text.slice(span.start, hit.span.start)),
  );
  const head = hits.find(
    (hit) => isHead(hit, document.text.slice(hit.span.end, span.end)) || isGroupOf(document.text.slice(span.start, hit.span.start)),
  );
  if (head === undefined) return undefined;
  const defined = document.definitions.get(wordsOf(document.text, head.span));
  if (defined !== undefined) return typeof defined === "string" ? defined : defined.entry.id;
  return chooseActor(actorsOf(head), document)?.id;
}

const actorsOf = (hit: NameHit): ActorEntry[] => hit.entry.flatMap(({ kind, entry }) => (kind === "actor" ? [entry] : []));

/** Nothing follows but members, brackets or a clause of its own: "SDF fighters", "Jaysh al-Islam (Army of Islam)", "rebels in Douma". */
function isHead(hit: NameHit, after: string): boolean {
  if (/^(?:['’]s?)?(?:$| ?[,([“"]| (?:in|of|from|near|at|who|that|which|and|on|under|inside|led|backed) )/u.test(after)) return true;
  return !isGeneric(hit) && MEMBERS_AFTER.test(after);
}

const isGeneric = (hit: NameHit): boolean => actorsOf(hit).every((actor) => actor.kind === "people" || actor.kind === "civilians");

/** "pro-Russian fighters", "Arab tribesmen": a collective with a description of its own is not the bare collective. */
const isQualified = (hit: NameHit, before: string): boolean => isGeneric(hit) && !ONLY_COUNTED.test(before);

const ONLY_COUNTED =
  /^(?:(?:the|a|an|these|those|other|more|many|several|some|few|dozens|hundreds|thousands|scores|of|at|least|about|around|over|up|to|than|most|all|[\d.,]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) )*$/iu;

const MEMBERS_AFTER = new RegExp(`^(?:['’]s?)? (?:${MEMBERS})(?:$|[ ,])`, "u");
const MEMBERS_BEFORE = new RegExp(`(?:^|\\s)(?:${MEMBERS}) (?:of|from) (?:the )?$`, "u");
const isGroupOf = (before: string): boolean => MEMBERS_BEFORE.test(before);

/** "US-backed", "pro-government", "anti-ISIS", "ISIS-held": the name describes somebody else. */
function isModifier(hit: NameHit, text: string): boolean {
  return (
    /^-(?:\p{Ll})/u.test(text.slice(hit.span.end, hit.span.end + 2)) ||
    /(?:pro|anti|ex|non|former)[- ]$/iu.test(text.slice(Math.max(0, hit.span.start - 7), hit.span.start))
  );
}

/** Of several actors with one name, the one of the countries in play; none when they are equally likely. */
function chooseActor(actors: readonly ActorEntry[], document: ResolvingDocument): ActorEntry | undefined {
  if (actors.length < 2) return actors[0];
  const share = (actor: ActorEntry): number => Math.max(0, ...actor.countries.map((country) => document.countries.get(country) ?? 0));
  const [best, next] = actors.toSorted((a, b) => share(b) - share(a));
  return best !== undefined && next !== undefined && share(best) === share(next) ? undefined : best;
}

const withoutArticle = (words: string): string => words.replace(/^(?:the|a|an|its|their|his|her|these|those) /iu, "");
