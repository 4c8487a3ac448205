import type { EventType } from "../../../src/model/claim.ts";
import { EVENT_TYPE_WORDS } from "../words/event-type-words.ts";
import { type ClaimFilter, countBy, type FilterProps } from "./claim-filter.ts";

/** Narrow the claims to one event type. */
export function EventTypeFilter({ claims, filter, onFilter }: FilterProps) {
  const types = Object.entries(countBy(claims, (claim) => claim.eventType)) as [EventType, number][];
  return (
    <select
      className="event-type-filter"
      aria-label="Show only one event type"
      value={filter.type}
      onChange={(change) => onFilter({ ...filter, type: change.target.value as ClaimFilter["type"] })}
    >
      <option value="all">All event types</option>
      {types
        .sort((a, b) => b[1] - a[1])
        .map(([type, count]) => (
          <option key={type} value={type}>
            {EVENT_TYPE_WORDS[type]} ({count})
          </option>
        ))}
    </select>
  );
}
