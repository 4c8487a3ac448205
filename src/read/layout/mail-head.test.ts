import { describe, expect, it } from "vitest";
import { withMailHead } from "./mail-head.ts";
import { textBlocks } from "./text-blocks.ts";

const read = (text: string) =>
  withMailHead(textBlocks(text))?.map(({ role = "-", text: words, start }) => [
    role,
    words,
    text.slice(start, (start ?? 0) + words.length),
  ]);
const same = (role: string, words: string) => [role, words, words];

describe("a mail that was saved as text", () => {
  it.each([
    ["From: Ana Lerro\nTo: readers\nDate: 4 May 2031\nSubject: Two boats missing"],
    ["De : Ana Lerro\nÀ : readers\nDate : 4 May 2031\nObjet : Two boats missing"],
    ["De: Ana Lerro\nPara: readers\nFecha: 4 May 2031\nAsunto: Two boats missing"],
    ["От: Ana Lerro\nКому: readers\nДата: 4 May 2031\nТема: Two boats missing"],
    ["Kimden: Ana Lerro\nKime: readers\nTarih: 4 May 2031\nKonu: Two boats missing"],
    ["من: Ana Lerro\nإلى: readers\nالتاريخ: 4 May 2031\nالموضوع: Two boats missing"],
  ])("begins with its head: %s", (head) => {
    expect(read(`${head}\n\nBoats are missing.`)).toEqual([
      same("byline", "Ana Lerro"),
      same("other", "readers"),
      same("dateline", "4 May 2031"),
      same("headline", "Two boats missing"),
      same("-", "Boats are missing."),
    ]);
  });

  it("may have fields that only programs read", () => {
    expect(
      read("From: Ana Lerro\nMessage-ID: <1@lantern.example>\nX-Mailer: hand\nSubject: Boats\n\nBoats.")?.map(([role]) => role),
    ).toEqual(["byline", "other", "other", "headline", "-"]);
  });

  it.each([
    "Boats are missing.",
    "From: Ana Lerro\n\nBoats are missing.",
    "From:\nDate:\n\nBoats.",
    "Weather: fair\nFrom: the sea\nDate: today",
    "",
  ])("is not every text: “%s”", (text) => {
    expect(read(text)).toBeUndefined();
  });
});
