import { EVENT_VERBS } from "../lexicon/event-words.ts";
import { IRREGULAR_PARTICIPLES } from "../lexicon/verb-forms.ts";
import type { Span } from "../model/span.ts";
import { withMissedVerb } from "./missed-verb.ts";
import type { PartOfSpeech, Token } from "./token.ts";
import { openWink } from "./wink.ts";

const nlp = openWink();
const { its } = nlp;

/**
 * The words of one sentence with lemma and part of speech (wink-nlp's tagger), hyphenated compounds as one word.
 * `reading` is the sentence as the tagger should see it (a title-case headline in lower case), of the same length.
 */
export function tokenise(text: string, sentence: Span, reading = text.slice(sentence.start, sentence.end)): Token[] {
  return withMissedVerb(repaired(compounded(tagged(text, sentence, reading), text)), lemmaOfVerb).map((token, index) => ({
    ...token,
    index,
  }));
}

/** The lemma of a form where it stands as a verb. */
const lemmaOfVerb = (form: string): string =>
  nlp
    .readDoc(`They ${form} it.`)
    .tokens()
    .itemAt(1)
    .out(its.lemma as typeof its.value);

function tagged(text: string, sentence: Span, reading: string): Token[] {
  const words = nlp.readDoc(reading).tokens();
  const forms = words.out();
  const tags = words.out(its.pos) as PartOfSpeech[];
  const lemmas = words.out(its.lemma as typeof its.value);
  const tokens: Token[] = [];
  let at = 0;
  const add = (form: string, lemma: string, pos: PartOfSpeech) => {
    const start = sentence.start + at;
    const end = start + form.length;
    tokens.push({ index: tokens.length, text: text.slice(start, end), lower: form.toLowerCase(), lemma, pos, start, end });
    at += form.length;
  };
  for (const [index, form] of forms.entries()) {
    const found = reading.indexOf(form, at);
    if (found === -1) continue;
    at = found;
    // "Human Rights Watch": a capital inside a sentence makes a name of what looks like a verb
    const isName = tags[index] === "VERB" && tokens.length > 0 && /^\p{Lu}\p{Ll}/u.test(form) && /^\p{Lu}/u.test(forms[index - 1] ?? "");
    const pos = isName ? "PROPN" : (tags[index] ?? "X");
    // "came in." is no inch
    const ended = index === forms.length - 1 ? /^(\p{Ll}{2,})\.$/u.exec(form)?.[1] : undefined;
    // "Tollund's", left whole before a stop or a comma
    const owner = /^(.*[\p{L}.])(['’]s)$/iu.exec(form);
    if (owner?.[1] && owner[2]) {
      add(owner[1], owner[1].toLowerCase(), pos);
      add(owner[2], "'s", "PART");
    } else if (ended !== undefined && !/^(?:etc|vs)$/u.test(ended)) {
      add(ended, ended, pos);
      add(".", ".", "PUNCT");
    } else add(form, lemmas[index] ?? form.toLowerCase(), pos);
  }
  return tokens;
}

/** "US-backed", "Al-Karmah", "20-yo": one word where no space stands around the hyphen. */
function compounded(tokens: readonly Token[], text: string): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    let token = tokens[i] as Token;
    const parts = [token];
    while (
      isHyphen(tokens[i + 1]) &&
      tokens[i + 1]?.start === token.end &&
      tokens[i + 2]?.start === tokens[i + 1]?.end &&
      /^[\p{L}\p{N}]/u.test(tokens[i + 2]?.text ?? "")
    ) {
      const next = tokens[i + 2] as Token;
      parts.push(next);
      const whole = text.slice(token.start, next.end);
      token = {
        index: 0,
        text: whole,
        lower: whole.toLowerCase(),
        lemma: whole.toLowerCase(),
        pos: compoundTag(parts),
        start: token.start,
        end: next.end,
      };
      i += 2;
    }
    out.push(token);
  }
  return out;
}

const isHyphen = (token: Token | undefined): boolean => token !== undefined && /^[-‐‑–]$/u.test(token.text);

function compoundTag(parts: readonly Token[]): PartOfSpeech {
  const last = parts.at(-1);
  if (!last) return "X";
  if (/(?:ed|ing|held|led|made|built|run|owned|called|old|wide|scale)$/u.test(last.lower) && parts.length > 1) return "ADJ";
  if (parts.every((part) => part.pos === "NUM")) return "NUM";
  if (parts.some((part) => part.pos === "PROPN")) return "PROPN";
  return last.pos === "VERB" ? "ADJ" : last.pos;
}

