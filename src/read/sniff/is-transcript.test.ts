import { describe, expect, it } from "vitest";
import { isTranscript } from "./is-transcript.ts";

const WORDS = [
  "Good evening from Port Ansel, where the harbour has been closed since noon today.",
  "Nobody here can tell us when it is going to open again.",
  "Two boats were stopped by the Skerry Guard this morning off the cape.",
  "The crews are still on board, and we have not been allowed to see them.",
  "The ministry has said nothing about it so far, and neither has the Guard.",
];
/** Lines with a mark before each: `%` stands for the number of the line, `$` for its time. */
const with_ = (mark: (index: number) => string, between = "\n") => WORDS.map((words, index) => `${mark(index)}${words}`).join(between);
const seconds = (index: number) => String(index * 6 + 3).padStart(2, "0");

describe("a transcript is", () => {
  it.each<[string, string]>([
    ["times in square brackets", with_((i) => `[00:00:${seconds(i)}] `)],
    ["times in round brackets", with_((i) => `(0:${seconds(i)}) `)],
    ["times without brackets", with_((i) => `0:${seconds(i)} `)],
    ["times in hours, minutes and seconds", with_((i) => `00:00:${seconds(i)} - `)],
    ["ranges of time", with_((i) => `00:00:${seconds(i)} - 00:00:${String(i * 6 + 8).padStart(2, "0")} `)],
    ["arrows between times", with_((i) => `00:00:${seconds(i)} --> 00:00:${String(i * 6 + 8).padStart(2, "0")}\n`)],
    ["parts of seconds", with_((i) => `00:${seconds(i)}.500 `)],
    ["times on lines of their own", with_((i) => `0:${seconds(i)}\n`)],
    ["times that are also read aloud", with_((i) => `0:${seconds(i)}\n${i * 6 + 3} seconds\n`)],
    ["times with a speaker after them", with_((i) => `0:${seconds(i)} Ana Lerro: `)],
    ["times after a speaker", with_((i) => `${i % 2 ? "Ana Lerro" : "Tor Hask"}  0:${seconds(i)}\n`, "\n\n")],
    ["times in brackets after a speaker", with_((i) => `Ana Lerro (00:00:${seconds(i)}): `)],
    ["numbered speakers", with_((i) => `Speaker ${(i % 2) + 1} | 00:${seconds(i)}\n`, "\n\n")],
    ["a speaker in brackets", with_((i) => `[Speaker ${(i % 2) + 1}]: `)],
    ["bold speakers", with_((i) => `**${i % 2 ? "Ana Lerro" : "Tor Hask"}:** `, "\n\n")],
    ["speakers in capitals", with_((i) => `${i % 2 ? "ANA LERRO" : "MINISTER HASK"}: `, "\n\n")],
    ["speakers by name", with_((i) => `${i % 2 ? "Ana Lerro" : "Tor Hask"}: `, "\n\n")],
    ["speakers by their part", with_((i) => `${i % 2 ? "Interviewer" : "Witness"}: `, "\n\n")],
    ["Q and A under a title that says so", `Transcript of the briefing\n\n${with_((i) => (i % 2 ? "A: " : "Q: "), "\n\n")}`],
    ["a title, a date and times", `Night convoy leaves Port Ansel\n4 May 2031\n\n${with_((i) => `[0:${seconds(i)}] `, "\n\n")}`],
    ["an excerpt that begins late, in brackets with hours", with_((i) => `[00:42:${seconds(i)}] `)],
    [
      "Arabic with times",
      [3, 9, 15]
        .map((s) => `[00:00:${String(s).padStart(2, "0")}] قال المتحدث إن الميناء مغلق منذ الظهر ولا أحد يعرف السبب حتى الآن`)
        .join("\n"),
    ],
    [
      "Arabic with speakers",
      ["المذيع", "الوزير", "المذيع", "الوزير"].map((who) => `${who}: متى يفتح الميناء من جديد أمام القوارب كلها؟`).join("\n\n"),
    ],
    [
      "Russian with speakers",
      ["Ведущий", "Викин", "Ведущий", "Викин", "Ведущий"]
        .map((who) => `${who}: Когда порт снова откроют для всех этих катеров?`)
        .join("\n"),
    ],
    ["Windows line ends", with_((i) => `[00:00:${seconds(i)}] `, "\r\n")],
    ["a byte order mark", `\ufeff${with_((i) => `[00:00:${seconds(i)}] `)}`],
  ])("%s", (_, text) => {
    expect(isTranscript(text)).toBe(true);
  });
});

