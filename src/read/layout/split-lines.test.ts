import { describe, expect, it } from "vitest";
import { splitLines } from "./split-lines.ts";

const lines = (text: string, kind: "text" | "page" = "text") => splitLines(text, kind).map(({ start, end }) => text.slice(start, end));

describe("lines of plain text", () => {
  it("are put together where they were wrapped for want of room", () => {
    const wrapped =
      "The council of Tarnhead met for six hours on Monday and could\nUltimately not agree on who should guard the wells of the town.\nThree left.";
    expect(lines(wrapped)).toEqual([wrapped]);
  });

  it("stand alone where the next word would have fitted", () => {
    expect(lines("By Ana Lerro\nSkerry Review, 4 May 2031\nThe council of Tarnhead met for six hours on Monday, and left.")).toHaveLength(
      3,
    );
  });

  it("are paragraphs when they are long", () => {
    const paragraph = `${"The council met again and could not agree. ".repeat(4)}`.trim();
    expect(lines(`${paragraph}\n${paragraph}`)).toEqual([paragraph, paragraph]);
  });

  it("begin anew after a blank line, at a list mark and at an address", () => {
    expect(lines("one\n \ntwo\n- three\nhttps://lantern.example")).toEqual(["one", "two", "- three", "https://lantern.example"]);
  });
});

describe("lines of a page", () => {
  it("run on only in the midst of a sentence", () => {
    expect(lines("Copyright 2031\nThe strait is open\nagain.", "page")).toEqual(["Copyright 2031", "The strait is open\nagain."]);
  });
});
