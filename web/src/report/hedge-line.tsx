import type { DeskClaim } from "../api/fetch-report.ts";
import { HEDGE_WORDS } from "../words/hedge-words.ts";

/** Why the claim is no surer: the words that hedge it, each with what sort of hedge it is. */
export function HedgeLine({ claim, text }: { readonly claim: DeskClaim; readonly text: string }) {
  const { hedges } = claim.certainty;
  if (hedges.length === 0) return null;
  return (
    <p className="hedge-line">
      hedged by{" "}
      {hedges.map((hedge, index) => (
        <span key={`${hedge.span[0]} ${hedge.class}`}>
          {index > 0 && ", "}
          <q className="hedge-words" dir="auto">
            {text.slice(...hedge.span)}
          </q>{" "}
          ({HEDGE_WORDS[hedge.class]})
        </span>
      ))}
    </p>
  );
}
