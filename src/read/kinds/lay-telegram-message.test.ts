import { describe, expect, it } from "vitest";
import * as seeds from "../../../test/seeds/feeds.ts";
import { ReportedlyError } from "../../errors.ts";
import { CHANNEL_APPEALS } from "../../lexicon/channel-appeals.ts";
import { reportId } from "../../model/ids.ts";
import { unpackTelegram } from "../collections/telegram/unpack-telegram.ts";
import { readReport } from "../read-report.ts";
import { layTelegramMessage } from "./lay-telegram-message.ts";

const WORLD = { actors: [], places: [], outlets: [] };
const lay = (content: string) => layTelegramMessage({ id: reportId("t"), content });
const one = (message: object, known: object = {}) =>
  JSON.stringify({
    _reportedly: { document: "telegram-message" },
    name: "Radio Skerry",
    type: "public_channel",
    id: 77,
    ...known,
    messages: [{ id: 2, type: "message", ...message }],
  });
const blocksOf = (content: string) =>
  lay(content).blocks.map(({ role = "-", setting, text, links }) => [
    role,
    setting.tag,
    text,
    ...links.map(({ span, href }) => `${text.slice(span.start, span.end)} -> ${href}`),
  ]);
const refusal = (content: string): string | undefined => {
  try {
    lay(content);
    return undefined;
  } catch (thrown) {
    return thrown instanceof ReportedlyError ? thrown.code : "another";
  }
};
const plain = (text: string) => ({ type: "plain", text });

describe("the words of a message", () => {
  it.each<[string, object, unknown]>([
    ["in one piece", { text: "Boats are missing." }, [["-", "", "Boats are missing."]]],
    [
      "in lines",
      { text: "Boats are missing.\nNobody saw them.\n\nWe wait." },
      [
        ["-", "", "Boats are missing."],
        ["-", "", "Nobody saw them."],
        ["-", "", "We wait."],
      ],
    ],
    ["in a line that was wrapped", { text: "Boats are\nmissing." }, [["-", "", "Boats are\nmissing."]]],
    ["in pieces of an old export", { text: ["Boats are ", { type: "bold", text: "missing" }, "."] }, [["-", "", "Boats are missing."]]],
    [
      "in pieces of a new export",
      { text: "", text_entities: [plain("Boats are "), { type: "italic", text: "missing" }, plain(".")] },
      [["-", "", "Boats are missing."]],
    ],
    [
      "with a link behind words",
      { text: ["See ", { type: "text_link", text: "the map", href: "https://map.example/" }, "."] },
      [["-", "", "See the map.", "the map -> https://map.example/"]],
    ],
    [
      "with addresses",
      { text: [{ type: "link", text: "lantern.example/1" }, " and ", { type: "link", text: "https://quay.example" }] },
      [
        [
          "-",
          "",
          "lantern.example/1 and https://quay.example",
          "lantern.example/1 -> https://lantern.example/1",
          "https://quay.example -> https://quay.example",
        ],
      ],
    ],
    [
      "with people and mail",
      {
        text: [
          { type: "mention", text: "@skerry" },
          " or ",
          { type: "email", text: "a@skerry.example" },
          " or ",
          { type: "mention_name", text: "Ana", user_id: 4 },
        ],
      },
      [["-", "", "@skerry or a@skerry.example or Ana", "@skerry -> https://t.me/skerry", "a@skerry.example -> mailto:a@skerry.example"]],
    ],
    [
      "that are hidden until asked for",
      { text: ["It was ", { type: "spoiler", text: "the guard" }, "."] },
      [["-", "", "It was the guard."]],
    ],
    [
      "that quote",
      { text: ["He says: ", { type: "blockquote", text: "We wait.\nWe hope." }, "Nobody answered."] },
      [
        ["-", "", "He says:"],
        ["-", "blockquote", "We wait."],
        ["-", "blockquote", "We hope."],
        ["-", "", "Nobody answered."],
      ],
    ],
    [
      "that are code",
      { text: ["Call ", { type: "code", text: "112" }, { type: "pre", text: "\nnow", language: "" }] },
      [["-", "", "Call 112\nnow"]],
    ],
    [
      "with subjects within",
      { text: ["In ", { type: "hashtag", text: "#Tarnhead" }, " boats are missing."] },
      [["-", "", "In #Tarnhead boats are missing.", "#Tarnhead -> "]],
    ],
    [
      "with subjects below",
      { text: ["Boats are missing.\n\n", { type: "hashtag", text: "#Tarnhead" }, " | ", { type: "hashtag", text: "#boats" }] },
      [
        ["-", "", "Boats are missing."],
        ["taxonomy", "", "#Tarnhead | #boats", "#Tarnhead -> ", "#boats -> "],
      ],
    ],
    [
      "of a poll",
      { text: "", poll: { question: "Where?", answers: [{ text: "Here" }, { text: [{ type: "plain", text: "There" }] }] } },
      [
        ["-", "", "Where?"],
        ["-", "li", "Here"],
        ["-", "li", "There"],
      ],
    ],
    [
      "of a poll in pieces",
      { text: "Vote!", poll: { question: [plain("Where?")], answers: "none" } },
      [
        ["-", "", "Vote!"],
        ["-", "", "Where?"],
      ],
    ],
  ])("%s", (_, message, expected) => {
    expect(blocksOf(one(message))).toEqual(expected);
  });
});

