import type { CertaintyLevel } from "../../../src/model/certainty.ts";
import { CERTAINTY_WORDS, LEVELS, mixInWords } from "../words/certainty-words.ts";

const WIDTH = 120;
const HEIGHT = 20;
const GAP = 1;

/**
 * A report's certainty at a glance: the width of a step is its share of the claims, its height how sure it is.
 * Height repeats what colour says; a step of unknown wording is a hollow line.
 */
export function CertaintySkyline({ levels }: { readonly levels: Readonly<Partial<Record<CertaintyLevel, number>>> }) {
  return (
    <svg
      className="certainty-skyline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={mixInWords(levels)}
    >
      <line x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} className="skyline-ground" />
      {stepsOf(levels).map(({ level, x, width, height }) => (
        <rect
          key={level}
          className={`skyline-step level-${level}`}
          x={x}
          y={HEIGHT - height}
          width={Math.max(width - GAP, 1)}
          height={height}
        />
      ))}
    </svg>
  );
}

function stepsOf(levels: Readonly<Partial<Record<CertaintyLevel, number>>>) {
  const total = LEVELS.reduce((sum, level) => sum + (levels[level] ?? 0), 0);
  let x = 0;
  return LEVELS.flatMap((level) => {
    const width = total === 0 ? 0 : ((levels[level] ?? 0) / total) * WIDTH;
    const step = { level, x, width, height: 3 + CERTAINTY_WORDS[level].grade * 3.2 };
    x += width;
    return width === 0 ? [] : [step];
  });
}
