import { describe, expect, it } from "vitest";
import { ReportedlyError } from "../../src/errors.ts";
import { readClaimsOfText } from "../readers/reportedly-text.ts";
import { TEXT_READERS } from "../readers/text-readers.ts";
import { ENDLESS_TEXTS } from "./endless-texts.ts";
import { inventedTexts, textsOfLength, tokensIn } from "./invented-texts.ts";
import { taggerSpeed } from "./tagger-speed.ts";

const TEXT = "The governor of Lanmark said on Tuesday that two boats had been sunk off Port Ansel by the Salt Road Front.";

describe("the texts of the bench", () => {
  it("are our own reports, cut to length on words", () => {
    expect(inventedTexts().length).toBeGreaterThan(50);
    expect(textsOfLength(["one two three four", "five"], 2)).toEqual(["one two ", "three four\n\n"]);
  });

  it("are counted by words and marks", () => {
    expect(tokensIn("“No,” it said – twice.")).toBe(9);
  });

  it.each(Object.entries(ENDLESS_TEXTS))(
    "made to be slow, of %s, are as long as asked and end in claims or in an error with a code",
    async (_, make) => {
      const text = make(20_000);
      expect(text).toHaveLength(20_000);
      let outcome: unknown;
      try {
        outcome = await readClaimsOfText(text);
      } catch (thrown) {
        outcome = thrown;
      }
      expect(typeof outcome === "number" || outcome instanceof ReportedlyError).toBe(true);
    },
  );
});

it.each(TEXT_READERS)("$title finds something in a sentence, or is not installed", async ({ title, load }) => {
  const read = await load();
  const found = await read?.(TEXT);
  expect(found ?? (title.startsWith("compromise") ? 1 : 0)).toBeGreaterThan(0);
});

it("times the tagger on the words of texts", async () => {
  expect((await taggerSpeed([TEXT], 2)).tokensPerSecond).toBeGreaterThan(0);
});
