import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "reportedly-eval-test-"));
const floors = join(folder, "floors.json");
afterAll(() => rmSync(folder, { recursive: true }));

function evaluate(...options: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, "run.ts"), "--floors", floors, ...options], {
    env: { ...process.env, REPORTEDLY_EVAL: folder },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

/** A kit whose scorer always gives the same answer, so that only the floors decide. */
function layKit(share: number) {
  mkdirSync(join(folder, "claims"), { recursive: true });
  writeFileSync(
    join(folder, "claims", "re3d.dev.jsonl"),
    `${JSON.stringify({ id: "one", text: "The governor of Lanmark said that two boats were seen off Sarn." })}\n`,
  );
  const answer = JSON.stringify({ "exact.ALL": { F1: share }, "overlap.ALL": { F1: share } });
  writeFileSync(join(folder, "claims", "score-entities.mjs"), `console.log(${JSON.stringify(answer)});\n`);
}

it("says plainly that kits are absent, does not fail for it, and runs our own", () => {
  const { status, stdout } = evaluate();
  expect(stdout).toContain("claims-seed: absent");
  expect(stdout).toMatch(/^reading +body F1 /mu);
  expect(status).toBe(0);
}, 60_000);

it("takes names of kits and of groups of them, as arguments or options", () => {
  expect(evaluate("claims").stdout).toMatch(
    /claims-seed: absent.*\n.*claims-gold: absent.*\nclaims-own: absent.*\nclaims-re3d: absent.*\n0 of 4 kits run/u,
  );
  expect(evaluate("events").stdout).toMatch(/plover: absent.*\nmuc4: absent.*\n0 of 2 kits run/u);
  expect(evaluate("--kit", "stream").stdout).toContain("0 of 1 kits run");
  const read = evaluate("read", "--details").stdout;
  expect(read).toContain("pages: absent");
  expect(read).toContain("metadata: title");
}, 60_000);

it("refuses a kit nobody knows, beside known ones too", () => {
  const { status, stderr } = evaluate("--kit", "nonsense", "stream");
  expect(stderr).toContain("there is no kit named nonsense; the kits are claims-seed");
  expect(status).toBe(2);
});

it("raises floors when asked, holds them, and fails under them", () => {
  layKit(0.5);
  expect(evaluate("--kit", "entities").stdout).toContain("no floor yet");
  expect(evaluate("--kit", "entities", "--update-floors").status).toBe(0);
  expect(JSON.parse(readFileSync(floors, "utf8"))).toEqual({ entities: { "exact F1": { floor: 50 }, "overlap F1": { floor: 50 } } });

  layKit(0.4);
  const fallen = evaluate("--kit", "entities", "--update-floors");
  expect(fallen.stderr).toContain("entities, exact F1: fell under its floor");
  expect(fallen.status).toBe(1);
  expect(readFileSync(floors, "utf8")).toContain("50");
}, 120_000);
