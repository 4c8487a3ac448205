import { describe, expect, it } from "vitest";
import { markSnippet } from "./mark-snippet.ts";
import { parseSearch } from "./parse-search.ts";

const snippet = (typed: string, ...texts: string[]) =>
  markSnippet(texts, parseSearch(typed))?.replaceAll("\u{E000}", "[").replaceAll("\u{E001}", "]");
const numbers = (from: number, to: number): string => Array.from({ length: to - from + 1 }, (_, n) => `w${from + n}`).join(" ");

describe("markSnippet", () => {
  it("marks each word found", () => {
    expect(snippet("harbour fire", "A fire at the Harbour.")).toBe("A [fire] at the [Harbour].");
  });

  it("marks a phrase as a whole and once", () => {
    expect(snippet('"operations room" room', "An operations  room opened; the room is new.")).toBe(
      "An [operations room] opened; the [room] is new.",
    );
  });

  it("marks the whole word a prefix begins", () => {
    expect(snippet("fish*", "The fishermen said so.")).toBe("The [fishermen] said so.");
  });

  it("marks words as they are written, accents and case kept", () => {
    expect(snippet("theatre", "Le THÉÂTRE brûle")).toBe("Le [THÉÂTRE] brûle");
  });

  it("shows some words around the first place only", () => {
    expect(snippet("w50", numbers(1, 100))).toBe(`… ${numbers(42, 49)} [w50] ${numbers(51, 70)} …`);
  });

  it("looks into the next text when the first holds nothing", () => {
    expect(snippet("bridge", "No such word.", "The bridge")).toBe("The [bridge]");
  });

  it("gives nothing when nothing is found or only exclusions were asked for", () => {
    expect(snippet("bridge", "No such word.")).toBeUndefined();
    expect(snippet("-bridge", "No such word.")).toBeUndefined();
  });

  it("drops marks that were on the page already", () => {
    expect(snippet("fire", "A \u{E000}fire\u{E001} at\u{E000} sea")).toBe("A [fire] at sea");
  });
});
