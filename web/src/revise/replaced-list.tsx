import { numberOf } from "../report/number-of.ts";
import { CERTAINTY_WORDS } from "../words/certainty-words.ts";
import type { Lineage } from "./lineage.ts";

/** The words of claims that others shall stand in the place of. */
export function ReplacedList({ lineage, ids }: { readonly lineage: Lineage; readonly ids: readonly string[] }) {
  return (
    <ul className="replaced-list" aria-label="Claims this is about">
      {ids.map((id) => {
        const claim = lineage.claim(id);
        return (
          <li key={id}>
            <span className="claim-number">{numberOf({ id })}</span> <q dir="auto">{claim?.contentText}</q>{" "}
            {claim && <span className="detail-meaning">{CERTAINTY_WORDS[claim.certainty.level].word}</span>}
          </li>
        );
      })}
    </ul>
  );
}
