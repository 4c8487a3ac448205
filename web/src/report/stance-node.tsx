import type { FactValue } from "../../../src/model/certainty.ts";

/** How much of the node is filled: all when certain, half when probable, a quarter when possible, none without commitment. */
const FILL: Readonly<Record<FactValue, number>> = { "CT+": 8, "CT-": 8, "PR+": 4, "PR-": 4, "PS+": 2, "PS-": 2, CTu: 0, Uu: 0 };

/** A point of the chain; its fill repeats the stance beside it, and a bar across says "not so". */
export function StanceNode({ stance }: { readonly stance: FactValue }) {
  const fill = FILL[stance];
  return (
    <svg className="stance-node" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <circle cx="6" cy="6" r="4.5" className="node-ring" />
      <rect x="2" y={10 - fill} width="8" height={fill} rx={fill === 8 ? 4 : 0} className="node-fill" />
      {stance.endsWith("-") && <line x1="1" y1="11" x2="11" y2="1" className="node-bar" />}
    </svg>
  );
}
