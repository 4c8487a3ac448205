import type { CertaintyLevel } from "../../../src/model/certainty.ts";
import { CERTAINTY_WORDS } from "../words/certainty-words.ts";
import { CLAIM_KIND_WORDS } from "../words/claim-kind-words.ts";
import { EVENT_TYPE_WORDS } from "../words/event-type-words.ts";
import { POLARITY_WORDS } from "../words/polarity-words.ts";
import { withLevel, withPolarity } from "./change-claim.ts";
import { Choice } from "./choice.tsx";
import type { FieldsProps } from "./fields-props.ts";

const LEVEL_WORDS = Object.fromEntries(
  Object.entries(CERTAINTY_WORDS).map(([level, { word, meaning }]) => [level, `${word}: ${meaning}`]),
) as Record<CertaintyLevel, string>;
const TENSE_WORDS = { past: "past", present: "present", future: "future" } as const;

/** How sure the wording is, whether it says that it is so, and what sort of thing it says. */
export function SureFields({ part, onChange }: Pick<FieldsProps, "part" | "onChange">) {
  return (
    <div className="choice-grid">
      <Choice
        name="Level"
        value={part.certainty.level}
        words={LEVEL_WORDS}
        onChange={(level) => onChange((claim) => withLevel(claim, level))}
      />
      <Choice
        name="Polarity"
        value={part.certainty.polarity}
        words={POLARITY_WORDS}
        onChange={(polarity) => onChange((claim) => withPolarity(claim, polarity))}
      />
      <Choice name="Kind" value={part.kind} words={CLAIM_KIND_WORDS} onChange={(kind) => onChange((claim) => ({ ...claim, kind }))} />
      <Choice name="Tense" value={part.tense} words={TENSE_WORDS} onChange={(tense) => onChange((claim) => ({ ...claim, tense }))} />
      <Choice
        name="Event type"
        value={part.eventType}
        words={EVENT_TYPE_WORDS}
        onChange={(eventType) => onChange((claim) => ({ ...claim, eventType }))}
      />
    </div>
  );
}
