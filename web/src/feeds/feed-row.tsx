import { useId, useState } from "react";
import { changeFeed, type DeskFeed, pollFeed, removeFeed } from "../api/feeds.ts";
import { everyInWords, lastLook, nextLook } from "../words/feed-words.ts";
import { plural } from "../words/plural.ts";
import { PROBLEM_ADVICE } from "../words/problem-advice.ts";
import { FeedItems } from "./feed-items.tsx";
import { useFeedChange } from "./use-feeds.ts";

interface FeedRowProps {
  readonly feed: DeskFeed;
  readonly now: number;
  readonly onRemoved: (feed: DeskFeed) => void;
}

/** One thing that is followed: how often, what came of the last look, when the next one is, and what it brought. */
export function FeedRow({ feed, now, onRemoved }: FeedRowProps) {
  const heading = useId();
  const [isOpen, setOpen] = useState(false);
  const polling = useFeedChange(() => pollFeed(feed.id));
  const pausing = useFeedChange(() => changeFeed(feed.id, { isPaused: !feed.isPaused }));
  const removing = useFeedChange(() => removeFeed(feed.id));
  const name = feed.title ?? feed.address;
  return (
    <li className={`feed-row${feed.isPaused ? " is-paused" : ""}`}>
      <article aria-labelledby={heading}>
        <h2 id={heading} dir="auto">
          {name}
        </h2>
        {feed.title !== undefined && (
          <p className="feed-address-line">
            <bdi>{feed.address}</bdi>
          </p>
        )}
        <p className="feed-state">
          <span>{feed.isPaused ? "Paused" : `${nextLook(feed, now)}, ${everyInWords(feed.everyMinutes)}`}</span>{" "}
          <span role="status">{polling.isPending ? "Looking…" : lastLook(feed, now)}</span>
        </p>
        {feed.last?.code !== undefined && <Failure feed={feed} />}
        {feed.last?.note !== undefined && <p className="feed-note">{feed.last.note}</p>}
        <p className="feed-actions">
          <button
            type="button"
            className="quiet-button"
            aria-disabled={polling.isPending}
            onClick={() => polling.isPending || polling.mutate(undefined)}
          >
            Look now
          </button>
          <button type="button" className="quiet-button" onClick={() => pausing.mutate(undefined)}>
            {feed.isPaused ? "Resume" : "Pause"}
          </button>
          <button type="button" className="quiet-button" onClick={() => removing.mutate(undefined, { onSuccess: () => onRemoved(feed) })}>
            Remove
          </button>
        </p>
        <details open={isOpen} onToggle={(toggle) => setOpen(toggle.currentTarget.open)}>
          <summary>What it brought</summary>
          {isOpen && <FeedItems feed={feed} name={name} />}
        </details>
      </article>
    </li>
  );
}

function Failure({ feed: { last, failures } }: { readonly feed: DeskFeed }) {
  return (
    <p className="feed-failure">
      <code>{last?.code}</code> {last?.detail}
      {failures > 1 && ` (${plural(failures, "time")} in a row)`} {PROBLEM_ADVICE[last?.code ?? ""]}
    </p>
  );
}
