import { plural } from "../words/plural.ts";
import { claimsInWords } from "./doing-in-words.ts";

interface PickedBarProps {
  readonly picked: readonly string[];
  readonly onMerge: () => void;
  readonly onReject: () => void;
  readonly onClear: () => void;
}

/** Claims chosen to be changed together. */
export function PickedBar({ picked, onMerge, onReject, onClear }: PickedBarProps) {
  return (
    <div className="picked-bar">
      <p role="status">
        {picked.length > 0 && `${plural(picked.length, "claim")} chosen: ${claimsInWords(picked).replace(/^claims? /u, "")}`}
      </p>
      {picked.length > 0 && (
        <p>
          {picked.length > 1 && (
            <button type="button" className="quiet-button" onClick={onMerge}>
              Merge
            </button>
          )}
          <button type="button" className="quiet-button" onClick={onReject}>
            Reject
          </button>
          <button type="button" className="quiet-button" onClick={onClear}>
            Let go
          </button>
        </p>
      )}
    </div>
  );
}
