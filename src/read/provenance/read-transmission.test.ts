import { describe, expect, it } from "vitest";
import { reportId } from "../../model/ids.ts";
import type { Source } from "../../model/reading.ts";
import type { World } from "../../model/world.ts";
import { readReport } from "../read-report.ts";

const WORLD: World = {
  actors: [],
  places: [],
  outlets: [{ id: "meridian-press", name: "Meridian Press", aliases: ["MP"], domains: ["meridianpress.example"], kind: "wire" }],
};
const STORY = "The strait is open again, the harbour office said on Monday, and three ferries are on their way.";

/** The way of a text as `outlet@day` steps. */
async function wayOf(text: string, known: Partial<Source> = {}): Promise<string> {
  const { transmission } = await readReport({ id: reportId("r"), content: text, ...known }, WORLD);
  return transmission.map((hop) => `${hop.outlet}@${hop.date ?? "?"}`).join(" -> ");
}

describe("the way of a report", () => {
  it.each<[string, string, Partial<Source>, string]>([
    [
      "a full statement with its day",
      `${STORY}\n\nThis article was originally published by the Harbour Tribune on 4 August 2031.`,
      { outlet: "Quayside", published: "2031-08-06" },
      "Harbour Tribune@2031-08-04 -> Quayside@2031-08-06",
    ],
    [
      "a statement without a subject",
      `${STORY}\n\nFirst published in The Common Shore`,
      { outlet: "Quayside" },
      "The Common Shore@? -> Quayside@?",
    ],
    [
      "a republication under a licence",
      `${STORY}\n\nRepublished from Radio Skerry under a Creative Commons licence.`,
      { outlet: "Quayside" },
      "Radio Skerry@? -> Quayside@?",
    ],
    [
      "a post taken over by a reader",
      `${STORY}\n\nThe post Strait open again appeared first on Lantern Post.`,
      { outlet: "Quayside" },
      "Lantern Post@? -> Quayside@?",
    ],
    ["a source line", `${STORY}\n\nSource: Harbour Tribune`, { outlet: "Quayside" }, "Harbour Tribune@? -> Quayside@?"],
    ["a credit glued to the end", `${STORY} --MP`, { outlet: "Quayside" }, "Meridian Press@? -> Quayside@?"],
    [
      "an agency's opening with its day",
      `PORT ANSEL, Aug 4, 2031 (Tide News) - ${STORY}`,
      { outlet: "Quayside" },
      "Tide News@2031-08-04 -> Quayside@2031-08-04",
    ],
    [
      "an agency on the byline",
      `Strait open again\n\nBy Meridian Press\n\n${STORY}`,
      { outlet: "Quayside" },
      "Meridian Press@? -> Quayside@?",
    ],
    [
      "two names with two days",
      `Quayside, May 9, 2031\nCommon Shore 8 May 2031\n\n${STORY}`,
      {},
      "Common Shore@2031-05-08 -> Quayside@2031-05-09",
    ],
    [
      "two names with two days, the earlier above",
      `Common Shore 8 May 2031\nQuayside, May 9, 2031\n\n${STORY}`,
      {},
      "Common Shore@2031-05-08 -> Quayside@2031-05-09",
    ],
  ])("is told by %s", async (_, text, known, way) => {
    expect(await wayOf(text, known)).toBe(way);
  });

  it.each<[string, string, string]>([
    ["French", "Cet article a d’abord été publié par Le Phare des Îles le 4 août 2031.", "Le Phare des Îles@2031-08-04"],
    ["French, without a subject", "Repris du site Radio Récif avec l’aimable autorisation de l’auteur.", "Radio Récif@?"],
    ["Spanish", "Publicado originalmente en inglés por El Faro de las Islas el 4 de agosto de 2031", "El Faro de las Islas@2031-08-04"],
    ["Portuguese", "Este artigo foi publicado originalmente no Farol das Ilhas.", "Farol das Ilhas@?"],
    ["German", "Dieser Beitrag ist zuerst bei Inselbote erschienen.", "Inselbote@?"],
    ["Russian", "Материал впервые опубликован на сайте «Радио Скала» 4 августа 2031 года", "Радио Скала@2031-08-04"],
    ["Ukrainian", "Вперше опубліковано на сайті «Острівний вісник» 4 серпня 2031", "Острівний вісник@2031-08-04"],
    ["Turkish", "Bu haber ilk olarak Fener Postası’nda yayımlandı.", "Fener Postası@?"],
    ["Turkish, with permission", "Bu haber Kayalık Radyosu’nun izniyle yeniden yayımlanmıştır.", "Kayalık Radyosu@?"],
    ["Arabic", "نُشر هذا المقال لأول مرة في صدى الجزر بتاريخ 4 أغسطس 2031", "صدى الجزر@2031-08-04"],
    ["blog software", "La entrada Fin de la huelga se publicó primero en La Linterna.", "La Linterna@?"],
    ["an address", "Source: https://www.harbourtribune.example/ferries", "harbourtribune.example@?"],
    [
      "a long title behind its label",
      "Source: [Ferries Return to the Strait After Nine Days of Talks in Velm](https://commonshore.example/1)",
      "commonshore.example@?",
    ],
    ["two blocks", "Source:\n\n[Harbour Tribune](https://www.harbourtribune.example/1)", "Harbour Tribune@?"],
    ["Chinese, behind the time", "2031-08-04 10:15:00 来源：灯塔报", "灯塔报@?"],
  ])("is told in %s", async (_, line, origin) => {
    expect(await wayOf(`${STORY}\n\n${line}`, { outlet: "Quayside", published: "2031-08-06" })).toBe(`${origin} -> Quayside@2031-08-06`);
  });

  it("goes through whoever passed the text on", async () => {
    const lines = "This article was originally published by the Harbour Tribune.\n\nVia Lantern Post\n\nProvided by Tide Wire";
    expect(await wayOf(`${STORY}\n\n${lines}`, { outlet: "Quayside" })).toBe(
      "Harbour Tribune@? -> Lantern Post@? -> Tide Wire@? -> Quayside@?",
    );
    expect(await wayOf(`${STORY} (via Lantern Post)`, { outlet: "Quayside" })).toBe("Lantern Post@? -> Quayside@?");
  });

  it.each<[string, string, Partial<Source>]>([
    ["thanks for a pointer", `${STORY}\n\nH/t Harbour Tribune`, { outlet: "Quayside" }],
    ["material of an agency", `${STORY}\n\nWith files from Meridian Press`, { outlet: "Quayside" }],
    ["two agencies of which it was put together", `${STORY}\n\n(Con información de MP y Tide News)`, { outlet: "Quayside" }],
    ["a channel it was sent through", `${STORY}\n\nVia Telegram`, { outlet: "Quayside" }],
    ["the day of its first publication", `First published on 4 August 2031\n\n${STORY}`, { outlet: "Quayside" }],
    ["a statement that names the outlet itself", `${STORY}\n\nThis article was first published by the Quayside.`, { outlet: "Quayside" }],
    ["a source line that names nobody", `${STORY}\n\nSource: Agencies`, { outlet: "Quayside" }],
    ["the call sign of a station", `PORT ANSEL, Isles (KSKR) -- ${STORY}`, { outlet: "Quayside" }],
    ["a word for the kind of text before its day", `Vidéo // 3 juillet 2031\n\n${STORY}`, { outlet: "Quayside" }],
    ["a source line that names all it drew on", `${STORY}\n\nSource: CMS, Harbour Health Department`, { outlet: "Quayside" }],
    ["a source line amid the story", `${STORY}\n\nSource: Ministry of Ports\n\n${STORY}`, { outlet: "Quayside" }],
    ["an author with a day", `Ana Lerro, 4 August 2031\n\n${STORY}`, { outlet: "Quayside", published: "2031-08-04" }],
    ["a copy that appeared elsewhere", `${STORY}\n\nA version of this story was reprinted by Radio Skerry.`, { outlet: "Quayside" }],
  ])("is one step in spite of %s", async (_, text, known) => {
    expect(await wayOf(text, known)).toMatch(/^Quayside@[^>]*$/u);
  });

  it("points at the lines that say so", async () => {
    const text = `By Outer Watch\n\nQuayside, May 9, 2031\n\n${STORY}\n\nThe original source of this article is [Outer Watch](https://outerwatch.example/a/1)`;
    const { transmission, text: kept } = await readReport({ id: reportId("r"), content: text }, WORLD);
    expect(transmission[0]?.evidence.map(({ start, end }) => kept.slice(start, end))).toEqual([
      "By Outer Watch",
      "The original source of this article is [Outer Watch](https://outerwatch.example/a/1)",
    ]);
    expect(transmission[0]?.url).toBe("https://outerwatch.example/a/1");
  });
});
