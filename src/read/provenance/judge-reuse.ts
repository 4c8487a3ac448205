import { ASKS, GRANTS, REFUSALS } from "../../lexicon/provenance-permission.ts";
import { REUSE_WORDS } from "../../lexicon/provenance-reuse.ts";

/** What a sentence of a licence says: reuse is granted, must be asked for, or is refused. */
export interface ReuseVerdict {
  readonly kind: "granted" | "ask-first" | "refused";
  /** The party that grants, as the sentence names it; "we" and "our" name nobody. */
  readonly grantor?: string | undefined;
}

const LANGUAGES = REUSE_WORDS.map(({ act, allowed, refused, asked, said }) => ({
  act: new RegExp(act, "iu"),
  allowed: new RegExp(allowed, "iu"),
  refused: new RegExp(refused, "iu"),
  asked: new RegExp(asked, "iu"),
  said: new RegExp(said, "iu"),
}));

/** Judge one sentence of a legal line; undefined when it says nothing about reuse. A refusal "without permission" asks to be asked. */
export function judgeReuse(words: string): ReuseVerdict | undefined {
  const grant = grantIn(words);
  const own = inOwnLanguage(words);
  if (matches(words, ASKS) || own === "ask-first") return { kind: "ask-first" };
  if (matches(words, REFUSALS) || own === "refused") return { kind: "refused" };
  return grant ?? (own === "granted" ? { kind: "granted" } : undefined);
}

const matches = (words: string, phrases: readonly { readonly pattern: RegExp }[]): boolean =>
  phrases.some(({ pattern }) => pattern.test(words));

function grantIn(words: string): ReuseVerdict | undefined {
  for (const { pattern } of GRANTS) {
    const match = pattern.exec(words);
    if (match !== null) return { kind: "granted", grantor: nameOf(match.groups?.["grantor"]) };
  }
  return undefined;
}

/** "The Harbour Institute": the name without its article; "We" and "It" name nobody. */
function nameOf(grantor: string | undefined): string | undefined {
  const name = grantor?.replace(/^the (?=\p{Lu})/iu, "").trim();
  return name === undefined || /^(?:we|it|they|you|our \w+|this \w+|nous|nosotros)$/iu.test(name) ? undefined : name;
}

function inOwnLanguage(words: string): ReuseVerdict["kind"] | undefined {
  const language = LANGUAGES.find(
    ({ act, allowed, refused, asked, said }) =>
      act.test(words) && !said.test(words) && [allowed, refused, asked].some((verdict) => verdict.test(words)),
  );
  if (language === undefined) return undefined;
  if (language.asked.test(words)) return "ask-first";
  return language.refused.test(words) ? "refused" : "granted";
}