/** What the tagger commonly gets wrong in news text, put right from the words around. */
function repaired(tokens: readonly Token[]): Token[] {
  const out = [...tokens];
  for (const [i, token] of out.entries()) {
    const before = out[i - 1];
    const after = out[i + 1];
    // "IS killed", "US backed": a capital acronym is a name, not a small word
    if (
      token.pos === "AUX" &&
      token.text.length === 2 &&
      token.text === token.text.toUpperCase() &&
      /\p{Ll}/u.test(before?.text ?? after?.text ?? "")
    )
      out[i] = { ...token, pos: "PROPN", lemma: token.lower };
    // "The Tollund Post reports that"
    else if (
      token.pos === "NOUN" &&
      /^(?:reports|says|claims|notes|states)$/u.test(token.lower) &&
      before?.pos === "PROPN" &&
      (after?.lower === "that" || after === undefined || after.text === ".")
    )
      out[i] = { ...token, pos: "VERB", lemma: token.lower.slice(0, -1) };
    // "said that airstrikes may", "said that Friday's talks": not "that airstrike"
    else if (
      token.pos === "DET" &&
      token.lower === "that" &&
      after &&
      (after.pos === "PROPN" ||
        after.pos === "NUM" ||
        (after.pos === "NOUN" && after.lower.endsWith("s")) ||
        (after.pos === "ADJ" && out[i + 2]?.pos === "NOUN" && out[i + 2]?.lower.endsWith("s")))
    )
      out[i] = { ...token, pos: "SCONJ" };
    // "the harbour watch confirmed": a bare verb form before a past tense is its subject
    else if (
      token.pos === "VERB" &&
      token.lower === token.lemma &&
      token.lower !== "say" &&
      (before?.pos === "NOUN" || before?.pos === "ADJ" || before?.pos === "PROPN") &&
      after?.pos === "VERB" &&
      isPastForm(after)
    )
      out[i] = { ...token, pos: "NOUN" };
    // "Medical transports are exempt", "where guards and stewards search"
    else if (
      token.pos === "VERB" &&
      token.lower.endsWith("s") &&
      token.lower !== token.lemma &&
      (after?.pos === "AUX" || (before?.lower === "where" && after?.pos === "CCONJ"))
    )
      out[i] = { ...token, pos: "NOUN" };
    // "two weapons caches", "224 mortar systems": what several are cannot be "caches" as a verb
    else if (token.pos === "VERB" && token.lower.endsWith("s") && token.lower !== token.lemma && followsPlural(out, i))
      out[i] = { ...token, pos: "NOUN" };
    // "312 polling stations"
    else if (
      token.pos === "VERB" &&
      token.lower.endsWith("ing") &&
      isPluralNumber(before) &&
      after?.pos === "NOUN" &&
      after.lower.endsWith("s")
    )
      out[i] = { ...token, pos: "ADJ" };
    // "when rockets hit a ferry"
    else if (
      token.pos === "VERB" &&
      token.lower.endsWith("s") &&
      token.lower !== token.lemma &&
      /^(?:when|while|after|before|as|where|until)$/u.test(before?.lower ?? "") &&
      after?.pos === "VERB"
    )
      out[i] = { ...token, pos: "NOUN" };
    // "boat owners claim that"
    else if (
      token.pos === "NOUN" &&
      /^(?:claim|report|say|state|note|fear|hope)$/u.test(token.lower) &&
      after?.lower === "that" &&
      before !== undefined &&
      (before.pos === "PROPN" || before.lower.endsWith("s"))
    )
      out[i] = { ...token, pos: "VERB" };
    else if (token.pos === "VERB" && token.lower === "people") out[i] = { ...token, pos: "NOUN" };
    // "state media alleged on Saturday that", "the agency claimed that"
    else if (token.pos === "ADJ" && REPORTED.has(token.lower) && isNominal(before) && leadsToThat(out, i))
      out[i] = { ...token, pos: "VERB", lemma: REPORTED.get(token.lower) ?? token.lower };
    // "activists say killed 130": never "a say"
    else if (token.pos === "NOUN" && /^says?$/u.test(token.lower) && isNominal(before)) out[i] = { ...token, pos: "VERB", lemma: "say" };
    // "is being fitted out"
    else if (
      (token.pos === "NOUN" || token.pos === "ADJ") &&
      /^(?:being|been)$/u.test(before?.lower ?? "") &&
      token.lower.endsWith("ed") &&
      !token.lower.includes("-")
    )
      out[i] = { ...token, pos: "VERB" };
    // "a request for comment"
    else if (token.pos === "VERB" && before?.pos === "ADP" && token.lower === token.lemma && (after === undefined || after.pos === "PUNCT"))
      out[i] = { ...token, pos: "NOUN" };
    // "according to sources"
    else if (token.pos === "VERB" && before?.lower === "to" && out[i - 2]?.lower === "according") out[i] = { ...token, pos: "NOUN" };
    // "rebel fighters"
    else if (token.pos === "VERB" && /^(?:rebel|militant|suspect)$/u.test(token.lower) && after?.pos === "NOUN")
      out[i] = { ...token, pos: "NOUN" };
    // "killed seven and wounded dozens"
    else if (
      token.pos === "ADJ" &&
      before?.pos === "CCONJ" &&
      isPastForm(token) &&
      !token.lower.includes("-") &&
      (after?.pos === "NUM" || /^(?:dozens|scores|hundreds|several)$/u.test(after?.lower ?? ""))
    )
      out[i] = { ...token, pos: "VERB" };
    // "to have bombed"
    else if (token.pos === "VERB" && token.lemma === "have" && after && (after.pos === "VERB" || after.pos === "ADJ") && isPastForm(after))
      out[i] = { ...token, pos: "AUX" };
    // "were beheaded", "has already liberated": a deed after its auxiliary, whatever the tagger says
    else if (token.pos === "ADJ" && token.lower.endsWith("ed") && EVENT_VERBS.has(pastLemma(token.lower)) && isAuxiliaryBefore(out, i))
      out[i] = { ...token, pos: "VERB", lemma: pastLemma(token.lower) };
    // "have foiled the attack"
    else if (
      token.pos === "ADJ" &&
      !token.lower.includes("-") &&
      isPastForm(token) &&
      (out[i - 1]?.lemma === "have" || (before?.text === "," && after?.pos === "NUM"))
    )
      out[i] = { ...token, pos: "VERB" };
    // "has been clearing the area"
    else if (
      token.pos === "NOUN" &&
      token.lower.endsWith("ing") &&
      before?.pos === "AUX" &&
      ["DET", "NOUN", "PROPN", "ADJ", "NUM", "ADP"].includes(after?.pos ?? "")
    )
      out[i] = { ...token, pos: "VERB" };
    // "the remaining ISIS-held area", "the besieged town"
    else if (
      token.pos === "VERB" &&
      (before?.pos === "DET" || before?.pos === "ADJ") &&
      isNominal(after) &&
      (token.lower.endsWith("ing") || isPastForm(token))
    )
      out[i] = { ...token, pos: "ADJ" };
    // "the attacks", "an advance": a verb form after an article is a noun
    else if (
      token.pos === "VERB" &&
      (before?.pos === "DET" || /^(?:this|these|those)$/u.test(before?.lower ?? "")) &&
      !isNominal(after) &&
      after?.pos !== "DET"
    )
      out[i] = { ...token, pos: "NOUN" };
  }
  return out;
}

