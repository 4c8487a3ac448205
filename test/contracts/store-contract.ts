import { describe } from "vitest";
import { claimListContract } from "./claim-list-contract.ts";
import { keepingContract } from "./keeping-contract.ts";
import { reportListContract } from "./report-list-contract.ts";
import { revisionContract } from "./revision-contract.ts";
import { roomsContract } from "./rooms-contract.ts";
import type { MakeStore } from "./store-under-test.ts";
import { workContract } from "./work-contract.ts";

/** What every store promises. */
export function storeContract(name: string, make: MakeStore): void {
  describe(`${name} as a store`, () => {
    describe("that takes in", () => {
      keepingContract(make);
    });
    describe("that sends", () => {
      workContract(make);
    });
    describe("that lists reports", () => {
      reportListContract(make);
    });
    describe("that lists claims", () => {
      claimListContract(make);
    });
    describe("that keeps revisions of claims", () => {
      revisionContract(make);
    });
    describe("that has rooms", () => {
      roomsContract(make);
    });
  });
}
