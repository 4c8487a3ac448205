import { describe, expect, it } from "vitest";
import * as seeds from "../../../../test/seeds/feeds.ts";
import { ReportedlyError } from "../../../errors.ts";
import type { CollectionItem } from "../../../model/collection.ts";
import { reportId } from "../../../model/ids.ts";
import { unpackTelegram } from "./unpack-telegram.ts";

const open = (content: string | Uint8Array) => unpackTelegram({ id: reportId("t"), content, fileName: "result.json" });
const chat = (messages: readonly object[], known: object = {}) =>
  JSON.stringify({ name: "Radio Skerry", type: "public_channel", id: 77, ...known, messages });
const message = (known: object = {}) => ({
  id: 2,
  type: "message",
  date: "2031-05-04T20:05:00",
  date_unixtime: "1935680700",
  from: "Radio Skerry",
  from_id: "channel77",
  text: "Boats are missing.",
  ...known,
});
const documentOf = (item: CollectionItem | undefined) => JSON.parse(new TextDecoder().decode(item?.content)) as Record<string, unknown>;
const messageOf = (item: CollectionItem | undefined) => (documentOf(item)["messages"] as Record<string, unknown>[])[0] ?? {};
const said = (item: CollectionItem | undefined) => (item?.stated ?? []).map(({ field, value, from }) => `${field}: ${value} (${from})`);
const refusal = async (content: string | Uint8Array): Promise<string | undefined> => {
  const thrown: unknown = await open(content).catch((reason: unknown) => reason);
  return thrown instanceof ReportedlyError ? thrown.code : undefined;
};

describe("an export of one chat", () => {
  it("gives its messages with words, and says what it left out", async () => {
    const { kind, title, items, notes } = await open(seeds.TELEGRAM_EXPORT);
    expect([kind, title, items.map(({ key }) => key)]).toEqual(["telegram-export", "Radio Skerry", ["77/2", "77/4", "77/5"]]);
    expect(notes.map(({ message: words }) => words)).toEqual([
      "1 messages were written by the program (members, pins, calls) and were left out",
      "1 messages have no words and were left out, 1 of them pictures, films or files",
    ]);
  });

  it("says of a message who published and signed it, when, and where it was taken from", async () => {
    const { items } = await open(seeds.TELEGRAM_EXPORT);
    expect(said(items[0])).toEqual([
      "title: Two boats missing off Tarnhead (telegram:bold)",
      "outlet: Radio Skerry (telegram:name)",
      "byline: Lena Marsh (telegram:author)",
      "published: 2031-05-04T17:05:00Z (telegram:date_unixtime)",
      "modified: 2031-05-04T17:15:00Z (telegram:edited_unixtime)",
      "original-outlet: Tarnhead watch (telegram:forwarded_from)",
      "tag: Tarnhead (telegram:hashtag)",
      "tag: boats (telegram:hashtag)",
    ]);
    expect(items[0]?.container).toMatchObject({ kind: "telegram-export", name: "result.json", part: "77/2" });
  });

  it("keeps what a message answers and which pictures were sent with it", async () => {
    const { items } = await open(seeds.TELEGRAM_EXPORT);
    expect(messageOf(items[1])["reply_to_message_id"]).toBe(2);
    expect(documentOf(items[0])["_reportedly"]).toEqual({ album: [3], document: "telegram-message" });
  });

  it("gives the same bytes for a message from an export made later on another machine", async () => {
    const first = await open(
      chat([
        message({
          file: "files/paper.pdf",
          reactions: [{ count: 1 }],
          poll: { question: "Q?", total_voters: 1, answers: [{ text: "A", voters: 1 }] },
        }),
      ]),
    );
    const later = await open(
      chat([
        message({
          date: "2031-05-04T17:05:00",
          file: "files/paper.pdf",
          reactions: [{ count: 9 }],
          poll: { question: "Q?", total_voters: 8, answers: [{ text: "A", voters: 8 }] },
        }),
        message({ id: 3 }),
      ]),
    );
    expect(later.items[0]?.content).toEqual(first.items[0]?.content);
    expect(messageOf(first.items[0])).toMatchObject({ file: "paper.pdf", poll: { question: "Q?", answers: [{ text: "A" }] } });
  });

  it.each([
    ["in the seconds of the clock of the world", {}, "2031-05-04T17:05:00Z"],
    ["in the time of an old export, which has no zone", { date_unixtime: undefined }, "2031-05-04T20:05"],
    ["in neither", { date_unixtime: "-1", date: "soon" }, undefined],
  ])("takes the time %s", async (_, known, published) => {
    const { items } = await open(chat([message(known)]));
    expect(items[0]?.stated.find(({ field }) => field === "published")?.value).toBe(published);
  });

  it.each([
    ["a channel is an outlet", {}, {}, ["outlet: Radio Skerry (telegram:name)"]],
    [
      "in a group each member speaks for himself",
      { type: "public_supergroup" },
      { from: "Ana" },
      ["outlet: Radio Skerry (telegram:name)", "byline: Ana (telegram:from)"],
    ],
    ["a person one talks with is no outlet", { type: "personal_chat", name: "Ana" }, { from: "Ana" }, []],
    [
      "a message one saved has the place it was taken from",
      { type: "saved_messages", name: undefined },
      { from: "Mara", saved_from: "Isles Desk" },
      ["byline: Mara (telegram:from)", "original-outlet: Isles Desk (telegram:saved_from)"],
    ],
    [
      "where it was saved from is not said twice",
      {},
      { forwarded_from: "Isles Desk", saved_from: "Isles Desk" },
      ["outlet: Radio Skerry (telegram:name)", "original-outlet: Isles Desk (telegram:forwarded_from)"],
    ],
    ["somebody whose account is gone has no name", {}, { from: null, forwarded_from: null }, ["outlet: Radio Skerry (telegram:name)"]],
  ])("%s", async (_, known, own, expected) => {
    const { items } = await open(chat([message(own)], known));
    expect(said(items[0]).filter((line) => !line.startsWith("published"))).toEqual(expected);
  });

  it.each([
    ["a film alone", { text: "", file: "video_files/a.mp4", media_type: "video_file" }],
    ["a sticker", { text: "", sticker_emoji: "🙏" }],
    ["signs alone", { text: "🔥🔥🔥 !!!" }],
    ["an empty list", { text: [] }],
    ["no text at all", { text: undefined }],
    ["a message that the program could not export", { type: "unsupported" }],
  ])("leaves out %s", async (_, known) => {
    const { items, notes } = await open(chat([message(known), message({ id: 3 })]));
    expect([items.length, notes.length]).toEqual([1, 1]);
  });

  it("tells messages under one number apart, and gives one without a number its place", async () => {
    const { items } = await open(chat([message(), message({ text: "Boats were found." }), message({ id: undefined })]));
    expect(items.map(({ key }) => key)).toEqual(["77/2", "77/2 (2)", "77/at 2"]);
  });

  it("does not put two speaking messages of one second into an album", async () => {
    const { items } = await open(chat([message({ photo: "a.jpg" }), message({ id: 3, photo: "b.jpg" })]));
    expect(documentOf(items[0])["_reportedly"]).toEqual({ document: "telegram-message" });
  });

  it("ends after a hundred thousand messages, or as many as are asked for, and says so", async () => {
    const content = JSON.stringify({
      chats: { list: [JSON.parse(chat([message(), message({ id: 3 })])), JSON.parse(chat([message()], { id: 78 }))] },
    });
    const { items, notes } = await unpackTelegram({ id: reportId("t"), content }, 2);
    expect([items.map(({ key }) => key), notes.map(({ message: words }) => words)]).toEqual([
      ["77/2", "77/3"],
      ["of 3 messages the first 2 were taken"],
    ]);
  });
});