describe("a line below a message", () => {
  it.each(CHANNEL_APPEALS.map(({ example }) => example))("“%s” is an appeal", (example) => {
    const [before = "", name = ""] = example.split("@");
    expect(
      blocksOf(one({ text: ["Boats are missing.\n\n", before, { type: "mention", text: `@${name}` }] }))
        .at(-1)
        ?.slice(0, 3),
    ).toEqual(["appeal", "", example]);
  });

  it.each(["Join us, he said, or leave.", "Our chat was read by the guard."])("“%s” is none without a link", (line) => {
    expect(
      blocksOf(one({ text: `Boats are missing.\n\n${line}` }))
        .at(-1)
        ?.slice(0, 3),
    ).toEqual(["-", "", line]);
  });
});

describe("a message", () => {
  it("reads as a post of its channel, with its headline, its subjects and where it came from", async () => {
    const [item] = (await unpackTelegram({ id: reportId("t"), content: seeds.TELEGRAM_EXPORT })).items;
    const report = await readReport({ id: reportId("t"), content: item?.content ?? "" }, WORLD);
    expect([report.kind, report.medium, report.title, report.outlet, report.bylines, report.original?.outlet]).toEqual([
      "telegram-message",
      "post",
      "Two boats missing off Tarnhead",
      "Radio Skerry",
      ["Lena Marsh"],
      "Tarnhead watch",
    ]);
    expect(report.published?.value).toBe("2031-05-04T17:05Z");
    expect(report.taxonomy.tags.map(({ label, span }) => [label, report.text.slice(span.start, span.end)])).toEqual([
      ["Tarnhead", "Tarnhead"],
      ["boats", "boats"],
    ]);
    expect(report.blocks.map(({ role }) => role)).toEqual(["headline", "body", "quote", "taxonomy", "navigation"]);
  });

  it.each([
    [
      "a whole paragraph",
      [{ type: "bold", text: "Boats are missing off Tarnhead." }, "\n\nThe harbour office has no report of an accident."],
    ],
    ["a word in the first line", [{ type: "bold", text: "Tarnhead" }, " has no boats.\n\nThe harbour office says so."]],
    ["all there is", [{ type: "bold", text: "Two boats missing off Tarnhead" }]],
    [
      "the beginning of a line",
      [{ type: "bold", text: "Two boats missing" }, " off Tarnhead\nThe harbour office has no report of an accident."],
    ],
  ])("in which %s is bold has no headline", (_, text) => {
    expect(lay(one({ text })).facts?.titles).toEqual([]);
  });

  it("notes what belongs to it and was not read", () => {
    const { notes } = lay(
      one(
        {
          text: "See.",
          photo: "photo",
          file: "film.mp4",
          media_type: "video_file",
          contact_information: {},
          location_information: {},
          place_name: "Pier",
        },
        { _reportedly: { album: [3, 4] } },
      ),
    );
    expect(notes.map(({ message }) => message)).toEqual([
      "photo: it belongs to the message and was not read",
      "video_file film.mp4: it belongs to the message and was not read",
      "contact: it belongs to the message and was not read",
      "location Pier: it belongs to the message and was not read",
      "2 more pictures or films were sent with the message and were not read",
    ]);
  });

  it.each([
    ["no JSON", "{", "INPUT_INVALID"],
    ["a list", "[]", "INPUT_INVALID"],
    ["an export without messages", '{"type":"public_channel","messages":[]}', "INPUT_INVALID"],
    ["a message that is none", '{"messages":[4]}', "INPUT_INVALID"],
    ["a message without words", one({ text: "" }), "NO_ARTICLE"],
    ["nothing", " ", "INPUT_EMPTY"],
  ])("that is %s is refused", (_, content, code) => {
    expect(refusal(content)).toBe(code);
  });

  it("of more pieces than any has is read to its end or to 10,000 of them", () => {
    const text = Array.from({ length: 20_000 }, () => ({ type: "hashtag", text: "#a " }));
    expect(lay(one({ text: ["Boats. ", ...text] })).blocks[0]?.links).toHaveLength(9_999);
  });
});