const PROSE = `${WORDS.join(" ")} ${WORDS.join(" ")}`;

describe("a transcript is not", () => {
  it.each<[string, string]>([
    ["an article", `Harbour closed\n\nBy Ana Lerro\n\n${PROSE}\n\n${PROSE}`],
    ["an article that names times of day", `${PROSE}\n\n14:30 was the time at which it began. ${PROSE}\n\n${PROSE}`],
    ["a live blog by the clock", with_((i) => `${14 + i}:3${i} `, "\n\n")],
    ["a live blog with the newest first", with_((i) => `${18 - i}:0${i} `, "\n\n")],
    ["a live blog from the early morning", with_((i) => `0${6 + (i % 3)}:1${i} - `, "\n\n")],
    ["a live blog with its zone", with_((i) => `1${i}:30 GMT: `, "\n\n")],
    ["a chat with times of the clock", with_((i) => `[14:3${i}] ana: `)],
    ["a chat with seconds", with_((i) => `[14:32:1${i}] <ana> `)],
    ["a chat with dates", with_((i) => `[12/05/2031, 14:32:1${i}] Ana: `)],
    ["a chat by nicknames", ["hi", "hello", "u there?", "yes", "ok"].map((said, i) => `${i % 2 ? "ana" : "tor"}: ${said}`).join("\n")],
    ["a programme of a day", "09:00 Opening\n09:30 The state of the harbour\n10:15 Coffee\n10:45 Panel\n12:00 Lunch"],
    ["chapters of a video", "0:00 Introduction\n3:45 The harbour\n12:10 The convoy\n25:02 What happens next\n41:30 Credits"],
    ["a track list", "1. Night (3:45)\n2. Convoy (4:10)\n3. Harbour (2:59)\n4. Radar (5:01)"],
    [
      "verses",
      "1:10 In those days the boats went out and the people stood on the shore and watched them go.\n1:11 And the wind turned, and none of them came back that night nor on the day after it.\n1:12 And the people went home and lit the lamps and waited until the morning came.",
    ],
    ["results of a race", "1. A. Finn 2:01:15\n2. B. Osk 2:01:40\n3. T. Orne 2:03:11\n4. M. Brand 2:03:12"],
    [
      "an interview printed as an article",
      `“We have no water”\n\nBy Ana Lerro\n\n${PROSE}\n\n${PROSE}\n\nLantern Post: When did it begin?\n\nTor Hask: ${WORDS[0]}\n\nLantern Post: What then?\n\nTor Hask: ${WORDS[1]}`,
    ],
    ["frequent questions", with_((i) => (i % 2 ? "A: " : "Q: "), "\n\n")],
    [
      "fields and values",
      "Date: 4 May\nPlace: Port Ansel\nKilled: 11\nWounded: 3\nSource: Harbour Tribune\nDate: 5 May\nPlace: Tarn\nKilled: 2",
    ],
    ["a statement with a label", `NOTE: ${PROSE}\n\nCONTACT: desk@skerryreview.example`],
    ["a header of mail", `From: Ana Lerro <ana@lantern.example>\nTo: desk\nSubject: Harbour\nDate: Sun, 4 May 2031\n\n${PROSE}`],
    [
      "a roundup of posts",
      WORDS.map((words, i) => `${["Ana Lerro", "Tor Hask", "Mel Osk", "Ida Brand", "Tal Orne"][i]}: ${words}`).join("\n\n"),
    ],
    ["one quotation", `Tor Hask: ${WORDS[0]}`],
    ["two times", "[00:00:03] Good evening.\n[00:00:09] Nobody knows."],
    ["times that run backwards", with_((i) => `[00:0${4 - i}:00] `)],
    ["nothing", ""],
    ["numbers", "3:15 4:15 5:15\n6:15"],
    ["a table of ships", "Ships: 4\nCrew: 11\nShips: 5\nCrew: 12\nShips: 7\nCrew: 20"],
  ])("%s", (_, text) => {
    expect(isTranscript(text)).toBe(false);
  });

  it("takes time in proportion to the text", () => {
    const took = (text: string) => {
      const before = performance.now();
      isTranscript(text);
      return performance.now() - before;
    };
    for (const unit of ["[", "0:1", "Ana ", "00:00:0", "**A", "A:A ", "\n(", "Ana Lerro\n", "1 minute, "]) {
      took(unit.repeat(2_000));
      expect(took(unit.repeat(40_000))).toBeLessThan(2_000);
    }
  });
});