describe("an export of all chats", () => {
  it("gives the messages of all, each with its own chat", async () => {
    const { title, items } = await open(seeds.TELEGRAM_ARCHIVE);
    expect([title, items.map(({ key }) => key)]).toEqual([undefined, ["77/2", "77/4", "77/5", "5/9"]]);
    expect(documentOf(items[3])).toMatchObject({ type: "saved_messages", id: 5 });
  });

  it("has chats that one has left as well", async () => {
    const { items } = await open(JSON.stringify({ left_chats: { list: [JSON.parse(chat([message()]))] } }));
    expect(items).toHaveLength(1);
  });
});

describe("an export that is broken", () => {
  it("in the way Telegram Desktop breaks control characters is mended", async () => {
    const { items } = await open(chat([message()]).replace("Boats are", String.raw`Boats\x0B \\x41 are`));
    expect(messageOf(items[0])["text"]).toBe(String.raw`Boats${"\u000b"} \x41 are missing.`);
  });

  it.each([
    ["ends early", chat([message()]).slice(0, -20), "INPUT_INVALID"],
    ["is a list", "[]", "INPUT_INVALID"],
    ["has no messages", '{"chats":{"list":[{"type":"personal_chat"}]}}', "INPUT_INVALID"],
    ["nests without end", `{"messages":${"[".repeat(100_000)}`, "INPUT_INVALID"],
    ["is not in UTF-8", Uint8Array.from([0x7b, 0xff, 0x7d]), "INPUT_ENCODING"],
    ["is larger than any", "x".repeat(134_217_729), "INPUT_TOO_LARGE"],
  ])("and %s is refused", async (_, content, code) => {
    expect(await refusal(content)).toBe(code);
  });

  it.each([
    ["messages that are none", [1, null, "a", []]],
    [
      "words that are none",
      [message({ text: 7 }), message({ text: { type: "bold" } }), message({ text: [null, 3, { text: 4 }, { type: "link" }] })],
    ],
    ["a poll that is none", [message({ text: "", poll: "Q?" }), message({ text: "", poll: { question: 4 } })]],
  ])("by %s loses these alone", async (_, messages) => {
    const { items } = await open(JSON.stringify({ id: 77, messages: [...messages, message({ id: 9 })] }));
    expect(items.map(({ key }) => key)).toEqual(["77/9"]);
  });
});
