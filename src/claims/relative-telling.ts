import { REPORTING_VERBS } from "../lexicon/reporting-verbs.ts";
import type { Clause } from "./clause.ts";
import { withoutComma } from "./found-frame.ts";
import type { Token } from "./token.ts";
import { verbLemma } from "./verb-lemma.ts";

/** A sentence with a speaker's relative clause, taken apart. */
export interface RelativeTelling {
  /** The relative clause as a clause of its own: "Haddad said he had seen planes", of "Haddad, who said he had seen planes, was killed". */
  readonly telling: readonly Token[];
  /** The sentence without it: "Haddad was killed". */
  readonly rest: readonly Token[];
}

/**
 * A relative clause that reports what somebody says: whom it describes ("Haddad, who said …") or whom it names ("the plan, which officials
 * said had failed").
 *
 * @returns undefined where the clause reports nothing, or where no comma shows that the sentence goes on behind it
 */
export function relativeTelling(words: readonly Token[], clauses: readonly Clause[], relative: Clause): RelativeTelling | undefined {
  const { group, outerSubject } = relative;
  if (
    relative.link !== "relative" ||
    !group ||
    !outerSubject ||
    group.passive ||
    !/^(?:who|which|that)$/u.test(words[relative.from]?.lower ?? "")
  )
    return undefined;
  if (!REPORTING_VERBS.has(verbLemma(words[group.head]))) return undefined;
  const goesOn = clauses.some((clause) => clause.from <= relative.from && (clause.group?.from ?? 0) >= relative.to);
  if (goesOn && words[relative.to]?.text !== ",") return undefined;
  const to = goesOn ? relative.to : words.length;
  const described = words.slice(outerSubject.from, outerSubject.to);
  const verb = words.slice(group.from, group.to);
  const content = words.slice(group.to, to);
  const teller = words.slice(relative.from + 1, group.from).filter(({ pos }) => pos !== "ADV" && pos !== "PUNCT");
  const telling = teller.length === 0 ? [...described, ...verb, ...content] : [...teller, ...verb, ...described, ...content];
  return { telling, rest: [...withoutComma(words.slice(0, relative.from)), ...words.slice(goesOn ? to + 1 : to)] };
}
