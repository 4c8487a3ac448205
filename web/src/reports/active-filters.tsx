import { Button, Label, Tag, TagGroup, TagList } from "react-aria-components";
import { dayInWords } from "../words/day-in-words.ts";
import { FACET_TITLES, facetValueInWords } from "./facet-words.ts";
import { FACETS, type ReportSearch } from "./report-search.ts";

interface ActiveFilter {
  readonly id: string;
  readonly words: string;
  /** The search without it. */
  readonly without: ReportSearch;
}

/** The filters in force as tags that can be taken away one by one, or all at once. */
export function ActiveFilters({ search, onNarrow }: { readonly search: ReportSearch; readonly onNarrow: (search: ReportSearch) => void }) {
  const filters = filtersOf(search);
  if (filters.length === 0) return null;
  const remove = (ids: Iterable<unknown>) => {
    const gone = new Set(ids);
    const found = filters.find((filter) => gone.has(filter.id));
    if (found !== undefined) onNarrow(found.without);
  };
  return (
    <div className="active-filters">
      <TagGroup onRemove={remove}>
        <Label className="visually-hidden">Filters in force</Label>
        <TagList className="tag-list" items={filters}>
          {(filter) => (
            <Tag className="tag" textValue={filter.words}>
              {filter.words}
              <Button slot="remove" className="tag-remove">
                ×
              </Button>
            </Tag>
          )}
        </TagList>
      </TagGroup>
      <button type="button" className="quiet-button" onClick={() => onNarrow({ words: search.words })}>
        Clear filters
      </button>
    </div>
  );
}

function filtersOf(search: ReportSearch): ActiveFilter[] {
  const facets = FACETS.flatMap((name) =>
    (search[name] ?? []).map((value) => ({
      id: `${name} ${value}`,
      words: `${FACET_TITLES[name]}: ${facetValueInWords(name, value)}`,
      without: { ...search, [name]: search[name]?.filter((one) => one !== value) },
    })),
  );
  const from =
    search.from === undefined ? [] : [{ id: "from", words: `from ${dayInWords(search.from)}`, without: { ...search, from: undefined } }];
  const to = search.to === undefined ? [] : [{ id: "to", words: `to ${dayInWords(search.to)}`, without: { ...search, to: undefined } }];
  return [...facets, ...from, ...to];
}
