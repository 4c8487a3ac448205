import process from "node:process";

// npm run bench                       everything below, small
// npm run bench -- read [options]     pages a second and memory beside other readers of pages; see bench/read.ts
// npm run bench -- reading            pages to claims, the server's start
// npm run bench -- claims [options]   tokens a second to claims beside wink-nlp and compromise, the tagger, slow texts; see bench/claims.ts
// npm run bench -- store [options]    bulk load, commits, lists, searches, figures on SQLite and PostgreSQL; see bench/store.ts
//
// Speed beside peers in the same run. It gates nothing: read the ratios; the milliseconds are this machine's, in this minute.

const [which] = process.argv.slice(2);
const benches: Readonly<Record<string, () => Promise<unknown>>> = {
  read: () => import("./read.ts"),
  reading: () => import("./reading.ts"),
  claims: () => import("./claims.ts"),
  store: () => import("./store.ts"),
};

if (which !== undefined && benches[which] === undefined) {
  console.error(`expected one of ${Object.keys(benches).join(", ")}; met ${which}`);
  process.exitCode = 2;
} else {
  for (const [name, run] of Object.entries(benches)) if (which === undefined || which === name) await run();
}
