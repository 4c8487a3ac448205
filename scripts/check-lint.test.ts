import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { fixtureTree } from "./fixture-tree.ts";

// One breach of each rule that the configuration names. A rule added there without its breach here fails below.
const BREACHES: Readonly<Record<string, string>> = {
  "typescript/no-floating-promises": "export const start = () => { Promise.resolve(1); };",
  "typescript/no-misused-promises": "export const loud = [1].filter(async () => true);",
  "typescript/await-thenable": "export const five = async () => await 5;",
  "typescript/switch-exhaustiveness-check": "export function rank(level: 'low' | 'high'): void { switch (level) { case 'low': break; } }",
  "typescript/no-unnecessary-type-assertion": "const five: number = 5;\nexport const same = five as number;",
  "typescript/only-throw-error": "export const fail = () => { throw 'no'; };",
  "typescript/prefer-promise-reject-errors": "export const fail = () => Promise.reject('no');",
  "typescript/return-await": "export async function risky(): Promise<number> { try { return Promise.resolve(1); } catch { return 2; } }",
  "typescript/require-array-sort-compare": "export const sorted = [3, 20].sort();",
  "typescript/restrict-plus-operands": "export const odd = (a: { b: number }, c: string) => a + c;",
  "typescript/restrict-template-expressions": "export const odd = (a: object) => `${a}`;",
  "typescript/no-base-to-string": "export const odd = (a: { b: number }) => String(a);",
  "typescript/no-explicit-any": "export const odd: any = 5;",
  "typescript/no-non-null-assertion": "export const first = (list: string[]) => list[0]!;",
  "typescript/consistent-type-imports": 'import { PathLike } from "node:fs";\nexport type Place = PathLike;',
  "typescript/no-unsafe-argument": "export const odd = Number.parseInt(JSON.parse('1'), 10);",
  "typescript/no-unsafe-assignment": "export const odd: string = JSON.parse('1');",
  "typescript/no-unsafe-call": "export const odd = String(JSON.parse('1')());",
  "typescript/no-unsafe-member-access": "export const odd = String(JSON.parse('{}').grade);",
  "typescript/no-unsafe-return": "export const odd = (): string => JSON.parse('1');",
  "typescript/no-deprecated": "/** @deprecated use five */\nconst four = 4;\nexport const odd = four;",
  "typescript/prefer-optional-chain": "export const first = (list: string[] | undefined) => list && list.length;",
  "typescript/no-implied-eval": "setTimeout('start()', 1);",
  "no-eval": "export const odd: unknown = eval('1');",
  "no-restricted-globals": "export const log = new Event('log');",
  eqeqeq: "export const same = (a: number, b: number) => a == b;",
  "no-var": "export var grade = 5;",
  "prefer-const": "let grade = 5;\nexport const same = grade;",
  "import/no-default-export": "export default 5;",
  "vitest/expect-expect": 'import { it } from "vitest";\nit("says nothing", () => {});',
  "vitest/valid-expect": 'import { expect, it } from "vitest";\nit("says half", () => { expect(1); });',
  "vitest/no-focused-tests": 'import { expect, it } from "vitest";\nit.only("is alone", () => { expect(1).toBe(1); });',
  "vitest/no-disabled-tests": 'import { expect, it } from "vitest";\nit.skip("rests", () => { expect(1).toBe(1); });',
};

const { rules } = JSON.parse(readFileSync(join(import.meta.dirname, "..", ".oxlintrc.json"), "utf8")) as { rules: Record<string, unknown> };
const named = Object.keys(rules).filter((rule) => rules[rule] !== "off");
const fileOf = (rule: string) => `src/${rule.replaceAll("/", "-")}${rule.startsWith("vitest") ? ".test" : ""}.ts`;

const tree = fixtureTree([".oxlintrc.json", "tsconfig.json"], {
  "package.json": '{ "type": "module" }',
  "src/clean.ts": "export const grade = 5;\n",
});
afterAll(() => tree.remove());

const lint = () => tree.run("oxlint", "--type-aware", "--deny-warnings", "-f", "unix");

describe("the linter", () => {
  it("passes a clean tree", () => {
    expect(lint().status).toBe(0);
  });

  it("is tried with a breach of every rule that the configuration names", () => {
    expect(Object.keys(BREACHES).sort((a, b) => a.localeCompare(b))).toEqual(named.sort((a, b) => a.localeCompare(b)));
  });

  it("fails, and finds each breach", () => {
    for (const [rule, source] of Object.entries(BREACHES)) tree.write(fileOf(rule), `${source}\n`);
    const { status, output } = lint();
    const lines = output.split("\n");
    const unfound = Object.keys(BREACHES).filter(
      (rule) => !lines.some((line) => line.includes(fileOf(rule)) && line.includes(`(${rule.split("/").at(-1)})`)),
    );
    expect(unfound).toEqual([]);
    expect(status).toBe(1);
  });
});
