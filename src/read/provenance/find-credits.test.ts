import { describe, expect, it } from "vitest";
import { reportId } from "../../model/ids.ts";
import type { Source } from "../../model/reading.ts";
import type { World } from "../../model/world.ts";
import { readReport } from "../read-report.ts";

const WORLD: World = {
  actors: [],
  places: [{ id: "p", name: "Port Ansel", aliases: [], class: "settlement", country: "XX" } as unknown as World["places"][number]],
  outlets: [
    { id: "meridian-press", name: "Meridian Press", aliases: ["MP"], domains: ["meridianpress.example"], kind: "wire" },
    { id: "tide-news", name: "Tide News", aliases: ["TN"], domains: ["tidenews.example"], kind: "wire" },
  ],
};
const STORY = "The strait is open again, the harbour office said on Monday, and three ferries are on their way.";

/** The credits of a text as `kind party`. */
async function creditsOf(text: string, known: Partial<Source> = { outlet: "Quayside" }): Promise<string[]> {
  const report = await readReport({ id: reportId("r"), content: text, ...known }, WORLD);
  const credits = report.credits ?? [];
  const shown = credits.filter(({ span }) => span !== undefined);
  expect(shown.map(({ span, party }) => report.text.slice(span?.start, span?.end).includes(party))).not.toContain(false);
  return credits.map(({ kind, party }) => `${kind} ${party}`);
}

describe("a line below the story credits", () => {
  it.each<[string, string[]]>([
    [
      "Reporting by Ana Lerro in Port Ansel and Tomas Vick in Velm; Writing by Ilse Marn; Editing by Jo Brant",
      ["reporting Ana Lerro", "reporting Tomas Vick", "writing Ilse Marn", "editing Jo Brant"],
    ],
    ["(Additional reporting by Ana Lerro. Editing by Tomas Vick)", ["reporting Ana Lerro", "editing Tomas Vick"]],
    ["Reporting by Ana Lerro, editing by Tomas Vick", ["reporting Ana Lerro", "editing Tomas Vick"]],
    ["Ana Lerro in Port Ansel and Tomas Vick contributed to this report.", ["contribution Ana Lerro", "contribution Tomas Vick"]],
    ["With files from Meridian Press", ["agency Meridian Press"]],
    ["With reporting by Ana Lerro", ["contribution Ana Lerro"]],
    ["Translated from the Skerrish by Ilse Marn", ["translation Ilse Marn"]],
    ["Traduit de l’anglais par Élise Morvan", ["translation Élise Morvan"]],
    ["(Avec MP et agences)", ["agency MP"]],
    ["(Con información de MP, TN y Radio Arrecife)", ["agency MP", "agency TN", "contribution Radio Arrecife"]],
    ["Traducido por Elisa Moro; editado por Tomás Vick", ["translation Elisa Moro", "editing Tomás Vick"]],
    ["Com informações da Meridian Press", ["agency Meridian Press"]],
    ["Aus dem Englischen von Ilse Marn", ["translation Ilse Marn"]],
    ["Mit Material von MP", ["agency MP"]],
    ["Перевод с английского: Анна Лерро", ["translation Анна Лерро"]],
    ["Переклала Ганна Лерро", ["translation Ганна Лерро"]],
    ["ترجمة: ليلى حداد", ["translation ليلى حداد"]],
    ["Çeviri: Elif Moran", ["translation Elif Moran"]],
    ["Meridian Press", ["agency Meridian Press"]],
    ["(MP)", ["agency MP"]],
    ["MP/TN", ["agency MP", "agency TN"]],
    ["Source: Harbour Tribune", ["source Harbour Tribune"]],
    ["Source:\n\nHarbour Tribune", ["source Harbour Tribune"]],
    ["Provided by Harbour Tribune", ["courtesy Harbour Tribune"]],
    ["Mit freundlicher Genehmigung von Inselbote", ["courtesy Inselbote"]],
    ["Via Lantern Post", ["via Lantern Post"]],
    ["Vía Radio Arrecife", ["via Radio Arrecife"]],
    ["h/t @harbourwatch", ["hat-tip @harbourwatch"]],
    ["Hat tip to Harbour Tribune", ["hat-tip Harbour Tribune"]],
    ["© 2031 Agence Mouette. Tous droits réservés.", ["agency Agence Mouette"]],
    ["Source : Agence Mouette", ["source Agence Mouette", "agency Agence Mouette"]],
    ["Traduit de l’anglais par Élise Morvan. Publié initialement par Le Phare des Îles.", ["translation Élise Morvan"]],
  ])("“%s”", async (line, credits) => {
    expect(await creditsOf(`${STORY}\n\n${line}`)).toEqual(credits);
  });
});

describe("in the story", () => {
  it.each<[string, string[]]>([
    [`${STORY} (via Tide Wire)`, ["via Tide Wire"]],
    [`The pier was hit (h/t @harbourwatch). ${STORY}\n\n${STORY}`, ["hat-tip @harbourwatch"]],
    [`The strait is open, via [Lantern Post](https://lantern.example/1). Nobody knows for how long.\n\n${STORY}`, ["via Lantern Post"]],
    [`${STORY}\n\n(H/t to Ana Lerro, who found the chart.)`, ["hat-tip Ana Lerro"]],
    [`PORT ANSEL (Mouette) - ${STORY}\n\n(c) Agencia Mouette, S.A. 2031`, ["agency Mouette"]],
    [`${STORY} (Avec MP)`, ["agency MP"]],
    [`PORT ANSEL (Tide Wire) - ${STORY}`, ["agency Tide Wire"]],
    [`Port-Ansel, 4 août (MP) – ${STORY}`, ["agency MP"]],
    [`ПОРТ-АНСЕЛЬ, 4 авг — Меридиан. Пролив снова открыт, сообщили в управлении порта.`, ["agency Меридиан"]],
    [`بورت أنسل (MP) - فتح المضيق من جديد، قال مكتب الميناء يوم الاثنين.`, ["agency MP"]],
  ])("%s", async (text, credits) => {
    expect(await creditsOf(text)).toEqual(credits);
  });

  it.each([
    "Aid was delivered via local partners in the north.",
    "He spoke to reporters (via Zoom) on Monday.",
    "They came to Velm (via Port Ansel) in May.",
    "The group said so via [Telegram](https://t.me/x) on Monday.",
    "The text was sent via Meridian Press to three papers, the mayor said.",
    "The Skerry Harbour Union (SHU) - which has two boats - said so.",
    "Writing by candle light, she kept a diary of the siege.",
  ])("“%s” credits nobody", async (sentence) => {
    expect(await creditsOf(`${sentence} ${STORY}\n\n${STORY}`)).toEqual([]);
  });

  it("a source line between two paragraphs is that of a chart", async () => {
    expect(await creditsOf(`${STORY}\n\nSource: Ministry of Ports\n\n${STORY}`)).toEqual([]);
  });
});

describe("a credit", () => {
  it("keeps the link behind it and the place of its name", async () => {
    const text = `${STORY}\n\nVia [Lantern Post](https://lantern.example/1)`;
    const { credits } = await readReport({ id: reportId("r"), content: text, outlet: "Quayside" }, WORLD);
    const start = text.indexOf("Lantern");
    expect(credits).toEqual([{ kind: "via", party: "Lantern Post", href: "https://lantern.example/1", span: { start, end: start + 12 } }]);
  });

  it("is given once, however often the page repeats it", async () => {
    expect(await creditsOf(`By Meridian Press\n\nPORT ANSEL (MP) - ${STORY}\n\nMeridian Press`)).toEqual(["agency Meridian Press"]);
  });
});
