import { describe, expect, it } from "vitest";
import { completeLock } from "./complete-lock.ts";

const parent = {
  version: "1.2.0",
  dev: true,
  license: "MIT",
  optionalDependencies: {
    "@tool/core-linux-x64-gnu": "1.2.0",
    "@tool/core-linux-arm-musleabihf": "1.2.0",
    "@tool/core-win32-ia32-msvc": "1.2.0",
  },
};
const there = { version: "1.2.0", integrity: "sha512-x", optional: true, os: ["linux"], cpu: ["x64"] };
const lock = {
  lockfileVersion: 3,
  packages: {
    "": { optionalDependencies: { "fs-events": "1" } },
    "node_modules/@tool/core-linux-x64-gnu": there,
    "node_modules/tool": parent,
  },
};

describe("a lockfile", () => {
  it("gets the platform packages it lacks, in npm's order, and keeps those it has", () => {
    const { completed, added } = completeLock(lock);
    expect(added).toEqual(["@tool/core-linux-arm-musleabihf@1.2.0", "@tool/core-win32-ia32-msvc@1.2.0"]);
    expect(Object.entries(completed.packages)).toEqual([
      ["", lock.packages[""]],
      [
        "node_modules/@tool/core-linux-arm-musleabihf",
        { version: "1.2.0", cpu: ["arm"], dev: true, libc: ["musl"], license: "MIT", optional: true, os: ["linux"] },
      ],
      ["node_modules/@tool/core-linux-x64-gnu", there],
      [
        "node_modules/@tool/core-win32-ia32-msvc",
        { version: "1.2.0", cpu: ["ia32"], dev: true, license: "MIT", optional: true, os: ["win32"] },
      ],
      ["node_modules/tool", parent],
    ]);
  });

  it("that is complete stays as it is", () => {
    const { completed } = completeLock(lock);
    expect(completeLock(completed)).toEqual({ completed, added: [] });
  });

  it("need not hold optional packages that are for no platform", () => {
    expect(completeLock({ packages: { "node_modules/tool": { optionalDependencies: { "pretty-colours": "1.0.0" } } } }).added).toEqual([]);
  });
});
