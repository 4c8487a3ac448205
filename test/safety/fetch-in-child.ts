import process from "node:process";
import { undiciFetcher } from "../../src/adapters/undici/undici-fetcher.ts";
import { outcomeOf } from "./outcome-of.ts";

// node test/safety/fetch-in-child.ts URL MAX_BYTES
//
// Fetches an address as the program does and tells how it ended and what memory it took, as JSON. A process of its own, because the
// memory of a process is that of all that goes on in it.

const [url = "", maxBytes] = process.argv.slice(2);
const { hostname, port } = new URL(url);
const fetcher = undiciFetcher({
  clock: { now: () => new Date() },
  maxBytes: Number(maxBytes),
  mayConnect: (address, to) => address === hostname && to === Number(port),
});
const start = process.memoryUsage.rss();
let most = start;
const watching = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 2);
const outcome = await outcomeOf(fetcher.fetch(url));
clearInterval(watching);
most = Math.max(most, process.memoryUsage.rss());
process.stdout.write(JSON.stringify({ outcome, grownBytes: most - start }));
