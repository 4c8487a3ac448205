import { dayInWords } from "../words/day-in-words.ts";
import { areaInWords } from "./area.ts";
import { FACET_TITLES, facetValueInWords } from "./facet-words.ts";
import { FACETS, type ReportSearch } from "./report-search.ts";

export interface FilterInForce {
  readonly id: string;
  readonly words: string;
  /** The search without it. */
  readonly without: ReportSearch;
}

/** What a search is narrowed to beside its words, one by one. */
export function filtersInForce(search: ReportSearch): FilterInForce[] {
  const facets = FACETS.flatMap((name) =>
    (search[name] ?? []).map((value) => ({
      id: `${name} ${value}`,
      words: `${FACET_TITLES[name]}: ${facetValueInWords(name, value)}`,
      without: { ...search, [name]: search[name]?.filter((one) => one !== value) },
    })),
  );
  const single = (name: "from" | "to" | "box", inWords: (value: string) => string) => {
    const value = search[name];
    return value === undefined ? [] : [{ id: name, words: inWords(value), without: { ...search, [name]: undefined } }];
  };
  return [
    ...facets,
    ...single("box", (box) => `Area: ${areaInWords(box)}`),
    ...single("from", (day) => `from ${dayInWords(day)}`),
    ...single("to", (day) => `to ${dayInWords(day)}`),
  ];
}
