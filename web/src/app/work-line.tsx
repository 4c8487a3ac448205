import { failedInWords, waitingInWords } from "../words/work-in-words.ts";
import { useHealth } from "./use-health.ts";

/** What is still to be done and what failed, so that nothing fails unseen. Only a failure is spoken: counts that go down by themselves are not. */
export function WorkLine() {
  const { data } = useHealth();
  const waiting = waitingInWords(data?.work ?? []);
  const failed = failedInWords(data?.work ?? []);
  return (
    <div className="work-line">
      {waiting !== undefined && <p>{waiting}</p>}
      <div role="status">{failed !== undefined && <p className="work-failed">{failed}</p>}</div>
    </div>
  );
}
