import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { captureItems, type DeskFeed, type DeskFeedItem, fetchFeedItems } from "../api/feeds.ts";
import { ProblemPanel } from "../app/problem-panel.tsx";
import { itemState } from "../words/feed-words.ts";

const REFRESH_MS = 5_000;

/** The newest entries of a feed, each with what became of it; asked for again after every look, whoever had it made. */
export function FeedItems({ feed: { id: feed, last }, name }: { readonly feed: Pick<DeskFeed, "id" | "last">; readonly name: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ["feed-items", feed, last?.at],
    queryFn: ({ signal }) => fetchFeedItems(feed, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.some(({ outcome, isHeld }) => outcome === undefined && !isHeld) === true ? REFRESH_MS : false,
  });
  const queryClient = useQueryClient();
  const capturing = useMutation({
    mutationFn: (keys: readonly string[]) => captureItems(feed, keys),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["feed-items", feed] }),
  });
  if (error !== null) return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <p role="status">Asking…</p>;
  if (data.length === 0) return <p>Nothing yet.</p>;
  return (
    <ul className="feed-items" aria-label={`Entries of ${name}`}>
      {data.map((item) => (
        <li key={item.key}>
          <ItemTitle item={item} /> <span className="feed-item-state">{itemState(item)}</span>{" "}
          {item.isHeld && (
            <button type="button" className="quiet-button" aria-disabled={capturing.isPending} onClick={() => capturing.mutate([item.key])}>
              Fetch it
            </button>
          )}
          {item.outcome?.code !== undefined && (
            <span className="feed-item-reason">
              <code>{item.outcome.code}</code> {item.outcome.detail}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function ItemTitle({ item }: { readonly item: DeskFeedItem }) {
  const title = item.stated.find(({ field }) => field === "title")?.value ?? fileName(item.address) ?? item.address ?? item.key;
  if (item.outcome?.report === undefined) return <bdi>{title}</bdi>;
  return (
    <Link to="/reports/$id" params={{ id: item.outcome.report }}>
      <bdi>{title}</bdi>
    </Link>
  );
}

/** The name of a file of a folder; an address is no path. */
const fileName = (address = ""): string | undefined =>
  /^https?:/u.test(address) ? undefined : address.split(/[\\/]/u).at(-1) || undefined;
