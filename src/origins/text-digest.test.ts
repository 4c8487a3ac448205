import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { textDigest } from "./text-digest.ts";

test("a digest is the head of the text's SHA-256, whatever its length", () => {
  const lengths = fc.string({ unit: "grapheme", maxLength: 300 });
  fc.assert(
    fc.property(lengths, (text) => {
      expect(textDigest(text)).toBe(createHash("sha256").update(text).digest("hex").slice(0, 32));
    }),
  );
});
