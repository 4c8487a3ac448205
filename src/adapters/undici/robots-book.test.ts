import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { heldPacing } from "../../../test/safety/pacings.ts";
import { ReportedlyError } from "../../errors.ts";
import { robotsBook } from "./robots-book.ts";
import type { Visit } from "./visit.ts";

interface Said {
  readonly status?: number;
  readonly text?: string | Uint8Array;
  readonly headers?: readonly (readonly [string, string])[];
}

const CLOSED = "User-agent: *\nDisallow: /";
const DAY_MS = 24 * 3_600_000;

/** A book, and sites that answer as they are told. */
function open(said: Said | (() => Said)) {
  const time = heldPacing();
  const asked: string[] = [];
  const visit: Visit = {
    signal: new AbortController().signal,
    arrive: async () => undefined,
    async get(url) {
      asked.push(url.href);
      const { status = 200, text = "", headers = [] } = typeof said === "function" ? said() : said;
      return { status, headers, sent: [], body: Readable.from([Buffer.from(text)]) };
    },
    end: () => undefined,
  };
  const book = robotsBook(time);
  const check = (address = "https://lantern.example/news") =>
    book.check(new URL(address), visit).then(
      () => "allowed",
      (error: ReportedlyError) => error.code,
    );
  return { time, asked, visit, book, check };
}

describe("a site's robots.txt", () => {
  test("is looked at once a day, for each origin by itself", async () => {
    const { time, asked, check } = open({ text: CLOSED });
    expect([await check(), await check("https://lantern.example/other")]).toEqual(["URL_DISALLOWED", "URL_DISALLOWED"]);
    await check("http://lantern.example/news");
    expect(asked).toEqual(["https://lantern.example/robots.txt", "http://lantern.example/robots.txt"]);
    await time.advance(DAY_MS);
    await check();
    expect(asked).toHaveLength(3);
  });

  test("that is not there forbids nothing", async () => {
    for (const status of [400, 401, 403, 404, 410]) expect(await open({ status, text: CLOSED }).check()).toBe("allowed");
  });

  test("that cannot be given keeps machines away for five minutes, and says so", async () => {
    let status = 500;
    const { time, asked, check, book, visit } = open(() => ({ status }));
    expect([await check(), await check(), asked.length]).toEqual(["URL_DISALLOWED", "URL_DISALLOWED", 1]);
    await time.advance(60_000);
    await expect(book.check(new URL("https://lantern.example/"), visit)).rejects.toMatchObject({
      detail: "without robots.txt of lantern.example machines stay away for 240 s: it answered with status 500",
      retryAfterMs: 240_000,
    });
    status = 404;
    await time.advance(240_000);
    expect([await check(), asked.length]).toEqual(["allowed", 2]);
  });

  test("of yesterday stands while there is no new one", async () => {
    let status = 200;
    const { time, check, asked } = open(() => ({ status, text: "User-agent: *\nDisallow: /closed" }));
    await check();
    status = 500;
    await time.advance(DAY_MS);
    expect([await check(), await check("https://lantern.example/closed")]).toEqual(["allowed", "URL_DISALLOWED"]);
    expect(asked).toHaveLength(2);
  });

  test.each(["URL_UNREACHABLE", "URL_TIMEOUT", "URL_REFUSED"] as const)("of a site that is %s is told as such", async (code) => {
    const { check } = open(() => {
      throw new ReportedlyError(code, "nobody there");
    });
    expect(await check()).toBe(code);
  });

  test("is asked for again at once by whoever comes after one who ran out of patience", async () => {
    const { check, asked } = open(() => {
      throw new ReportedlyError("URL_BUSY", "later");
    });
    expect([await check(), await check(), asked.length]).toEqual(["URL_BUSY", "URL_BUSY", 2]);
  });

  test("is no worse for a defect of ours, which is told as one", async () => {
    const { check, asked } = open(() => {
      throw new TypeError("a defect");
    });
    expect([await check(), await check(), asked.length]).toEqual(["INTERNAL", "INTERNAL", 2]);
  });

  test("is followed through five redirects and no further", async () => {
    let left = 5;
    const answers = () => (left-- > 0 ? { status: 301, headers: [["Location", "/moved.txt"]] as const } : { text: CLOSED });
    expect(await open(answers).check()).toBe("URL_DISALLOWED");
    left = 6;
    const { check, asked } = open(answers);
    expect([await check(), asked.length]).toEqual(["URL_DISALLOWED", 6]);
  });

  test("is read compressed, with a byte order mark, and in wrong UTF-8", async () => {
    const headers = [["Content-Encoding", "gzip"]] as const;
    expect(await open({ text: gzipSync(CLOSED), headers }).check()).toBe("URL_DISALLOWED");
    expect(await open({ text: `\ufeff${CLOSED}` }).check()).toBe("URL_DISALLOWED");
    expect(await open({ text: Buffer.concat([Buffer.from([0xff, 0xfe, 0x0a]), Buffer.from(CLOSED)]) }).check()).toBe("URL_DISALLOWED");
  });

  test("is read as far as half a megabyte, without the line that is cut", async () => {
    const filler = `# ${"x".repeat(97)}\n`;
    const long = (before: string, after: string) => `${before}${filler.repeat(7_000)}${after}`;
    expect(await open({ text: long(`${CLOSED}\n`, "") }).check()).toBe("URL_DISALLOWED");
    expect(await open({ text: long("", CLOSED) }).check()).toBe("allowed");
    expect(await open({ text: `${CLOSED}\nAllow: /${"x".repeat(700_000)}` }).check()).toBe("URL_DISALLOWED");
  });

  test("that decodes to gigabytes is read as far as that", async () => {
    const headers = [["Content-Encoding", "gzip"]] as const;
    expect(await open({ text: gzipSync(Buffer.alloc(64_000_000)), headers }).check()).toBe("allowed");
  });

  test("tells the pause between visits, once it is known", async () => {
    const { book, check } = open({ text: "User-agent: *\nCrawl-delay: 5" });
    const url = new URL("https://lantern.example/news");
    expect(book.delayMs(url)).toBe(0);
    await check();
    expect(book.delayMs(url)).toBe(5_000);
  });

  test("of many sites takes no more than so much memory: the oldest are forgotten", async () => {
    const { asked, check } = open({ text: `User-agent: *\n${"Disallow: /x\n".repeat(20_000)}` });
    for (let index = 0; index < 20; index++) await check(`https://${index}.example/`);
    await check("https://19.example/");
    expect(asked).toHaveLength(20);
    await check("https://0.example/");
    expect(asked).toHaveLength(21);
  });
});
