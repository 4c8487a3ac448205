import type { OutgoingHttpHeaders } from "node:http";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isPublicAddress } from "../../src/adapters/undici/is-public-address.ts";
import { type UndiciFetcherOptions, undiciFetcher } from "../../src/adapters/undici/undici-fetcher.ts";
import { everyInnerUrl, innerUrl, loopbackUrl } from "./inner-addresses.ts";
import { openCanary, openSite, type Site } from "./open-site.ts";
import { counted, outcomeOf } from "./outcome-of.ts";
import { hastyPacing } from "./pacings.ts";

// Server-side request forgery: whatever is asked, and wherever it redirects, nothing of this machine or its network is reached.

const SEED = 4;
let canary: Site & { hits(): number };
let site: Site;
/** What the test site answers to `/way?…`, and to robots.txt. */
let way: { readonly status: number; readonly headers: OutgoingHttpHeaders; readonly body?: string } = {
  status: 404,
  headers: {},
};
let robots: Readonly<Record<string, string>> | undefined;
let publicAddresses: string[] = [];

beforeAll(async () => {
  canary = await openCanary();
  site = await openSite((request, response) => {
    const isRobots = request.url === "/robots.txt";
    if (isRobots) response.writeHead(robots === undefined ? 404 : 302, robots ?? {}).end();
    else response.writeHead(way.status, way.headers).end(way.body);
  });
});
afterAll(async () => Promise.all([canary.close(), site.close()]));

/** Nothing but the test site is ever connected to; what the real guard would let through is noted. */
const open = (options: Partial<UndiciFetcherOptions> = {}) =>
  undiciFetcher({
    clock: { now: () => new Date() },
    pacing: hastyPacing(),
    resolve: async () => ["127.0.0.1"],
    mayConnect(address, port) {
      if (isPublicAddress(address)) publicAddresses.push(address);
      return address === "127.0.0.1" && port === site.port;
    },
    ...options,
  });

/** So many spellings, each another, and the same ones in every run. */
const spellings = (count: number, urls = innerUrl(canary.port)) => Array.from(new Set(fc.sample(urls, { seed: SEED, numRuns: count })));

/** Those that a Location header can hold, as the bytes of their UTF-8, and that do not lead back to the site itself. */
const locations = (forms: readonly string[]) =>
  forms
    .map((form) => Buffer.from(form.trim().replaceAll(/[\n\t]/gu, "")).toString("latin1"))
    .filter((form) => URL.parse(form, SITE)?.hostname !== new URL(SITE).hostname);
const SITE = "http://lantern.example/";

/** Do something that must not reach the canary; gives how it ended each time. */
async function expectAway<T>(cases: readonly T[], act: (one: T) => Promise<unknown>): Promise<string[]> {
  publicAddresses = [];
  const before = canary.hits();
  const outcomes: string[] = [];
  for (const one of cases) outcomes.push(await outcomeOf(act(one)));
  expect([canary.hits() - before, publicAddresses, outcomes.includes("done"), outcomes.includes("INTERNAL")]).toEqual([
    0,
    [],
    false,
    false,
  ]);
  return outcomes;
}

