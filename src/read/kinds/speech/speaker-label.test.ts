import { describe, expect, it } from "vitest";
import { speakerLabel, speakersIn } from "./speaker-label.ts";

describe("a speaker is named by", () => {
  it.each<[string, string, string, boolean]>([
    ["capitals", "ANA LERRO: We left.", "ANA LERRO", true],
    ["capitals with an aside", "MINISTER HASK (through a translator): We left.", "MINISTER HASK", true],
    ["a name", "Ana Lerro: We left.", "Ana Lerro", false],
    ["a name with an aside", "Tor van Hask (Radio Skerry): We left.", "Tor van Hask", false],
    ["brackets", "[Speaker 1]: We left.", "Speaker 1", true],
    ["a part", "Interviewer: Who left?", "Interviewer", true],
    ["a numbered part", "Speaker 2: Who left?", "Speaker 2", true],
    ["a number of a machine", "SPEAKER_00: who left", "SPEAKER_00", true],
    ["one letter", "Q: Who left?", "Q", true],
    ["one letter and a stop", "Q. Who left?", "Q", true],
    ["bold letters", "**Ana Lerro:** We left.", "Ana Lerro", false],
    ["bold letters before the colon", "**Ana Lerro**: We left.", "Ana Lerro", false],
    ["Arabic", "المتحدث: غادرنا.", "المتحدث", true],
    ["Russian", "Ведущий: Мы ушли.", "Ведущий", true],
    ["Turkish", "Muhabir: Gittik.", "Muhabir", true],
    ["a line of its own", "ANA LERRO:", "ANA LERRO", true],
  ])("%s", (_, line, name, isSure) => {
    const label = speakerLabel(line);
    expect(label).toMatchObject({ name, isSure });
    expect(line.slice(label?.length)).not.toMatch(/^[\s:*]/u);
  });

  it.each([
    "Note: the pier is closed.",
    "BREAKING: Two boats stopped.",
    "Photo: Ana Lerro",
    "October 20: Two boats were stopped.",
    "He said one thing: leave.",
    "https://lantern.example",
    "At 10:30 they left.",
    "We left",
    "",
  ])("none of the words of “%s”", (line) => {
    expect(speakerLabel(line)).toBeUndefined();
  });

  it("what comes back, and by what is sure at once", () => {
    const labels = ["Ana Lerro: a", "Harbour: b", "Ana Lerro: c", "TOR: d"].flatMap((line) => speakerLabel(line) ?? []);
    expect([...speakersIn(labels)]).toEqual(["Ana Lerro", "TOR"]);
  });
});
