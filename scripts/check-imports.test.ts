import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
// @ts-expect-error the configuration is plain JavaScript
import configuration from "../.dependency-cruiser.mjs";
import { fixtureTree } from "./fixture-tree.ts";

const importing = (...targets: string[]) => targets.map((target) => `import ${JSON.stringify(target)};`).join("\n");

// A small tree in which every import is allowed.
const CLEAN = {
  "package.json":
    '{ "type": "module", "dependencies": { "undici": "1.0.0", "htmlparser2": "1.0.0" }, "devDependencies": { "vitest": "1.0.0" } }',
  "node_modules/undici/package.json": '{ "name": "undici", "version": "1.0.0", "main": "index.js" }',
  "node_modules/undici/index.js": "",
  "node_modules/htmlparser2/package.json": '{ "name": "htmlparser2", "version": "1.0.0", "main": "index.js" }',
  "node_modules/htmlparser2/index.js": "",
  "node_modules/vitest/package.json": '{ "name": "vitest", "version": "1.0.0", "main": "index.js" }',
  "node_modules/vitest/index.js": "",
  "src/errors.ts": "",
  "src/index.ts": importing("./pipeline.ts", "./interchange/claims-1.ts"),
  "src/pipeline.ts": importing("./read/read-report.ts", "./claims/find-claims.ts", "./lexicon/cues.ts"),
  "src/model/span.ts": "",
  "src/model/report.ts": importing("./span.ts"),
  "src/lexicon/cues.ts": importing("../model/span.ts", "../../data/cues.json"),
  "data/cues.json": "{}",
  "src/read/read-report.ts": importing("../model/report.ts", "../lexicon/cues.ts", "../errors.ts", "htmlparser2"),
  "src/read/read-report.test.ts": importing("vitest", "node:fs", "./read-report.ts"),
  "src/claims/find-claims.ts": importing("../model/report.ts"),
  "src/interchange/claims-1.ts": importing("../model/report.ts"),
  "src/ports/store.ts": importing("../model/report.ts"),
  "src/adapters/store.ts": importing("../ports/store.ts", "node:fs", "undici"),
  "src/comparison.ts": importing("./model/report.ts"),
  "src/jobs/ingest.ts": importing("../comparison.ts", "../ports/store.ts"),
  "src/server/routes.ts": importing("../jobs/ingest.ts"),
  "src/cli/main.ts": importing("../adapters/store.ts", "../jobs/ingest.ts"),
  "web/app.tsx": importing("../src/interchange/claims-1.ts"),
};

// One import that each rule forbids: the file, and what it reaches for.
const BREACHES: Readonly<Record<string, readonly [file: string, target: string]>> = {
  "no-cycles": ["src/claims/find-claims.ts", "./find-claims.ts"],
  "nothing-unresolved": ["src/model/span.ts", "./gone.ts"],
  "nothing-imports-tests": ["src/pipeline.ts", "./read/read-report.test.ts"],
  "model-imports-only-model": ["src/model/span.ts", "../errors.ts"],
  "lexicon-imports-only-model-and-data": ["src/lexicon/cues.ts", "../claims/find-claims.ts"],
  "steps-meet-only-in-the-model": ["src/claims/find-claims.ts", "../read/read-report.ts"],
  "steps-know-no-node": ["src/claims/find-claims.ts", "node:fs"],
  "pipeline-composes-steps": ["src/pipeline.ts", "./ports/store.ts"],
  "interchange-imports-only-model": ["src/interchange/claims-1.ts", "../ports/store.ts"],
  "ports-import-only-model": ["src/ports/store.ts", "node:fs"],
  "adapters-import-ports-and-model": ["src/adapters/store.ts", "../jobs/ingest.ts"],
  "jobs-join-steps-to-ports": ["src/jobs/ingest.ts", "../adapters/store.ts"],
  "doors-call-jobs": ["src/server/routes.ts", "../adapters/store.ts"],
  "library-shows-only-its-surface": ["src/index.ts", "./jobs/ingest.ts"],
  "desk-imports-only-contracts": ["web/app.tsx", "../src/jobs/ingest.ts"],
  "src-knows-no-desk": ["src/server/routes.ts", "../../web/app.tsx"],
  "no-development-packages": ["src/adapters/store.ts", "vitest"],
};

const tree = fixtureTree([], CLEAN);
afterAll(() => tree.remove());
const check = () => tree.run("node", join(import.meta.dirname, "check-imports.ts"));

describe("the import check", () => {
  it("passes a tree in which every import is allowed, having looked at all of it", () => {
    expect(check()).toEqual({ status: 0, output: "imports: 17 of 17 modules looked at, 0 rules broken\n" });
  });

  it("is tried with a breach of every rule there is", () => {
    expect(configuration.forbidden.map((rule: { name: string }) => rule.name)).toEqual(Object.keys(BREACHES));
  });

  it("fails, and names each breach with its rule", () => {
    for (const [file, source] of Object.entries(CLEAN)) tree.write(file, [source, ...breachesIn(file)].join("\n"));
    const { status, output } = check();
    const unfound = Object.entries(BREACHES).filter(([rule, [file]]) => !output.includes(`${rule}: ${file} -> `));
    expect(unfound).toEqual([]);
    expect(status).toBe(1);
  });

  it("fails a step that reaches for a package which touches the world", () => {
    tree.write("src/claims/find-claims.ts", importing("undici"));
    expect(check().output).toContain("steps-meet-only-in-the-model: src/claims/find-claims.ts -> node_modules/undici");
  });

  it("fails on a module it did not look at", () => {
    for (const [file, source] of Object.entries(CLEAN)) tree.write(file, source);
    tree.write("src/claims/node_modules/hidden/index.ts", "");
    expect(check()).toEqual({
      status: 1,
      output: "imports: 17 of 18 modules looked at, 0 rules broken\nnot looked at: src/claims/node_modules/hidden/index.ts\n",
    });
  });
});

const breachesIn = (file: string) =>
  Object.values(BREACHES)
    .filter((breach) => breach[0] === file)
    .map(([, target]) => importing(target));
