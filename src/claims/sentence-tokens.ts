import type { Report, Sentence } from "../model/report.ts";
import { contains } from "../model/span.ts";
import { loweredHeadline } from "./headline.ts";
import type { Names } from "./names.ts";
import { spanOf, type Token } from "./token.ts";
import { tokenise } from "./tokenise.ts";

/** The words of a sentence as every finder sees them: a shouted headline lowered, names known beforehand whole. */
export function tokensOfSentence({ text }: Pick<Report, "text">, { span }: Pick<Sentence, "span">, names: Names): Token[] {
  return wholeNames(tokenise(text, span, loweredHeadline(text, span, names)), text, names);
}

/** "Office of Island Defence": every word of a name known beforehand is part of a name, whatever it is elsewhere. */
function wholeNames(tokens: Token[], text: string, names: Names): Token[] {
  const whole = spanOf(tokens);
  if (!whole) return tokens;
  const long = names(whole).filter((hit) => hit.form === "name" && /\s/u.test(text.slice(hit.span.start, hit.span.end)));
  return tokens.map((token) =>
    token.pos !== "PROPN" && long.some((hit) => contains(hit.span, token)) ? { ...token, pos: "PROPN" } : token,
  );
}
