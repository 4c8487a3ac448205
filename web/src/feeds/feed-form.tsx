import type { SubmitEvent } from "react";
import { addFeed } from "../api/feeds.ts";
import { useDesk } from "../app/desk-context.tsx";
import { ProblemPanel } from "../app/problem-panel.tsx";
import { useFeedChange } from "./use-feeds.ts";

const INTERVALS = [
  [15, "every 15 minutes"],
  [60, "every hour"],
  [360, "every 6 hours"],
  [1440, "every day"],
] as const;

/** Follow an address or a folder. What was typed stays when it is refused. */
export function FeedForm() {
  const { say } = useDesk();
  const adding = useFeedChange(addFeed);
  const submit = (submission: SubmitEvent<HTMLFormElement>) => {
    submission.preventDefault();
    const form = submission.currentTarget;
    const given = new FormData(form);
    if (adding.isPending) return;
    adding.mutate(
      { address: addressIn(given), everyMinutes: Number(given.get("every")) },
      {
        onSuccess({ isNew }) {
          form.reset();
          say(isNew ? "It is followed from now on; the first look comes within a minute." : "It was followed already.");
        },
      },
    );
  };
  return (
    <form className="feed-form" onSubmit={submit} noValidate>
      <label className="feed-address">
        Feed, site map, or a page that names its feed
        <input name="address" inputMode="url" autoComplete="off" spellCheck={false} placeholder="https://" />
      </label>
      <label>
        Look
        <select name="every" defaultValue={60}>
          {INTERVALS.map(([minutes, words]) => (
            <option key={minutes} value={minutes}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button primary" aria-disabled={adding.isPending}>
        {adding.isPending ? "Looking…" : "Follow it"}
      </button>
      {adding.error !== null && <ProblemPanel error={adding.error} />}
    </form>
  );
}

function addressIn(form: FormData): string {
  const address = form.get("address");
  return typeof address === "string" ? address.trim() : "";
}
