import { describe, expect, it } from "vitest";
import { shownLines } from "./shown-lines.ts";

describe("the lines of a cue", () => {
  it.each<[string, string[], string[]]>([
    ["tags", ["The <i>pier</i> is <b.loud>closed</b>"], ["The pier is closed"]],
    ["times of words", ["two<00:00:05.400><c> boats</c><00:00:05.800><c> were</c>"], ["two boats were"]],
    ["fonts", ['<font color="#ffff00">Two boats</font>'], ["Two boats"]],
    ["places of other formats", ["{\\an8}{\\i1}Two boats{\\i0}", "{y:i}left"], ["Two boats", "left"]],
    ["entities", ["Brand &amp; Vick &lt;Ltd.&gt;&nbsp;left&lrm;"], ["Brand & Vick <Ltd.> left"]],
    ["lines inside a line", ["Two boats\\Nleft<br>at night"], ["Two boats", "left", "at night"]],
    ["marks of what stands over words", ["<ruby>We<rt>the ministry</rt></ruby> deny it."], ["We (the ministry) deny it."]],
    ["empty lines", [" ", "<i></i>", "left"], ["left"]],
  ])("lose %s", (_, lines, shown) => {
    expect(shownLines({ lines }).map(({ words }) => words)).toEqual(shown);
  });

  it("keep what is no tag", () => {
    expect(shownLines({ lines: ["5 < 6, and 7 > 6 <ship>", "a {small} boat"] }).map(({ words }) => words)).toEqual([
      "5 < 6, and 7 > 6 <ship>",
      "a {small} boat",
    ]);
  });

  it("say whose voice it is, over lines and until another's", () => {
    expect(shownLines({ lines: ["<v.loud Ana Lerro>Good", "evening.</v> And", "<v Tor Hask>you"] })).toEqual([
      { words: "Good", voice: "Ana Lerro" },
      { words: "evening.", voice: "Ana Lerro" },
      { words: "And", voice: undefined },
      { words: "you", voice: "Tor Hask" },
    ]);
  });
});
