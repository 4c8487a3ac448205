import { createHash } from "node:crypto";
import type { Exchange } from "../../src/model/capture.ts";
import { reportId, sha256 } from "../../src/model/ids.ts";
import type { ArchivedCapture } from "../../src/ports/capture-archive-writer.ts";
import type { CaptureTimestamp, KeptCapture } from "../../src/ports/captures.ts";

export const nameOf = (bytes: string | Uint8Array) => sha256(createHash("sha256").update(bytes).digest("hex"));

const PAGE = "<!doctype html><title>Ferry strike ends</title><p>The harbour union said its members will return to work on Monday.</p>";

export const EXCHANGE: Exchange = {
  status: 200,
  requestHeaders: [
    ["user-agent", "Reportedly"],
    ["accept-encoding", "gzip, br"],
  ],
  responseHeaders: [
    ["Date", "Sun, 04 May 2031 10:20:30 GMT"],
    ["content-type", "text/html; charset=windows-1251"],
    ["X-Via", "first"],
    ["Content-Encoding", "br"],
    ["Transfer-Encoding", "chunked"],
    ["X-Via", "second,,,third"],
    ["X-Name", "Café"],
  ],
  redirects: [
    { url: "http://lantern-post.example/ferry", status: 301, location: "https://lantern-post.example/ferry" },
    { url: "https://lantern-post.example/ferry", status: 302, location: "/2031/ferry" },
  ],
};

/** A page over HTTP, a file, a page without word of how it came, an entry of a feed. */
export function inventedCaptures(): readonly ArchivedCapture[] {
  return [
    archived(PAGE, 1, {
      url: "https://lantern-post.example/2031/ferry",
      mediaType: "text/html",
      charset: "windows-1251",
      exchange: EXCHANGE,
    }),
    archived("Two boats were seen off Port Ansel.\n", 2, { fileName: "notes\nfrom the pier.txt" }),
    archived("<p>Two lighthouses went dark.</p>", 3, {
      url: "https://radio-skerry.example/l?b=2&a=1",
      mediaType: "text/html",
      charset: "utf-8",
    }),
    archived(`{"_reportedly":{},"version":"https://jsonfeed.org/version/1.1","items":[{"id":"7"}]}`, 4, {
      mediaType: "application/feed+json",
      container: { kind: "feed", name: "https://harbour-tribune.example/feed", part: "7" },
    }),
  ];
}

/** A capture with a timestamp, whose token is no real one. */
export function archived(text: string, number: number, known: Partial<KeptCapture>): ArchivedCapture {
  const bytes = new TextEncoder().encode(text);
  const token = new TextEncoder().encode(`token ${number}`);
  const timestamp: CaptureTimestamp = {
    capture: nameOf(bytes),
    token: nameOf(token),
    authority: "https://stamps.example/",
    stampedAt: `2031-05-04T10:21:0${number}.000Z`,
  };
  return {
    capture: {
      sha256: nameOf(bytes),
      size: bytes.length,
      takenAt: `2031-05-04T10:20:3${number}.123Z`,
      report: reportId(`00000000-0000-7000-8000-00000000000${number}`),
      timestamps: number === 1 ? [timestamp] : [],
      ...known,
    },
    bytes,
    title: number === 1 ? "Ferry strike ends" : undefined,
    tokens: number === 1 ? [{ timestamp, bytes: token }] : [],
  };
}

export async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
