import type { Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { type UndiciFetcherOptions, undiciFetcher } from "../../src/adapters/undici/undici-fetcher.ts";
import type { ErrorCode } from "../../src/errors.ts";
import { openRawSite, type Site } from "./open-site.ts";
import { counted, outcomeOf } from "./outcome-of.ts";
import { hastyPacing } from "./pacings.ts";

// Servers that would keep us for ever: each ends in an error with a code within the deadline, and holds no connection after it.

const DEADLINE_MS = 700;
/** A busy machine takes its time to notice. */
const GRACE_MS = 5_000;

/** Say something again and again until hung up on. */
function repeating(socket: Socket, everyMs: number, piece: () => string): void {
  const timer = setInterval(() => socket.write(piece()), everyMs);
  socket.on("close", () => clearInterval(timer));
}

/** As fast as it is read, with room for others in between: reader and server are one process here. */
function streaming(socket: Socket, piece: string): void {
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

type Server = readonly [
  name: string,
  answer: (socket: Socket, request: string) => unknown,
  codes: readonly ErrorCode[],
  options?: Partial<UndiciFetcherOptions>,
];

const QUIET: readonly Server[] = [
  ["accepts and says nothing", () => undefined, ["URL_TIMEOUT"]],
  [
    "trickles its status line",
    (socket) => repeating(socket, 40, letters("HTTP/1.1 200 OK\r\n\r\n".padStart(500, "\r\n"))),
    ["URL_TIMEOUT", "URL_FAILED"],
  ],
  ["trickles header lines", (socket) => repeating(socket, 40, letters(`HTTP/1.1 200 OK\r\n${"x: y\r\n".repeat(1_000)}`)), ["URL_TIMEOUT"]],
  [
    "trickles its body",
    (socket) => (socket.write("HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n"), repeating(socket, 40, () => "x")),
    ["URL_TIMEOUT"],
  ],
  [
    "trickles chunks",
    (socket) => (socket.write("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"), repeating(socket, 40, () => "1\r\nx\r\n")),
    ["URL_TIMEOUT"],
  ],
  ["falls silent within the body", (socket) => socket.write("HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nsome"), ["URL_TIMEOUT"]],
  [
    "redirects for ever",
    (socket, request) => socket.end(`HTTP/1.1 302 Found\r\nlocation: ${/ (\S+)/u.exec(request)?.[1]}x\r\ncontent-length: 0\r\n\r\n`),
    ["URL_FAILED"],
  ],
  [
    "redirects for ever, each time a little later",
    (socket, request) =>
      setTimeout(() => socket.end(`HTTP/1.1 302 Found\r\nlocation: ${/ (\S+)/u.exec(request)?.[1]}x\r\ncontent-length: 0\r\n\r\n`), 200),
    ["URL_TIMEOUT"],
  ],
  ["is always busy", (socket) => socket.end("HTTP/1.1 503 Busy\r\nretry-after: 3600\r\ncontent-length: 0\r\n\r\n"), ["URL_BUSY"]],
  ["hangs up each time", (socket) => socket.resetAndDestroy(), ["URL_UNREACHABLE"]],
  ["has a name that never resolves", () => undefined, ["URL_TIMEOUT"], { resolve: async () => new Promise(() => undefined) }],
];

const FLOODS: readonly Server[] = [
  [
    "never ends its header lines",
    (socket) => (socket.write("HTTP/1.1 200 OK\r\n"), streaming(socket, "x-more: and more\r\n".repeat(100))),
    ["URL_FAILED"],
  ],
  [
    "never ends one header line",
    (socket) => (socket.write("HTTP/1.1 200 OK\r\nx-more: "), streaming(socket, "and more ".repeat(100))),
    ["URL_FAILED"],
  ],
  [
    "says 'early hints' for ever",
    (socket) => streaming(socket, "HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n".repeat(10)),
    ["URL_TIMEOUT", "URL_FAILED"],
  ],
  [
    "never ends its body",
    (socket) => (socket.write("HTTP/1.1 200 OK\r\n\r\n"), streaming(socket, "more ".repeat(2_000))),
    ["INPUT_TOO_LARGE"],
  ],
  [
    "never ends one chunk's extension",
    (socket) => (socket.write("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5;"), streaming(socket, "x".repeat(2_000))),
    ["URL_TIMEOUT", "URL_FAILED", "URL_UNREACHABLE"],
  ],
  [
    "never ends its trailers",
    (socket) => (
      socket.write("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n"),
      streaming(socket, "x-more: and more\r\n".repeat(100))
    ),
    ["URL_FAILED", "URL_TIMEOUT", "URL_UNREACHABLE"],
  ],
  [
    "sends empty gzip members for ever",
    (socket) => (
      socket.write("HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\n\r\n"),
      streaming(socket, Buffer.from("1f8b080000000000000303000000000000000000", "hex").toString("latin1"))
    ),
    ["URL_TIMEOUT", "INPUT_TOO_LARGE", "URL_FAILED"],
  ],
  [
    "redirects with a body that never ends",
    (socket, request) => (
      socket.write(`HTTP/1.1 302 Found\r\nlocation: ${/ (\S+)/u.exec(request)?.[1]}x\r\n\r\n`), streaming(socket, "more ".repeat(2_000))
    ),
    ["URL_FAILED"],
  ],
];

async function timed(site: Site, options: Partial<UndiciFetcherOptions>, as: "person" | "machine") {
  const fetcher = undiciFetcher({
    clock: { now: () => new Date() },
    mayConnect: (_address, port) => port === site.port,
    resolve: async () => ["127.0.0.1"],
    pacing: hastyPacing(),
    maxBytes: 1_000_000,
    headersTimeoutMs: 400,
    bodyTimeoutMs: 400,
    totalTimeoutMs: DEADLINE_MS,
    ...options,
  });
  const start = performance.now();
  const outcome = await outcomeOf(fetcher.ask(`http://slow.example:${site.port}/page`, { as }));
  return { outcome, milliseconds: Math.round(performance.now() - start) };
}

async function met([name, answer, codes, options]: Server, as: "person" | "machine") {
  const site = await openRawSite(answer);
  const ended = await timed(site, options ?? {}, as);
  await pause(100);
  const open = site.connections();
  await site.close();
  return { name, codes, open, ...ended };
}

test.for(["person", "machine"] as const)(
  `${QUIET.length + FLOODS.length} slow and endless servers end within the deadline, for a %s`,
  async (as) => {
    const all = await Promise.all(QUIET.map(async (server) => met(server, as)));
    // Floods one by one: each leaves little time for others.
    for (const server of FLOODS) all.push(await met(server, as));
    const slowest = Math.max(...all.map(({ milliseconds }) => milliseconds));
    const outcomes = counted(all.map(({ outcome }) => outcome));
    console.log(`slow: ${all.length} servers for a ${as}, the slowest ended after ${slowest} ms of ${DEADLINE_MS} (${outcomes})`);
    // On a busy machine the deadline may come first. A machine meets the same server at its robots.txt already, which then closes the site.
    const isRight = ({ outcome, codes }: (typeof all)[number]) =>
      outcome !== "done" && outcome !== "INTERNAL" && (as === "machine" || outcome === "URL_TIMEOUT" || codes.includes(outcome));
    expect(all.filter((one) => !isRight(one))).toEqual([]);
    expect(all.filter(({ milliseconds, open }) => milliseconds > DEADLINE_MS + GRACE_MS || open > 0)).toEqual([]);
  },
);
