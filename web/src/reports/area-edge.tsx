import { useId } from "react";
import type { Edge } from "./area.ts";

interface AreaEdgeProps {
  readonly edge: Edge;
  readonly typed: string;
  readonly fault: string | undefined;
  /** The id of what says how degrees are written. */
  readonly helpId: string;
  readonly onType: (text: string) => void;
}

const NAMES: Readonly<Record<Edge, string>> = { west: "West", south: "South", east: "East", north: "North" };

/** One edge of an area, with what is wrong with it beneath. No number field: those of some telephones have no minus. */
export function AreaEdge({ edge, typed, fault, helpId, onType }: AreaEdgeProps) {
  const faultId = useId();
  return (
    <div className={`area-edge of-${edge}`}>
      <label>
        <span>{NAMES[edge]}</span>
        <input
          name={edge}
          value={typed}
          maxLength={20}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={fault !== undefined}
          aria-describedby={fault === undefined ? helpId : `${faultId} ${helpId}`}
          onChange={(change) => onType(change.target.value)}
        />
      </label>
      {fault !== undefined && (
        <p id={faultId} className="field-fault">
          {fault}
        </p>
      )}
    </div>
  );
}
