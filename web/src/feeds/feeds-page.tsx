import { useState } from "react";
import { type DeskFeed, restoreFeed } from "../api/feeds.ts";
import { ProblemPanel } from "../app/problem-panel.tsx";
import { usePageTitle } from "../app/use-page-title.ts";
import { FeedForm } from "./feed-form.tsx";
import { FeedRow } from "./feed-row.tsx";
import { useFeedChange, useFeeds } from "./use-feeds.ts";
import { useNow } from "./use-now.ts";

/** What the room follows: feeds, site maps and folders, each with its next look. */
export function FeedsPage() {
  usePageTitle("Feeds");
  const { data, error, refetch } = useFeeds();
  const [removed, setRemoved] = useState<DeskFeed>();
  const restoring = useFeedChange(restoreFeed);
  const now = useNow();
  const bringBack = (feed: DeskFeed) => restoring.mutate(feed.id, { onSuccess: () => setRemoved(undefined) });
  return (
    <main id="main" tabIndex={-1} className="feeds-page">
      <h1>Feeds</h1>
      <p className="add-lead">
        New reports come in by themselves while the desk is open. Sites are asked one request at a time, as their robots.txt allows. To
        follow a folder of this machine: <code>reportedly feed add FOLDER</code>.
      </p>
      <FeedForm />
      <div role="status">
        {removed !== undefined && (
          <p className="undo-line">
            <bdi>{removed.title ?? removed.address}</bdi> is followed no more. What it brought stays.{" "}
            <button type="button" className="quiet-button" onClick={() => bringBack(removed)}>
              Undo
            </button>
          </p>
        )}
      </div>
      {error !== null && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <p role="status">Asking…</p>}
      {data?.length === 0 && <p className="feeds-empty">Nothing is followed yet.</p>}
      {data !== undefined && data.length > 0 && (
        <ul className="feed-rows" aria-label="Followed">
          {data.map((feed) => (
            <FeedRow key={feed.id} feed={feed} now={now} onRemoved={setRemoved} />
          ))}
        </ul>
      )}
    </main>
  );
}
