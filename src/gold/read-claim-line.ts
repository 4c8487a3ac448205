import { CERTAINTY_LEVELS } from "../model/certainty.ts";
import { ACTOR_ROLES, CLAIM_KINDS, MEASURES, TENSES } from "../model/claim-vocabulary.ts";
import { EVENT_TYPES } from "../model/event-types.ts";
import { FACT_VALUES, HEDGE_CLASSES } from "../model/revision-vocabulary.ts";
import type { GoldClaim, GoldLink } from "./gold-report.ts";
import { AMBIGUITIES, LINK_CUES, LINK_SOURCES, RELATIONS } from "./gold-vocabulary.ts";

type Draft = {
  -readonly [Field in "actors" | "places" | "times" | "quantities" | "hedges" | "relations" | "ambiguous"]: GoldClaim[Field][number][];
} & {
  note?: string;
};

/** Read "c1 event assault reported past < s1 official q1 say-verb CT+; target a1". Throws an Error that says what was expected. */
export function readClaimLine(words: string, line: number): GoldClaim {
  const [head = "", ...fields] = words.split(";").map((part) => part.trim());
  const [own = "", ...links] = head.split("<").map((part) => part.trim());
  const [label = "", kind, eventType, level = "", tense, stance] = own.split(/\s+/u);
  if (own.split(/\s+/u).length > 6) throw new Error(`expected at most a label and five words before the first <, met “${own}”`);
  if (!/^[a-z]\d+$/u.test(label)) throw new Error(`expected a label such as c1, met “${label}”`);
  const draft: Draft = { actors: [], places: [], times: [], quantities: [], hedges: [], relations: [], ambiguous: [] };
  for (const field of fields) readField(field, draft);
  const read = links.map(readLink);
  return {
    label,
    line,
    kind: oneOf(CLAIM_KINDS, kind, "a kind"),
    eventType: oneOf(EVENT_TYPES, eventType, "an event type"),
    level: oneOf(CERTAINTY_LEVELS, level.replace(/-$/u, ""), "a level"),
    isNegative: level.endsWith("-"),
    tense: oneOf(TENSES, tense, "a tense"),
    stance: stance === undefined ? (read.length > 0 ? "Uu" : "CT+") : oneOf(FACT_VALUES, stance.replace(/^@/u, ""), "a stance after @"),
    links: read,
    ...draft,
  };
}

function readLink(words: string): GoldLink {
  const [source, type, cue = "-", cueClass, stance, more] = words.split(/\s+/u);
  if (more !== undefined) throw new Error(`expected SOURCE TYPE CUE CLASS STANCE, met “${words}”`);
  return {
    source: source === "-" ? undefined : labelled(source),
    type: oneOf(LINK_SOURCES, type, "a type of source"),
    cue: cue === "-" ? [] : cue.split("+").map(labelled),
    class: oneOf(LINK_CUES, cueClass, "a class of cue"),
    stance: oneOf(FACT_VALUES, stance, "a stance"),
  };
}

function readField(field: string, draft: Draft): void {
  const [name = "", ...rest] = field.split(/\s+/u);
  const [label, second] = rest;
  const named = /=\s*(?<name>.+)$/u.exec(field)?.groups?.["name"]?.trim();
  if (isOneOf(ACTOR_ROLES, name)) draft.actors.push({ role: name, label: labelled(label), name: named });
  else if (name === "place") draft.places.push({ label: labelled(label), name: named });
  else if (name === "time") draft.times.push({ label: labelled(label), value: named === undefined ? undefined : timeValue(named) });
  else if (isOneOf(MEASURES, name)) draft.quantities.push({ measure: name, ...quantityOf(rest) });
  else if (name === "hedge") draft.hedges.push({ label: labelled(label), class: oneOf(HEDGE_CLASSES, second, "a class of hedge") });
  else if (name === "relation") draft.relations.push({ name: oneOf(RELATIONS, label, "a relation"), to: labelled(second) });
  else if (name === "ambiguous")
    draft.ambiguous.push({ what: oneOf(AMBIGUITIES, label, "what is ambiguous"), alternative: rest.slice(1).join(" ") });
  else if (name === "note") draft.note = rest.join(" ");
  else throw new Error(`expected a field such as “target a1” or “killed n1 5..”, met “${field}”`);
}

/** "n1 5..7 of a1" */
function quantityOf([label, range = "", of, whom]: readonly string[]): {
  label: string;
  min?: number | undefined;
  max?: number | undefined;
  of?: string | undefined;
} {
  const ends = /^(?<min>\d*(?:\.\d+)?)\.\.(?<max>\d*(?:\.\d+)?)$/u.exec(range)?.groups;
  if (ends === undefined || (ends["min"] === "" && ends["max"] === ""))
    throw new Error(`expected MIN..MAX with one end at least, met “${range}”`);
  const [min, max] = [ends["min"], ends["max"]].map((end) => (end === undefined || end === "" ? undefined : Number(end)));
  if (min !== undefined && max !== undefined && min > max) throw new Error(`expected MIN to be at most MAX, met “${range}”`);
  if (of !== undefined && of !== "of") throw new Error(`expected “of” and a label behind the range, met “${of}”`);
  return { label: labelled(label), min, max, of: of === undefined ? undefined : labelled(whom) };
}

function timeValue(value: string): string {
  const day = String.raw`\d{4}(?:-\d\d(?:-\d\d(?:T\d\d(?::\d\d)?)?)?)?`;
  if (new RegExp(`^(?:(?:before|after) )?${day}$|^${day}/${day}$`, "u").test(value)) return value;
  throw new Error(`expected an ISO time, “before” or “after” one, or two with / between, met “${value}”`);
}

function labelled(label: string | undefined): string {
  if (label !== undefined && /^[a-z]\d+$/u.test(label)) return label;
  throw new Error(`expected a label such as a1, met “${label ?? "nothing"}”`);
}

const isOneOf = <const List extends readonly string[]>(list: List, word: string): word is List[number] => list.includes(word);

function oneOf<const List extends readonly string[]>(list: List, word: string | undefined, what: string): List[number] {
  if (word !== undefined && isOneOf(list, word)) return word;
  throw new Error(`expected ${what}, one of ${list.join(", ")}; met “${word ?? "nothing"}”`);
}
