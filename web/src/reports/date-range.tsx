import { useId } from "react";

interface DateRangeProps {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly onRange: (range: { from?: string | undefined; to?: string | undefined }) => void;
}

/** The days of publication to keep, both ends included. */
export function DateRange({ from, to, onRange }: DateRangeProps) {
  const title = useId();
  return (
    <div role="group" className="facet-group date-range" aria-labelledby={title}>
      <h2 id={title}>Published</h2>
      <label>
        <span>from</span>
        <input type="date" value={from ?? ""} max={to} onChange={(change) => onRange({ from: change.target.value || undefined })} />
      </label>
      <label>
        <span>to</span>
        <input type="date" value={to ?? ""} min={from} onChange={(change) => onRange({ to: change.target.value || undefined })} />
      </label>
    </div>
  );
}
