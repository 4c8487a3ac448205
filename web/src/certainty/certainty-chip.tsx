import type { CertaintyLevel } from "../../../src/model/certainty.ts";
import { CERTAINTY_WORDS } from "../words/certainty-words.ts";
import { CertaintyDots } from "./certainty-dots.tsx";

/** How sure the wording is: dots and the word. */
export function CertaintyChip({ level }: { readonly level: CertaintyLevel }) {
  const { word, meaning } = CERTAINTY_WORDS[level];
  return (
    <span className={`certainty-chip level-${level}`} title={meaning}>
      <CertaintyDots level={level} />
      {word}
    </span>
  );
}
