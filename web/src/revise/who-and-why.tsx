import type { Draft } from "./draft.ts";
import { describedBy, FaultLine } from "./fault-line.tsx";
import type { Fault } from "./faults-of.ts";
import { useName } from "./use-revising.ts";

interface WhoAndWhyProps {
  readonly draft: Draft;
  readonly faults: readonly Fault[];
  readonly onEdit: (next: (draft: Draft) => Draft) => void;
}

/** Who makes the change, remembered in this browser, and why. */
export function WhoAndWhy({ draft, faults, onEdit }: WhoAndWhyProps) {
  const [by, setBy] = useName();
  return (
    <div className="who-and-why">
      <label>
        Why{draft.doing === "reject" ? "" : " (if you like)"}
        <textarea
          rows={draft.doing === "reject" ? 3 : 1}
          dir="auto"
          value={draft.reason}
          aria-required={draft.doing === "reject"}
          aria-invalid={describedBy(faults, "reason") !== undefined}
          aria-describedby={describedBy(faults, "reason")}
          onChange={({ target }) => onEdit((before) => ({ ...before, reason: target.value }))}
        />
      </label>
      <FaultLine faults={faults} field="reason" />
      <label>
        Your name
        <input
          value={by}
          autoComplete="name"
          dir="auto"
          aria-required
          aria-invalid={describedBy(faults, "by") !== undefined}
          aria-describedby={describedBy(faults, "by")}
          onChange={({ target }) => setBy(target.value)}
        />
      </label>
      <FaultLine faults={faults} field="by" />
    </div>
  );
}
