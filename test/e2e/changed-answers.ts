import type { Page, Route } from "playwright-core";

/** Have the desk see more reports with its words than are counted. */
export const countOnlySome = (page: Page, total = 10_000): Promise<unknown> =>
  page.route("**/api/rooms/default/reports?*", (route) => changed(route, { total, isCounted: false }));

/** Have the desk see work that waits and work that failed. */
export const saysThatWorkWaits = (page: Page): Promise<unknown> =>
  page.route("**/api/health", (route) =>
    changed(route, {
      work: [
        { stage: "read", waiting: 3, dead: 1 },
        { stage: "reconcile", waiting: 240, dead: 0 },
      ],
    }),
  );

/** Have the desk follow a feed that is well, one that fails and one that is paused. */
export async function followsFeeds(page: Page): Promise<void> {
  const feed = { kind: "feed", everyMinutes: 60, addedAt: "2031-05-06T10:00:00.000Z", addedBy: "desk", isPaused: false, failures: 0 };
  const nextAt = new Date(Date.now() + 30 * 60_000).toISOString();
  const at = new Date(Date.now() - 30 * 60_000).toISOString();
  const feeds = [
    { ...feed, id: "f1", address: "https://lantern.example/feed.xml", title: "Lantern Post", nextAt, last: { at, found: 20, added: 3 } },
    {
      ...feed,
      id: "f2",
      address: "https://gone.example/feed.xml",
      nextAt,
      failures: 4,
      last: { at, added: 0, code: "URL_FAILED", detail: "gone.example answered with status 404" },
    },
    { ...feed, id: "f3", address: "https://skerry.example/atom.xml", title: "مراجعة سكيري", nextAt, isPaused: true },
  ];
  const item = {
    feed: "f1",
    seenAt: at,
    stated: [{ field: "title", value: "Ferry held at Lanner Point", raw: "", from: "feed:title", isChosen: false }],
  };
  const items = [
    { ...item, key: "1" },
    {
      ...item,
      key: "2",
      outcome: { at, report: "r1", code: "URL_DISALLOWED", detail: "the site asks machines not to fetch this address" },
    },
  ];
  await page.route("**/api/rooms/default/feeds", (route) => route.fulfill({ json: { feeds } }));
  await page.route("**/api/rooms/default/feeds/*/items*", (route) => route.fulfill({ json: { items } }));
}

/** Have the desk see a report that waits to be read, the first `times` it asks for one. */
export const answerUnread = (page: Page, times?: number): Promise<unknown> =>
  page.route("**/api/rooms/default/reports/*", (route) => route.fulfill({ status: 202, json: UNREAD }), {
    times: times ?? Number.MAX_SAFE_INTEGER,
  });

/** Have the desk see a report that could not be read. */
export const answerFailed = (page: Page): Promise<unknown> =>
  page.route("**/api/rooms/default/reports/*", (route) => route.fulfill({ status: 202, json: { ...UNREAD, failure: FAILURE } }));

const UNREAD = {
  isRead: false,
  report: {
    id: "waiting",
    title: "Ferry held at Lanner Point",
    medium: "article",
    claims: 0,
    levels: {},
    addedAt: "2031-05-06T10:00:00.000Z",
  },
  added: { at: "2031-05-06T10:00:00.000Z", by: "desk" },
  capture: { sha256: "0".repeat(64), size: 312, takenAt: "2031-05-06T10:00:00.000Z" },
};

const FAILURE = {
  at: "2031-05-06T10:00:05.000Z",
  code: "NO_ARTICLE",
  title: "no article text was found on the page",
  detail: "met a page without an article",
};

async function changed(route: Route, fields: Record<string, unknown>): Promise<void> {
  const response = await route.fetch();
  await route.fulfill({ response, json: { ...(await response.json()), ...fields } });
}
