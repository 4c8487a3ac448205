import { spawnSync } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";

const SOURCE = join(import.meta.dirname, "..", "..", "src");

/** Every module that loads with the one given, in a process of its own. */
function loadedWith(file: string): string[] {
  const script = `
    import { registerHooks } from "node:module";
    const loaded = [];
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
    await import(${JSON.stringify(pathToFileURL(join(SOURCE, file)).href)});
    process.stdout.write(JSON.stringify(loaded));
    process.exit(0);`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  return JSON.parse(stdout) as string[];
}

describe("the server's own thread", () => {
  // They take a second and a hundred megabytes, and have threads of their own.
  it("loads neither the pipeline nor what it knows of language and world", { timeout: 60_000 }, () => {
    const loaded = loadedWith("server/main.ts");
    expect(loaded.filter((url) => /\/src\/(?:pipeline\.ts|lexicon\/|claims\/|read\/)/u.test(url))).toEqual([]);
    expect(loaded.filter((url) => url.includes("/src/server/")).length).toBeGreaterThan(5);
  });

  it("loads neither PostgreSQL's client nor NATS's unless it is to use them", { timeout: 60_000 }, () => {
    const loaded = loadedWith("server/main.ts");
    expect(loaded.filter((url) => /\/node_modules\/(?:pg|@nats-io)\//u.test(url))).toEqual([]);
    expect(loaded.filter((url) => url.includes("/node_modules/fastify/")).length).toBeGreaterThan(0);
  });
});
