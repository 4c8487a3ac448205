import { describe, expect, it } from "vitest";
import { asidesIn, isAside } from "./asides-in.ts";

describe("a line of captions", () => {
  it.each<[string, string, string[]]>([
    ["sounds in square brackets", "[applause] Thank you.", ["sound: [applause]", "words: Thank you."]],
    ["sounds in round brackets", "We left. (distant explosions)", ["words: We left.", "sound: (distant explosions)"]],
    ["sounds between stars", "*sighs* I know.", ["sound: *sighs*", "words: I know."]],
    ["songs", "♪ We sail at night ♪", ["sound: ♪ We sail at night ♪"]],
    ["notes of a whole line", "[The minister leaves the room.]", ["sound: [The minister leaves the room.]"]],
    ["sounds in Arabic", "[موسيقى]", ["sound: [موسيقى]"]],
    ["speakers in brackets", "[Ana Lerro] We left.", ["speaker: Ana Lerro", "words: We left."]],
  ])("has %s set apart", (_, line, stretches) => {
    expect(asidesIn(line).map(({ kind, text }) => `${kind}: ${text}`)).toEqual(stretches);
  });

  it.each([
    "The road (the stretch between St. Ansel and the bridge) is mined.",
    "and then [inaudible] left",
    "(He laughs when he is asked about the sound of the guns and the music they play on the radio there.)",
    "5 * 3 * 2",
    "We [the council] left.",
  ])("keeps what was spoken: %s", (line) => {
    expect(asidesIn(line)).toEqual([{ kind: "words", text: line }]);
  });

  it("is an aside when it is nothing else", () => {
    expect(["[applause]", "(music) ♪ la ♪", "[applause] Thank you.", ""].map((line) => isAside(line))).toEqual([true, true, false, false]);
  });
});
