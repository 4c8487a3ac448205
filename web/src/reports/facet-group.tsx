import { useId, useState } from "react";
import type { CertaintyLevel } from "../../../src/model/certainty.ts";
import type { Facet } from "../../../src/ports/store.ts";
import { CertaintyDots } from "../certainty/certainty-dots.tsx";
import { FACET_TITLES, facetValueInWords } from "./facet-words.ts";
import type { FacetName } from "./report-search.ts";

interface FacetGroupProps {
  readonly name: FacetName;
  readonly values: readonly Facet[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** How many values show before "more". */
const SHORT = 7;

/** One filter: its values with counts. A chosen value stays in view even when nothing matches it any more. */
export function FacetGroup({ name, values, chosen, onChoose }: FacetGroupProps) {
  const [isLong, setLong] = useState(false);
  const title = useId();
  const gone = chosen.filter((value) => !values.some((facet) => facet.value === value)).map((value) => ({ value, count: 0 }));
  const all = [...gone, ...values];
  const shown = isLong ? all : all.filter((facet, index) => index < SHORT || chosen.includes(facet.value));
  if (all.length === 0) return null;
  const toggle = (value: string) => onChoose(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <div role="group" className="facet-group" aria-labelledby={title}>
      <h2 id={title}>{FACET_TITLES[name]}</h2>
      <ul>
        {shown.map(({ value, count }) => (
          <li key={value}>
            <label className="facet-line">
              <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
              {name === "certainty" && <CertaintyDots level={value as CertaintyLevel} />}
              <span className="facet-value" dir="auto">
                {facetValueInWords(name, value)}
              </span>
              <span className="facet-count">{count.toLocaleString("en")}</span>
            </label>
          </li>
        ))}
      </ul>
      {all.length > shown.length && (
        <button type="button" className="quiet-button" onClick={() => setLong(true)}>
          {all.length - shown.length} more<span className="visually-hidden"> of {FACET_TITLES[name]}</span>
        </button>
      )}
    </div>
  );
}
