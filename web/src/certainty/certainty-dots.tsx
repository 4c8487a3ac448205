import type { CertaintyLevel } from "../../../src/model/certainty.ts";
import { CERTAINTY_WORDS } from "../words/certainty-words.ts";

/** The level as dots, as many filled as its grade; hidden from screen readers, so put the word beside it. */
export function CertaintyDots({ level }: { readonly level: CertaintyLevel }) {
  const { grade } = CERTAINTY_WORDS[level];
  return (
    <svg className={`certainty-dots level-${level}`} viewBox="0 0 38 8" width="38" height="8" aria-hidden="true">
      {[1, 2, 3, 4, 5].map((dot) => (
        <circle key={dot} cx={dot * 7.6 - 3.8} cy="4" r={dot <= grade ? 3 : 2.5} className={dot <= grade ? "dot-filled" : "dot-hollow"} />
      ))}
    </svg>
  );
}
