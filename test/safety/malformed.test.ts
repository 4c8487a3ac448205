import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { undiciFetcher } from "../../src/adapters/undici/undici-fetcher.ts";
import { asReportedlyError, type ErrorCode } from "../../src/errors.ts";
import { pickOne, seeded } from "../work/seeded.ts";
import { isFull } from "./is-full.ts";
import { mutated } from "./mutate.ts";
import { openRawSite, type Site } from "./open-site.ts";
import { counted, outcomeOf } from "./outcome-of.ts";
import { hastyPacing } from "./pacings.ts";

// Answers that are no HTTP, or break off: an error with a code, or the whole page as far as HTTP tells where it ends; never part of one.

const PAGE = "<p>At least two boats were seen.</p>";
const OK = "HTTP/1.1 200 OK\r\n";
const CHUNKED = `${OK}transfer-encoding: chunked\r\n\r\n`;
const gzipped = gzipSync(PAGE).toString("latin1");
const whole = (head: string) => `${head}content-length: ${PAGE.length}\r\n\r\n${PAGE}`;

/** Name, what the server says before it hangs up, and what may come of it: `PAGE` is the page whole. */
const ANSWERS: readonly (readonly [string, string, readonly (ErrorCode | "PAGE")[]])[] = [
  // Such servers there are, and what they mean is plain.
  ["a page as it should be", whole(OK), ["PAGE"]],
  [
    "a page in two chunks",
    `${CHUNKED}5\r\n${PAGE.slice(0, 5)}\r\n${(PAGE.length - 5).toString(16)}\r\n${PAGE.slice(5)}\r\n0\r\n\r\n`,
    ["PAGE"],
  ],
  ["a page that ends with its connection", `HTTP/1.0 200 OK\r\n\r\n${PAGE}`, ["PAGE"]],
  ["no reason phrase", whole("HTTP/1.1 200\r\n"), ["PAGE"]],
  ["hints before the page", whole(`HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n${OK}`), ["PAGE"]],
  ["empty lines before the status line", whole(`\r\n\r\n${OK}`), ["PAGE", "URL_FAILED"]],
  ["a second answer behind the first", `${whole(OK)}HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nmore`, ["PAGE", "URL_FAILED"]],
  ["more than it said", `${whole(OK)} and more`, ["PAGE", "URL_FAILED"]],

  ["nothing at all", "", ["URL_UNREACHABLE"]],
  ["half a status line", "HTTP/1.", ["URL_UNREACHABLE", "URL_FAILED"]],
  ["no HTTP", "SSH-2.0-OpenSSH_9.6\r\n", ["URL_FAILED"]],
  ["a page without a head", PAGE, ["URL_FAILED"]],
  ["status 99", whole("HTTP/1.1 99 Odd\r\n"), ["URL_FAILED"]],
  ["status 1000", whole("HTTP/1.1 1000 Odd\r\n"), ["URL_FAILED"]],
  ["a status in words", whole("HTTP/1.1 OK OK\r\n"), ["URL_FAILED"]],
  ["HTTP 9.9", whole("HTTP/9.9 200 OK\r\n"), ["URL_FAILED", "PAGE"]],
  ["HTTP 2 in clear", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", ["URL_FAILED"]],
  [
    "another protocol from now on",
    "HTTP/1.1 101 Switching\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n",
    ["URL_FAILED", "URL_UNREACHABLE"],
  ],
  ["a head that breaks off", `${OK}content-type: text/html\r\n`, ["URL_UNREACHABLE", "URL_FAILED"]],
  ["a header without a colon", whole(`${OK}nonsense\r\n`), ["URL_FAILED"]],
  ["a header without a name", whole(`${OK}: nonsense\r\n`), ["URL_FAILED"]],
  ["a space before the colon", whole(`${OK}x-odd : yes\r\n`), ["URL_FAILED", "PAGE"]],
  ["a header over two lines", whole(`${OK}x-odd: one\r\n two\r\n`), ["URL_FAILED", "PAGE"]],
  ["NUL in a header", whole(`${OK}x-odd: a\0b\r\n`), ["URL_FAILED"]],
  ["a bare carriage return in a header", whole(`${OK}x-odd: a\rb\r\n`), ["URL_FAILED"]],
  ["bare line feeds", whole(OK).replaceAll("\r\n", "\n"), ["URL_FAILED", "PAGE"]],
  ["100 KB of header", whole(`${OK}x-odd: ${"x".repeat(100_000)}\r\n`), ["URL_FAILED"]],
  ["10,000 headers", whole(`${OK}${"x: y\r\n".repeat(10_000)}`), ["URL_FAILED"]],

  ["less than it said", `${OK}content-length: ${PAGE.length + 1}\r\n\r\n${PAGE}`, ["URL_UNREACHABLE"]],
  ["nothing after the head", `${OK}content-length: ${PAGE.length}\r\n\r\n`, ["URL_UNREACHABLE"]],
  ["two lengths", `${OK}content-length: 5\r\ncontent-length: ${PAGE.length}\r\n\r\n${PAGE}`, ["URL_FAILED"]],
  ["a length below nothing", `${OK}content-length: -1\r\n\r\n${PAGE}`, ["URL_FAILED"]],
  ["a length in words", `${OK}content-length: all\r\n\r\n${PAGE}`, ["URL_FAILED"]],
  ["a length beyond counting", `${OK}content-length: ${"9".repeat(40)}\r\n\r\n${PAGE}`, ["URL_FAILED"]],
  [
    "a length and chunks",
    `${OK}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n${PAGE.length.toString(16)}\r\n${PAGE}\r\n0\r\n\r\n`,
    ["URL_FAILED"],
  ],
  ["chunks that break off", `${CHUNKED}${PAGE.length.toString(16)}\r\n${PAGE}\r\n`, ["URL_UNREACHABLE"]],
  ["a chunk that breaks off", `${CHUNKED}ff\r\n${PAGE}`, ["URL_UNREACHABLE"]],
  ["a last chunk without its end", `${CHUNKED}${PAGE.length.toString(16)}\r\n${PAGE}\r\n0\r\n`, ["URL_UNREACHABLE"]],
  ["a chunk size in words", `${CHUNKED}many\r\n${PAGE}\r\n0\r\n\r\n`, ["URL_FAILED"]],
  ["a chunk size below nothing", `${CHUNKED}-5\r\n${PAGE}\r\n0\r\n\r\n`, ["URL_FAILED"]],
  ["a chunk size beyond counting", `${CHUNKED}${"f".repeat(40)}\r\n${PAGE}\r\n0\r\n\r\n`, ["URL_FAILED"]],
  ["a chunk longer than its size", `${CHUNKED}5\r\n${PAGE}\r\n0\r\n\r\n`, ["URL_FAILED"]],
  [
    "chunks in another coding",
    `${OK}transfer-encoding: gzip, chunked\r\n\r\n${gzipped.length.toString(16)}\r\n${gzipped}\r\n0\r\n\r\n`,
    ["URL_FAILED"],
  ],
  ["a transfer coding nobody knows", `${OK}transfer-encoding: odd\r\n\r\n${PAGE}`, ["URL_FAILED"]],
  ["plain words said to be gzip", whole(`${OK}content-encoding: gzip\r\n`), ["URL_FAILED"]],
  ["gzip that breaks off", `${OK}content-encoding: gzip\r\ncontent-length: 20\r\n\r\n${gzipped.slice(0, 20)}`, ["URL_FAILED"]],

  [
    "part of a page, unasked",
    `HTTP/1.1 206 Partial Content\r\ncontent-range: bytes 0-35/900\r\ncontent-length: ${PAGE.length}\r\n\r\n${PAGE}`,
    ["URL_FAILED"],
  ],
  ["no content", "HTTP/1.1 204 No Content\r\n\r\n", ["URL_FAILED"]],
  ["a redirect nowhere", `HTTP/1.1 302 Found\r\ncontent-length: ${PAGE.length}\r\n\r\n${PAGE}`, ["URL_FAILED"]],
  ["a redirect to nothing", "HTTP/1.1 302 Found\r\nlocation: \r\ncontent-length: 0\r\n\r\n", ["URL_FAILED"]],
  ["a redirect to what is no address", "HTTP/1.1 302 Found\r\nlocation: http://[\r\ncontent-length: 0\r\n\r\n", ["URL_REFUSED"]],
  [
    "a redirect with line ends in it",
    "HTTP/1.1 302 Found\r\nlocation: /a%0d%0aHost: b.example%0d%0a\r\ncontent-length: 0\r\n\r\n",
    ["URL_FAILED"],
  ],
  [
    "a redirect with a bare line feed in it",
    "HTTP/1.1 302 Found\r\nlocation: /a\nset-cookie: b=c\r\ncontent-length: 0\r\n\r\n",
    ["URL_FAILED"],
  ],
];

const DAMAGED = isFull ? 300 : 60;

test(`${DAMAGED} damaged answers give a code or a page`, { timeout: 120_000 }, async () => {
  const examples = ANSWERS.filter(([, said]) => said !== "" && said.length < 2_000).map(([, said]) => Buffer.from(said, "latin1"));
  let answer: Uint8Array = new Uint8Array();
  const site = await openRawSite((socket) => socket.end(answer));
  const outcomes: string[] = [];
  for (let index = 0; index < DAMAGED; index++) {
    const chance = seeded(index);
    answer = mutated(pickOne(examples, chance), chance);
    // A fetcher of its own each time: one whose host asked to be left alone would not come again.
    outcomes.push(await outcomeOf(fetcherOf(site).ask(site.at("/page"), { as: index % 2 === 0 ? "person" : "machine" })));
  }
  await site.close();
  console.log(`malformed: ${outcomes.length} damaged answers (${counted(outcomes)})`);
  expect(outcomes).not.toContain("INTERNAL");
});

const fetcherOf = ({ port }: Site) =>
  undiciFetcher({ clock: { now: () => new Date() }, mayConnect: (_address, to) => to === port, pacing: hastyPacing() });

test(`${ANSWERS.length} odd answers give a code or the whole page`, async () => {
  const requests: string[] = [];
  let answer = "";
  const site = await openRawSite((socket, request) => {
    requests.push(request);
    socket.end(Buffer.from(answer, "latin1"));
  });
  const fetcher = fetcherOf(site);
  const ended: { name: string; came: string; codes: readonly string[] }[] = [];
  for (const [name, said, codes] of ANSWERS) {
    answer = said;
    const came = await fetcher.fetch(site.at("/page")).then(
      ({ bytes }) => (Buffer.from(bytes).toString("latin1") === PAGE ? "PAGE" : "PART"),
      (error: unknown) => asReportedlyError(error).code,
    );
    ended.push({ name, came, codes });
  }
  await site.close();
  console.log(`malformed: ${ended.length} answers (${counted(ended.map(({ came }) => came))})`);
  expect(ended.filter(({ came, codes }) => !codes.includes(came))).toEqual([]);
  // Whatever a Location held, each request stayed one request to the one host.
  expect(requests.filter((request) => request.split("\r\n\r\n").length !== 2 || (request.match(/^host:/gimu) ?? []).length !== 1)).toEqual(
    [],
  );
});
