import { Button, Label, Tag, TagGroup, TagList } from "react-aria-components";
import { filtersInForce } from "./filters-in-force.ts";
import type { ReportSearch } from "./report-search.ts";

/** The filters in force as tags that can be taken away one by one, or all at once. */
export function ActiveFilters({ search, onNarrow }: { readonly search: ReportSearch; readonly onNarrow: (search: ReportSearch) => void }) {
  const filters = filtersInForce(search);
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