/** Verbs that the tagger takes for adjectives, with their lemmas. */
const REPORTED: ReadonlyMap<string, string> = new Map([
  ["alleged", "allege"],
  ["claimed", "claim"],
  ["reported", "report"],
  ["purported", "purport"],
]);

/** "that" at once, or past a moment: "on Saturday that". */
const leadsToThat = (tokens: readonly Token[], at: number): boolean => {
  const that = tokens.slice(at + 1, at + 5).findIndex(({ lower }) => lower === "that");
  return (
    that !== -1 &&
    tokens.slice(at + 1, at + 1 + that).every(({ pos }) => pos === "ADP" || pos === "PROPN" || pos === "NUM" || pos === "NOUN")
  );
};

/** A number above one stands before a position, with one to three words of its noun between. */
function followsPlural(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const token = tokens[i] as Token;
    if (isPluralNumber(token)) return i < at - 1;
    if (!/^(?:NOUN|PROPN|ADJ)$/u.test(token.pos)) return false;
  }
  return false;
}

const isPluralNumber = (token: Token | undefined): boolean => token?.pos === "NUM" && !/^(?:1|one|\d{4})$/u.test(token.lower);

const pastLemma = (form: string): string =>
  [form.replace(/ed$/u, ""), form.replace(/d$/u, "")].find((stem) => EVENT_VERBS.has(stem)) ?? form;

/** "was" or "has" right before, or with one adverb between. */
const isAuxiliaryBefore = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.pos === "AUX" || (tokens[at - 1]?.pos === "ADV" && tokens[at - 2]?.pos === "AUX");

const isNominal = (token: Token | undefined): boolean => token !== undefined && (token.pos === "NOUN" || token.pos === "PROPN");

/** True for "-ed" and irregular past forms, which may be past tense or participle. */
export function isPastForm(token: Token): boolean {
  return token.lower.endsWith("ed") || IRREGULAR_PARTICIPLES.has(token.lower);
}
