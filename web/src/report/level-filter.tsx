import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import type { CertaintyLevel } from "../../../src/model/certainty.ts";
import { CertaintyDots } from "../certainty/certainty-dots.tsx";
import { CERTAINTY_WORDS, LEVELS } from "../words/certainty-words.ts";
import { countBy, type FilterProps } from "./claim-filter.ts";

/** Narrow the claims to some levels of certainty. The word of each level is underlined as its claims are in the text. */
export function LevelFilter({ claims, filter, onFilter }: FilterProps) {
  const levels = countBy(claims, (claim) => claim.certainty.level);
  return (
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
  );
}
