import type { FactValue } from "../../model/certainty.ts";
import type { Attribution } from "../../model/claim.ts";
import { wordsOf } from "../../model/span.ts";
import { captured, joined, plain, type Run } from "../terminal/run.ts";
import { codeWords } from "./code-words.ts";

const STANCE: Readonly<Record<FactValue, string>> = {
  "CT+": "certain",
  "CT-": "certain it is not so",
  "PR+": "thinks it likely",
  "PR-": "thinks it unlikely",
  "PS+": "thinks it possible",
  "PS-": "thinks it may not be so",
  CTu: "knows whether",
  Uu: "uncommitted",
};

/** "Author (uncommitted) › Al-Example newspaper “according to” (media, certain)": who is made to say it, outermost first. */
export function speakers(chain: readonly Attribution[], text: string, outlet: string | undefined): Run[] {
  return joined(
    chain.map((link) => speaker(link, text, outlet)),
    " › ",
  );
}

function speaker(link: Attribution, text: string, outlet: string | undefined): Run[] {
  const isAuthor = link.sourceType === "author";
  const kind = isAuthor || link.source === undefined ? "" : `${codeWords(link.sourceType)}, `;
  return [...(isAuthor ? author(link, outlet) : [nameOf(link)]), ...cueOf(link, text), plain(` (${kind}${STANCE[link.stance]})`, "quiet")];
}

/** The author is the outlet that was read unless the chain says otherwise: wire copy, a republished page. */
function author({ source }: Attribution, outlet: string | undefined): Run[] {
  return source === undefined || source === outlet ? [plain("Author")] : [plain("Author "), captured(source)];
}

function nameOf({ source, sourceType }: Attribution): Run {
  if (source !== undefined) return captured(source, "strong");
  return plain(sourceType.startsWith("unnamed-") ? `an ${codeWords(sourceType)} source` : "nobody named");
}

function cueOf({ cue }: Attribution, text: string): Run[] {
  return cue.length === 0
    ? []
    : [
        plain(" “"),
        ...cue.map((span) => captured(wordsOf(text, span), "cue")).flatMap((run, index) => (index === 0 ? [run] : [plain(" … "), run])),
        plain("”"),
      ];
}
