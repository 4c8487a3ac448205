import { useDesk } from "./desk-context.tsx";

/** The latest notice, spoken by screen readers when it appears. */
export function NoticeLine() {
  const { notice, say } = useDesk();
  return (
    <div role="status" className="notice-place">
      {notice !== undefined && (
        <p className="notice-line">
          {notice}{" "}
          <button type="button" className="quiet-button" onClick={() => say(undefined)}>
            Close
          </button>
        </p>
      )}
    </div>
  );
}