describe("addresses of the inside", () => {
  test("are spelled in ways that do lead there when nothing guards", async () => {
    const forms = spellings(400, loopbackUrl(canary.port)).filter((form) => !/^https:|@/u.test(form));
    const before = canary.hits();
    for (const form of forms) await outcomeOf(open({ mayConnect: (address) => /^127\.|^::ffff:(?!0:)/u.test(address) }).fetch(form));
    const reached = canary.hits() - before;
    console.log(`ssrf: of ${forms.length} spellings of 127.0.0.1, ${reached} reach a canary there when nothing guards it`);
    expect(reached).toBeGreaterThan(forms.length / 2);
  });

  test("are refused in every range and notation, asked for and redirected to", async () => {
    const forms = everyInnerUrl(canary.port);
    const asked = await expectAway(forms, async (form) => open().fetch(form));
    const redirected = await expectAway(locations(forms), async (location) => {
      way = { status: 302, headers: { location } };
      await open().fetch(`http://lantern.example:${site.port}/way`);
    });
    console.log(
      `ssrf: every range in every notation, ${asked.length} asked for and ${redirected.length} redirected to, ` +
        `0 reached the canary (${counted([...asked, ...redirected])})`,
    );
    expect(new Set([...asked, ...redirected])).toEqual(new Set(["URL_REFUSED"]));
  });

  test("are refused, to persons and machines", async () => {
    const forms = spellings(900);
    const asked = await expectAway(forms, async (form) => open().fetch(form));
    const machine = await expectAway(forms.slice(0, 200), async (form) => open().ask(form, { as: "machine" }));
    console.log(`ssrf: ${asked.length + machine.length} spellings, 0 reached the canary (${counted([...asked, ...machine])})`);
    expect(asked.length).toBeGreaterThan(500);
  });

  test("are refused wherever they are redirected to from", async () => {
    const forms = locations(spellings(900)).map((location, index) => ({
      status: [301, 302, 303, 307, 308][index % 5] ?? 301,
      location: index % 3 === 0 ? location.replace(/^https?:[\\/]*/iu, "//") : location,
    }));
    const outcomes = await expectAway(forms, async ({ status, location }) => {
      way = { status, headers: { location } };
      await open().fetch(`http://lantern.example:${site.port}/way`);
    });
    console.log(`ssrf: ${outcomes.length} redirects inside, 0 reached the canary (${counted(outcomes)})`);
    expect(outcomes.length).toBeGreaterThan(500);
  });

  test("are refused in odd shapes of Location", async () => {
    const inner = `127.0.0.1:${canary.port}`;
    const shapes = [
      `//${inner}/`,
      `\\\\${inner}\\`,
      `/\\${inner}/`,
      `///${inner}/`,
      `\t//${inner}/`,
      `http:/\\${inner}`,
      `//user@${inner}/`,
      `https://${inner}/`,
      `file://${inner}/`,
      `gopher://${inner}/_`,
      `javascript:fetch('http://${inner}')`,
    ];
    const outcomes = await expectAway(shapes, async (location) => {
      way = { status: 302, headers: { location } };
      await open().fetch(`http://lantern.example:${site.port}/way`);
    });
    console.log(`ssrf: ${outcomes.length} odd shapes of Location, 0 reached the canary (${counted(outcomes)})`);
  });

  test("are not gone to when a page only asks browsers to go on", async () => {
    const before = canary.hits();
    const inner = `http://127.0.0.1:${canary.port}/`;
    const pages: (typeof way)[] = [
      { status: 200, headers: { refresh: `0; url=${inner}` }, body: "here" },
      { status: 200, headers: { "content-type": "text/html" }, body: `<meta http-equiv="refresh" content="0;url=${inner}"><p>here</p>` },
      { status: 200, headers: { location: inner, "content-location": inner, link: `<${inner}>; rel=preload` }, body: "here" },
      {
        status: 200,
        headers: { "content-type": "text/html" },
        body: `<script>location='${inner}'</script><img src="${inner}"><base href="${inner}">here`,
      },
    ];
    for (const page of pages) {
      way = page;
      expect(await outcomeOf(open().fetch(site.at("/way")))).toBe("done");
    }
    console.log(`ssrf: ${pages.length} pages that send browsers on, fetched as they are, ${canary.hits() - before} reached the canary`);
    expect(canary.hits() - before).toBe(0);
  });

  test("are not gone to for robots.txt", async () => {
    way = { status: 200, headers: {}, body: "open" };
    const outcomes = await expectAway(locations(spellings(150)), async (location) => {
      robots = { location };
      await open().ask(`http://lantern.example:${site.port}/way`, { as: "machine" });
    });
    robots = undefined;
    console.log(`ssrf: ${outcomes.length} redirects of robots.txt, 0 reached the canary (${counted(outcomes)})`);
  });
});

describe("a name server that lies", () => {
  const INNER = ["127.0.0.1", "::1", "::ffff:127.0.0.1", "10.0.0.1", "169.254.169.254", "fd00::1", "0.0.0.0", "64:ff9b::7f00:1"];
  const OUTER = "93.184.215.14";

  test("with inner addresses alone, or among others, or with names for addresses, is refused", async () => {
    const answers = [
      ...INNER.map((inner) => [inner]),
      ...INNER.flatMap((inner) => [
        [OUTER, inner],
        [inner, OUTER],
        [OUTER, OUTER, inner, OUTER],
      ]),
      ["inside.example"],
      ["cname.example", "127.0.0.1"],
      ["127.0.0.1:80"],
      ["[::1]"],
      ["2130706433"],
      ["0x7f.1"],
      [""],
      [],
    ];
    const before = canary.hits();
    const outcomes: string[] = [];
    for (const addresses of answers)
      outcomes.push(
        await outcomeOf(
          open({ resolve: async () => addresses, mayConnect: (address) => isPublicAddress(address) }).fetch(
            `http://lies.example:${canary.port}/`,
          ),
        ),
      );
    console.log(`ssrf: ${answers.length} lying answers, ${canary.hits() - before} reached the canary (${counted(outcomes)})`);
    expect([canary.hits() - before, outcomes.includes("done"), outcomes.includes("INTERNAL")]).toEqual([0, false, false]);
  });

  // Linux answers at every address of 127.0.0.0/8, so that one of them can play the outside.
  test.runIf(process.platform === "linux")("between the check and the connection finds nobody asking again", async () => {
    let asked = 0;
    const outside = await openSite((_request, response) => response.end("outside"), { host: "127.0.0.2" });
    const inside = await openCanary({ port: outside.port });
    const fetcher = open({
      resolve: async () => (asked++ % 2 === 0 ? ["127.0.0.2"] : ["127.0.0.1"]),
      mayConnect: (address) => address === "127.0.0.2",
    });
    const outcomes: string[] = [];
    for (let round = 0; round < 40; round++)
      outcomes.push(await outcomeOf(fetcher.fetch(`http://rebinding${round % 4}.example:${outside.port}/`)));
    console.log(`ssrf: ${outcomes.length} rebinding answers, ${inside.hits()} reached the canary (${counted(outcomes)})`);
    expect([inside.hits(), counted(outcomes)]).toEqual([0, "done 20, URL_REFUSED 20"]);
    await Promise.all([outside.close(), inside.close()]);
  });

  test("between one hop and the next is asked anew, and refused", async () => {
    const answers = [["127.0.0.1"], ["169.254.169.254"]];
    const before = canary.hits();
    way = { status: 302, headers: { location: `http://rebinding.example:${canary.port}/` } };
    const outcome = await outcomeOf(
      open({ resolve: async () => answers.shift() ?? [] }).fetch(`http://rebinding.example:${site.port}/way`),
    );
    expect([outcome, answers.length, canary.hits() - before]).toEqual(["URL_REFUSED", 0, 0]);
  });
});
