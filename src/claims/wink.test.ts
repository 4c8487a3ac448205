import { describe, expect, it } from "vitest";
import { openWink } from "./wink.ts";

const readWith = (nlp: ReturnType<typeof openWink>, text: string) => {
  const tokens = nlp.readDoc(text).tokens();
  return { forms: tokens.out(), tags: tokens.out(nlp.its.pos) };
};

describe("openWink", () => {
  it("reads a text the same whatever was read before", () => {
    const text = "Quellor's guards left (Brentham), a zorvik-held town.";
    const fresh = readWith(openWink(), text);
    const used = openWink();
    for (const before of ["It was Quellor's.", "ZORVIK: zorvik-held!", "(Brentham),", "Quellor's, and Brentham's"]) readWith(used, before);
    expect(readWith(used, text)).toEqual(fresh);
    expect(fresh.forms.slice(0, 3)).toEqual(["Quellor", "'s", "guards"]);
  });
});
