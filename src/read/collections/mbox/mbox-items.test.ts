import { describe, expect, it } from "vitest";
import * as seeds from "../../../../test/seeds/feeds.ts";
import type { CollectionItem } from "../../../model/collection.ts";
import { reportId } from "../../../model/ids.ts";
import { mboxItems } from "./mbox-items.ts";
import { mboxMessages } from "./mbox-messages.ts";
import { unpackMbox } from "./unpack-mbox.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const words = (content: Uint8Array | undefined) => new TextDecoder().decode(content);
async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const all = bytes(text);
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}
const gathered = async <Value>(values: AsyncIterable<Value>): Promise<Value[]> => {
  const list: Value[] = [];
  for await (const value of values) list.push(value);
  return list;
};
const FROM = "From ana@lantern.example Sun May  4 20:05:00 2031\n";
const mail = (id: number, body = "Boats.") =>
  `From: Ana <ana@lantern.example>\nMessage-ID: <${id}@lantern.example>\nSubject: Boats\n\n${body}\n`;

/** Coarse on purpose, for machines with much else to do: what grows with the square of its length takes minutes. */
const PATIENCE_MS = 20_000;

describe("a mailbox", () => {
  it("gives each message as it travelled, by its number", async () => {
    const { kind, items, notes } = await unpackMbox({ id: reportId("m"), content: seeds.MBOX, fileName: "all.mbox" });
    expect([kind, notes, items.map(({ key }) => key)]).toEqual(["mbox", [], ["17@quay.example", "5@desk.example"]]);
    expect(words(items[0]?.content)).toBe(`${seeds.MAIL.replaceAll("\r\n", "\n")}`);
    expect(items[0]).toMatchObject({ mediaType: "message/rfc822", container: { kind: "mbox", name: "all.mbox", part: "17@quay.example" } });
  });

  it("takes off the mark before a line that begins with From, once", async () => {
    const [item] = (
      await unpackMbox({ id: reportId("m"), content: `${FROM}${mail(1, ">From the pier\n>>From the sea\n>Fromage\n> From")}` })
    ).items;
    expect(words(item?.content)).toContain("\n\nFrom the pier\n>From the sea\n>Fromage\n> From\n");
  });

  it("does not begin a message at a sentence, nor in the midst of a paragraph", async () => {
    const body = "From the pier of Tarnhead\n\nFrom Sun to Mon 4 boats.\nThe end\nFrom ana@lantern.example Sun May  4 20:05:00 2031";
    const { items } = await unpackMbox({ id: reportId("m"), content: `${FROM}${mail(1, body)}` });
    expect(items).toHaveLength(1);
    expect(words(items[0]?.content)).toContain(body);
  });

  it("gives the same however its bytes come in", async () => {
    const [whole, ...others] = await Promise.all(
      [1_000_000, 1, 7, 64].map((size) => gathered(mboxMessages(inPieces(seeds.MBOX, size), 1_000_000))),
    );
    for (const messages of others) expect(messages).toEqual(whole);
    expect(whole).toHaveLength(2);
  });

  it("with line ends of another system is the same mailbox", async () => {
    const { items } = await unpackMbox({ id: reportId("m"), content: seeds.MBOX.replaceAll("\n", "\r\n") });
    expect(items.map(({ key }) => key)).toEqual(["17@quay.example", "5@desk.example"]);
  });

  it("gives a message that lies in it twice once, and two under one number both", async () => {
    const content = [mail(1), mail(1), mail(1, "Found."), "Subject: none\n\nx\n"].map((message) => `${FROM}${message}\n`).join("");
    const { items } = await unpackMbox({ id: reportId("m"), content });
    expect(
      items.map(({ key, container }) => [
        /^[\da-f]{32}$/u.test(key) ? "digest" : key,
        /^[\da-f]{32}$/u.test(container.part) ? "digest" : container.part,
      ]),
    ).toEqual([
      ["1@lantern.example", "1@lantern.example"],
      ["digest", "1@lantern.example"],
      ["digest", "digest"],
    ]);
  });

  it("keeps no more of a message than can be read", async () => {
    const [first, second] = await gathered(
      mboxMessages(inPieces(`${FROM}${`${"a".repeat(99)}\n`.repeat(100)}\n${FROM}short\n`, 512), 1_000),
    );
    expect([first?.length, words(second)]).toEqual([1_100, "short\n"]);
  });

  it("without a line end costs no more for each piece that comes in", async () => {
    const from = performance.now();
    expect(await gathered(mboxItems(inPieces(FROM + "a".repeat(4_000_000), 1_024), {}))).toHaveLength(1);
    expect(performance.now() - from).toBeLessThan(PATIENCE_MS);
  });

  it("that begins with no message holds none", async () => {
    const items: CollectionItem[] = await gathered(mboxItems(inPieces("Boats are missing.\n", 10), {}));
    expect(items).toEqual([]);
  });
});
