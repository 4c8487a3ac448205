import type { Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { expect, test, vi } from "vitest";
import { type UndiciFetcherOptions, undiciFetcher } from "../../src/adapters/undici/undici-fetcher.ts";
import type { ErrorCode } from "../../src/errors.ts";
import { openRawSite } from "./open-site.ts";
import { counted, outcomeOf } from "./outcome-of.ts";
import { hastyPacing } from "./pacings.ts";

// Servers that would keep us for ever: each ends in an error with a code, and holds no connection after it. How long that takes is told
// and not judged, since a busy machine takes its time; one that were never let go of would overrun the test.

const DEADLINE_MS = 700;
/** What this thread may hold on top of what it held before, both sides of every connection. */
const MOST_GROWTH = 300_000_000;

/** Say something again and again until hung up on. */
function repeating(socket: Socket, everyMs: number, piece: () => string): void {
  const timer = setInterval(() => socket.write(piece()), everyMs);
  socket.on("close", () => clearInterval(timer));
}

/** As fast as it is read, with room for others in between: reader and server are one process here. */
function streaming(socket: Socket, piece: string | Uint8Array): void {
  const go = () => {
    if (!socket.destroyed && socket.write(piece)) setImmediate(go);
  };
  socket.on("drain", go);
  go();
}

const letters = (text: string) => {
  const all = text[Symbol.iterator]();
  return () => all.next().value ?? " ";
};

type Server = readonly [name: string, answer: (socket: Socket, request: string) => unknown, options?: Partial<UndiciFetcherOptions>];

/** What only a deadline ends. */
const ENDLESS: readonly Server[] = [
  ["accepts and says nothing", () => undefined],
  ["trickles empty lines before its status line", (socket) => repeating(socket, 40, () => "\r\n")],
  ["trickles header lines", (socket) => repeating(socket, 40, letters(`HTTP/1.1 200 OK\r\n${"x: y\r\n".repeat(1_000)}`))],
  ["trickles its body", (socket) => (socket.write("HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n"), repeating(socket, 40, () => "x"))],
  [
    "trickles chunks",
    (socket) => (socket.write("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"), repeating(socket, 40, () => "1\r\nx\r\n")),
  ],
  ["falls silent within the body", (socket) => socket.write("HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nsome")],
  ["redirects for ever, each time a little later", (socket, request) => setTimeout(() => socket.end(onward(request)), 200)],
  ["has a name that never resolves", () => undefined, { resolve: async () => new Promise(() => undefined) }],
  ["says 'early hints' for ever", (socket) => streaming(socket, "HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n".repeat(10))],
  [
    "never ends one chunk's extension",
    (socket) => (socket.write("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5;"), streaming(socket, "x".repeat(2_000))),
  ],
];

const EMPTY_MEMBERS = Buffer.concat(Array<Buffer>(50).fill(gzipSync("")));

/** What ends at some other limit, and its code for a person and for a machine, which meets the same server at its robots.txt already. */
const ENDING: readonly (readonly [ErrorCode, ErrorCode, ...Server])[] = [
  ["URL_FAILED", "URL_DISALLOWED", "redirects for ever", (socket, request) => socket.end(onward(request))],
  ["URL_BUSY", "URL_BUSY", "is always busy", (socket) => socket.end("HTTP/1.1 503 Busy\r\nretry-after: 3600\r\ncontent-length: 0\r\n\r\n")],
  ["URL_UNREACHABLE", "URL_UNREACHABLE", "hangs up each time", (socket) => socket.resetAndDestroy()],
  [
    "URL_FAILED",
    "URL_DISALLOWED",
    "never ends its header lines",
    (socket) => (socket.write("HTTP/1.1 200 OK\r\n"), streaming(socket, "x-more: and more\r\n".repeat(100))),
  ],
  [
    "URL_FAILED",
    "URL_DISALLOWED",
    "never ends one header line",
    (socket) => (socket.write("HTTP/1.1 200 OK\r\nx-more: "), streaming(socket, "and more ".repeat(100))),
  ],
  [
    "INPUT_TOO_LARGE",
    "INPUT_TOO_LARGE",
    "never ends its body",
    (socket) => (socket.write("HTTP/1.1 200 OK\r\n\r\n"), streaming(socket, "more ".repeat(2_000))),
  ],
  [
    "INPUT_TOO_LARGE",
    "INPUT_TOO_LARGE",
    "sends empty gzip members for ever",
    (socket) => (socket.write("HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\n\r\n"), streaming(socket, EMPTY_MEMBERS)),
  ],
  [
    "URL_FAILED",
    "URL_DISALLOWED",
    "never ends its trailers",
    (socket) => (
      socket.write("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n"),
      streaming(socket, "x-more: and more\r\n".repeat(100))
    ),
  ],
  [
    "URL_FAILED",
    "URL_DISALLOWED",
    "redirects with a body that never ends",
    (socket, request) => (socket.write(onward(request).replace("content-length: 0\r\n", "")), streaming(socket, "more ".repeat(2_000))),
  ],
];

/** A redirect from each address to another. */
const onward = (request: string) => `HTTP/1.1 302 Found\r\nlocation: ${/ (\S+)/u.exec(request)?.[1]}x\r\ncontent-length: 0\r\n\r\n`;

const SHORT: Partial<UndiciFetcherOptions> = { headersTimeoutMs: 400, bodyTimeoutMs: 400, totalTimeoutMs: DEADLINE_MS };

async function met([name, answer, options]: Server, as: "person" | "machine") {
  const site = await openRawSite(answer);
  const fetcher = undiciFetcher({
    clock: { now: () => new Date() },
    mayConnect: (_address, port) => port === site.port,
    resolve: async () => ["127.0.0.1"],
    pacing: hastyPacing(),
    maxBytes: 1_000_000,
    ...options,
  });
  const start = performance.now();
  const outcome = await outcomeOf(fetcher.ask(`http://slow.example:${site.port}/page`, { as }));
  const milliseconds = Math.round(performance.now() - start);
  // Fails where a connection stays.
  await vi.waitUntil(() => site.connections() === 0, { timeout: 20_000, interval: 5 });
  await site.close();
  return { name, outcome, milliseconds };
}

test.for(["person", "machine"] as const)(
  `${ENDLESS.length + ENDING.length} slow and endless servers end with a code, for a %s`,
  { timeout: 120_000 },
  async (as) => {
    const watch = watchMemory();
    const ended = await Promise.all(
      ENDLESS.map(async ([name, answer, options]) => ({
        expected: "URL_TIMEOUT",
        ...(await met([name, answer, { ...SHORT, ...options }], as)),
      })),
    );
    // Floods one by one: each leaves little time for others.
    for (const [person, machine, ...server] of ENDING)
      ended.push({ expected: as === "person" ? person : machine, ...(await met(server, as)) });
    const slowest = Math.max(...ended.map(({ milliseconds }) => milliseconds));
    const grownBytes = watch.end();
    console.log(
      `slow: ${ended.length} servers for a ${as} (${counted(ended.map(({ outcome }) => outcome))}), ` +
        `the slowest ended after ${slowest} ms of ${DEADLINE_MS}, at most ${Math.round(grownBytes / 1_000_000)} MB of ${MOST_GROWTH / 1_000_000}`,
    );
    expect(ended.filter(({ outcome, expected }) => outcome !== expected)).toEqual([]);
    expect(grownBytes).toBeLessThan(MOST_GROWTH);
  },
);

/** The most that this thread holds, its buffers included, above what it held at first. */
function watchMemory() {
  const held = () => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const start = held();
  let most = start;
  const timer = setInterval(() => (most = Math.max(most, held())), 5);
  return {
    end() {
      clearInterval(timer);
      return Math.max(most, held()) - start;
    },
  };
}
