import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import type { CertaintyLevel } from "../../../src/model/certainty.ts";
import type { EventType } from "../../../src/model/claim.ts";
import type { DeskClaim } from "../api/fetch-report.ts";
import { CertaintyDots } from "../certainty/certainty-dots.tsx";
import { CERTAINTY_WORDS, LEVELS } from "../words/certainty-words.ts";
import { EVENT_TYPE_WORDS } from "../words/event-type-words.ts";
import { type ClaimFilter, countBy } from "./claim-filter.ts";

interface ClaimFiltersProps {
  readonly claims: readonly DeskClaim[];
  readonly filter: ClaimFilter;
  readonly onFilter: (filter: ClaimFilter) => void;
}

/** Narrow the claims to some levels of certainty and one event type. The word of each level is underlined as its claims are in the text. */
export function ClaimFilters({ claims, filter, onFilter }: ClaimFiltersProps) {
  const levels = countBy(claims, (claim) => claim.certainty.level);
  const types = Object.entries(countBy(claims, (claim) => claim.eventType)) as [EventType, number][];
  return (
    <div className="claim-filters">
      <ToggleButtonGroup
        className="level-toggles"
        selectionMode="multiple"
        aria-label="Show only these levels of certainty"
        selectedKeys={filter.levels}
        onSelectionChange={(keys) => onFilter({ ...filter, levels: new Set([...keys].map((key) => String(key) as CertaintyLevel)) })}
      >
        {LEVELS.filter((level) => levels[level] !== undefined).map((level) => (
          <ToggleButton key={level} id={level} className={`level-toggle level-${level}`}>
            <CertaintyDots level={level} />
            <span className="has-claim">{CERTAINTY_WORDS[level].word}</span>
            <span className="facet-count">{levels[level]}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <select
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
    </div>
  );
}
