import type { DeskClaim } from "../api/fetch-report.ts";
import { CERTAINTY_WORDS } from "../words/certainty-words.ts";
import { numberOf } from "./number-of.ts";

interface ClaimReferenceProps {
  readonly claim: DeskClaim;
  readonly onReference: (claims: readonly string[]) => void;
}

/**
 * The number before a claim's words, like a verse number: from the text to the claim.
 * Its digits are drawn by the style sheet, so that selected and copied text is the report's alone.
 */
export function ClaimReference({ claim, onReference }: ClaimReferenceProps) {
  const { level } = claim.certainty;
  return (
    <a
      id={`reference-${claim.id}`}
      href={`#${claim.id}`}
      className={`claim-reference level-${level}`}
      data-number={numberOf(claim)}
      data-claims={claim.id}
      aria-label={`Claim ${numberOf(claim)}, ${CERTAINTY_WORDS[level].word}`}
      onClick={(click) => {
        click.preventDefault();
        click.stopPropagation();
        onReference([claim.id]);
      }}
    />
  );
}
