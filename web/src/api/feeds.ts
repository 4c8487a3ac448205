import type {
  AddFeedRequest,
  CaptureItemsRequest,
  ChangeFeedRequest,
  FeedAnswer,
  FeedItemsAnswer,
  FeedsAnswer,
} from "../../../src/server/api.ts";
import { request } from "./request.ts";

export type DeskFeed = FeedAnswer;
export type DeskFeedItem = FeedItemsAnswer["items"][number];

const FEEDS = "/api/rooms/default/feeds";
const at = (id: string, rest = ""): string => `${FEEDS}/${encodeURIComponent(id)}${rest}`;
const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

export async function fetchFeeds(signal: AbortSignal): Promise<readonly DeskFeed[]> {
  const response = await request(FEEDS, { signal });
  return ((await response.json()) as FeedsAnswer).feeds;
}

export async function fetchFeedItems(id: string, signal: AbortSignal): Promise<readonly DeskFeedItem[]> {
  const response = await request(at(id, "/items?limit=20"), { signal });
  return ((await response.json()) as FeedItemsAnswer).items;
}

/** Follow an address; `isNew` is false when it is followed already. */
export async function addFeed(feed: AddFeedRequest): Promise<{ readonly feed: DeskFeed; readonly isNew: boolean }> {
  const response = await request(FEEDS, json("POST", feed));
  return { feed: (await response.json()) as DeskFeed, isNew: response.status === 201 };
}

export const changeFeed = async (id: string, change: ChangeFeedRequest): Promise<void> =>
  void (await request(at(id), json("PATCH", change)));
export const removeFeed = async (id: string): Promise<void> => void (await request(at(id), { method: "DELETE" }));
export const restoreFeed = async (id: string): Promise<void> => void (await request(at(id, "/restore"), { method: "POST" }));

/** Have old entries captured that were held back at the first look. */
export const captureItems = async (id: string, keys: readonly string[]): Promise<void> =>
  void (await request(at(id, "/items"), json("POST", { keys } satisfies CaptureItemsRequest)));

/** Look at it now; resolves when the look is over, with what came of it. */
export async function pollFeed(id: string): Promise<DeskFeed> {
  const response = await request(at(id, "/poll"), { method: "POST" });
  return (await response.json()) as DeskFeed;
}
