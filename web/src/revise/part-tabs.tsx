import type { DeskReport } from "../api/fetch-report.ts";
import type { Draft } from "./draft.ts";
import type { Fault } from "./faults-of.ts";
import { partOf } from "./start-draft.ts";

interface PartTabsProps {
  readonly report: DeskReport;
  readonly draft: Draft;
  readonly faults: readonly Fault[];
  readonly onEdit: (next: (draft: Draft) => Draft) => void;
}

/** The parts that a claim is split into; the one in hand is shown below and lit up in the text. */
export function PartTabs({ report, draft, faults, onEdit }: PartTabsProps) {
  const whole = report.claims.find(({ id }) => id === draft.replaces[0]);
  return (
    <fieldset className="part-tabs">
      <legend>Parts</legend>
      {draft.parts.map((part, index) => (
        // Parts have no name but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <label key={index} className={faults.some((fault) => fault.part === index) ? "part-tab has-fault" : "part-tab"}>
          <input type="radio" name="part" checked={index === draft.at} onChange={() => onEdit((before) => ({ ...before, at: index }))} />
          <span className="part-words">
            {index + 1}. <bdi>{part.content.map((span) => report.text.slice(...span)).join(" … ") || "no words yet"}</bdi>
          </span>
        </label>
      ))}
      <p>
        {whole !== undefined && (
          <button
            type="button"
            className="quiet-button"
            onClick={() => onEdit((before) => ({ ...before, parts: [...before.parts, partOf(whole, [])], at: before.parts.length }))}
          >
            One part more
          </button>
        )}
        {draft.parts.length > 2 && (
          <button
            type="button"
            className="quiet-button"
            onClick={() => onEdit((before) => ({ ...before, parts: before.parts.toSpliced(before.at, 1), at: Math.max(0, before.at - 1) }))}
          >
            Drop part {draft.at + 1}
          </button>
        )}
      </p>
    </fieldset>
  );
}
