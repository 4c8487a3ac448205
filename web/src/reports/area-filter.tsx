import { type SubmitEvent, useEffect, useId, useRef, useState } from "react";
import { areaFromText, type Edge } from "./area.ts";
import { AreaEdge } from "./area-edge.tsx";
import { type AreaFaults, checkArea, type TypedArea } from "./check-area.ts";

interface AreaFilterProps {
  /** `west,south,east,north` in degrees. */
  readonly box: string | undefined;
  readonly onBox: (box: string | undefined) => void;
}

/** From where to where, along and then across. */
const IN_THE_FORM: readonly Edge[] = ["west", "east", "south", "north"];

/** The area in which a place of a report must lie, as four numbers. Whatever else will choose an area, such as a map, takes the same two props. */
export function AreaFilter({ box, onBox }: AreaFilterProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(() => typedOf(box));
  const [faults, setFaults] = useState<AreaFaults>({});
  const field = (edge: Edge) => form.current?.elements.namedItem(edge);
  useEffect(() => {
    setTyped(typedOf(box));
    setFaults({});
  }, [box]);
  const submit = (submission: SubmitEvent<HTMLFormElement>) => {
    submission.preventDefault();
    const checked = checkArea(typed);
    if ("box" in checked) return onBox(checked.box);
    setFaults(checked.faults);
    const first = field(IN_THE_FORM.find((edge) => checked.faults[edge] !== undefined) ?? "west");
    if (first instanceof HTMLElement) first.focus();
  };
  const clear = () => {
    setTyped(typedOf(undefined));
    setFaults({});
    onBox(undefined);
    const first = field("west");
    if (first instanceof HTMLElement) first.focus();
  };
  const isEmpty = IN_THE_FORM.every((edge) => typed[edge] === "");
  return (
    <form className="facet-group area-filter" role="group" aria-labelledby={`${id}-title`} noValidate ref={form} onSubmit={submit}>
      <h2 id={`${id}-title`}>Area</h2>
      <p className="field-help" id={`${id}-help`}>
        Degrees, such as -12.5 or 12.5 S. Finds reports with a place known to its district or closer.
      </p>
      <div className="area-edges">
        {IN_THE_FORM.map((edge) => (
          <AreaEdge
            key={edge}
            edge={edge}
            typed={typed[edge]}
            fault={faults[edge]}
            helpId={`${id}-help`}
            onType={(text) => setTyped((all) => ({ ...all, [edge]: text }))}
          />
        ))}
      </div>
      <p className="area-buttons">
        <button type="submit" className="button">
          Show this area
        </button>
        {!isEmpty && (
          <button type="button" className="quiet-button" onClick={clear}>
            Clear<span className="visually-hidden"> the area</span>
          </button>
        )}
      </p>
    </form>
  );
}

function typedOf(box: string | undefined): TypedArea {
  const area = areaFromText(box);
  const text = (edge: Edge) => (area === undefined ? "" : String(area[edge]));
  return { west: text("west"), south: text("south"), east: text("east"), north: text("north") };
}
