import { describe, expect, it } from "vitest";
import { reportId } from "../../model/ids.ts";
import { readReport } from "../read-report.ts";

const STORY = "The strait is open again, the harbour office said on Monday, and three ferries are on their way.";

async function licenceOf(line: string) {
  const { licence, text } = await readReport(
    { id: reportId("r"), content: `${STORY}\n\n${line}` },
    { actors: [], places: [], outlets: [] },
  );
  return { ...licence, words: (span: { start: number; end: number } | undefined) => span && text.slice(span.start, span.end) };
}

describe("a copyright line", () => {
  it.each<[string, [string, string | undefined][]]>([
    ["© 2031 Lantern Post. All rights reserved.", [["Lantern Post", "2031"]]],
    ["Copyright (c) 2005-2031 The Harbour Tribune", [["The Harbour Tribune", "2031"]]],
    [
      "Copyright © Lantern Post, Outer Watch, Lantern Post, 2031",
      [
        ["Lantern Post", "2031"],
        ["Outer Watch", "2031"],
      ],
    ],
    ["© Isles Desk", [["Isles Desk", undefined]]],
    ["Copyright © 2031 Lantern Post, LLC. All rights reserved. Founded 1901.", [["Lantern Post, LLC", "2031"]]],
    ["© 2031 Lantern Post | Privacy | Terms", [["Lantern Post", "2031"]]],
    ["lanternpost.example © 2001-2031 The Lantern Post", [["The Lantern Post", "2031"]]],
    ["Lantern Post © 2031", [["Lantern Post", "2031"]]],
    ["Tous droits réservés © La Lanterne 2031", [["La Lanterne", "2031"]]],
    ["Все права защищены. © «Фонарь», 2031", [["Фонарь", "2031"]]],
    ["جميع الحقوق محفوظة © المنارة 2031", [["المنارة", "2031"]]],
    ["© 1995-2031 Inselverein e. V. - Impressum", [["Inselverein e. V", "2031"]]],
    ["Drawings © 2031 Jonas Reed. No drawing may be copied.", [["Jonas Reed", "2031"]]],
    ["Text on this site is licensed under CC BY 4.0. © Skerry Watch 2031", [["Skerry Watch", "2031"]]],
    ["Todos los derechos reservados", []],
  ])("%s names its parties once", async (line, parties) => {
    expect((await licenceOf(line)).copyright.map(({ party, year }) => [party, year])).toEqual(parties);
  });
});

describe("a permission", () => {
  it("is read with who grants it, for what and on which conditions", async () => {
    const licence = await licenceOf(
      "The Isles Institute grants permission to reprint this text for educational and non-commercial purposes, in full and without changes, with a link to the original. For use in print, contact rights@isles.example.",
    );
    expect(licence.grantor).toBe("Isles Institute");
    expect(licence.uses).toEqual(["non-commercial", "educational"]);
    expect(licence.conditions).toEqual(["hyperlink-original", "unaltered", "in-full"]);
    expect(licence.restricted).toMatchObject([{ uses: ["print"], contact: "rights@isles.example" }]);
    expect(licence.words(licence.restricted[0]?.span)).toBe("For use in print, contact rights@isles.example.");
  });

  it("is not seen in what is forbidden", async () => {
    const licence = await licenceOf(
      "This material may not be published, broadcast, rewritten or redistributed without prior written permission.",
    );
    expect(licence.permission).toBeUndefined();
    expect(licence.restricted).toMatchObject([{ uses: ["broadcast"] }]);
  });
});

describe("a public licence", () => {
  it.each([
    ["This work is licensed under CC BY-SA 4.0.", "CC-BY-SA-4.0"],
    ["Licensed under a [Creative Commons licence](https://creativecommons.org/licenses/by-nc-nd/3.0/).", "CC-BY-NC-ND-3.0"],
    ["Published under a Creative Commons Attribution-NonCommercial 4.0 International licence.", "CC-BY-NC-4.0"],
    ["Published under the Open Government Licence v3.0.", "OGL-UK-3.0"],
    ["This text is a work of the Isles Government and is in the public domain.", "public-domain"],
    ["Contenu sous licence Creative Commons Attribution – Pas d’utilisation commerciale – Pas de modification 4.0.", "CC-BY-NC-ND-4.0"],
    ["Licencia Creative Commons Reconocimiento-CompartirIgual 3.0", "CC-BY-SA-3.0"],
    ["Licença: Creative Commons Atribuição-NãoComercial 4.0", "CC-BY-NC-4.0"],
    ["Lizenz: Creative Commons Namensnennung – Weitergabe unter gleichen Bedingungen 3.0 DE", "CC-BY-SA-3.0"],
    ["Лицензия Creative Commons «С указанием авторства — Без производных» 4.0", "CC-BY-ND-4.0"],
    ["Ліцензія Creative Commons Із Зазначенням Авторства 4.0", "CC-BY-4.0"],
    ["رخصة المشاع الإبداعي: نسب المصنف - غير تجاري 4.0", "CC-BY-NC-4.0"],
    ["Lisans: Creative Commons Atıf-GayriTicari 4.0", "CC-BY-NC-4.0"],
    ["Texte sous Licence Ouverte 2.0", "etalab-2.0"],
    ["Datenlizenz Deutschland – Namensnennung – Version 2.0", "DL-DE-BY-2.0"],
    ["Content available under a Creative Commons license.", "CC"],
    ["Republished under Creative Commons with proper attribution.", "CC"],
  ])("is named: %s", async (line, name) => {
    expect((await licenceOf(line)).name).toBe(name);
  });
});

describe("a name that is not the text's", () => {
  it.each(["Photo: Ana Lerro (CC BY-SA 2.0)", "Credit: Ana Lerro / Meridian Press (CC BY 4.0)", "CC BY 2.0\n\nCC BY-SA 3.0"])(
    "%s",
    async (line) => {
      expect((await licenceOf(line)).name).toBeUndefined();
    },
  );
});

describe("what may be done with a text", () => {
  it.each<[string, string, string[], string[]]>([
    // line, verdict, uses, conditions
    [
      "Readers may copy and share this article for non-commercial purposes provided that it carries our name.",
      "granted",
      ["non-commercial"],
      ["acknowledge-source"],
    ],
    ["You may republish our articles for any use except in print.", "granted", [], []],
    [
      "La reproduction de cet article est autorisée à condition de citer la source, avec un lien vers l’original.",
      "granted",
      [],
      ["acknowledge-source", "hyperlink-original"],
    ],
    [
      "La reproduction des textes est autorisée à des fins non commerciales, sans modification.",
      "granted",
      ["non-commercial"],
      ["unaltered"],
    ],
    [
      "Se permite la reproducción de este texto con fines educativos, siempre que se cite la fuente.",
      "granted",
      ["educational"],
      ["acknowledge-source"],
    ],
    ["A reprodução deste conteúdo é permitida desde que citada a fonte.", "granted", [], ["acknowledge-source"]],
    [
      "Der Nachdruck dieses Artikels ist mit Quellenangabe erlaubt, Belegexemplar erbeten.",
      "granted",
      [],
      ["acknowledge-source", "notify"],
    ],
    ["При использовании материалов активная ссылка на «Фонарь» обязательна.", "granted", [], ["hyperlink-original"]],
    ["Передрук матеріалів дозволено лише за наявності посилання на джерело.", "granted", [], ["acknowledge-source"]],
    ["Makale kaynak gösterilerek yayımlanabilir.", "granted", [], ["acknowledge-source"]],
    ["Kaynak gösterilmeden alıntı yapılamaz.", "granted", [], ["acknowledge-source"]],
    ["يسمح بإعادة نشر هذا المقال بشرط ذكر المصدر", "granted", [], ["acknowledge-source"]],
    ["Reproduction in whole or in part without written permission is prohibited.", "ask-first", [], []],
    ["Toute reproduction à des fins commerciales est soumise à autorisation de la rédaction.", "ask-first", ["commercial"], []],
    ["Prohibida la reproducción total o parcial sin autorización expresa del medio.", "ask-first", [], []],
    ["Nachdruck nur mit schriftlicher Genehmigung der Redaktion.", "ask-first", [], []],
    ["Перепечатка материалов без письменного согласия редакции запрещена.", "ask-first", [], []],
    ["Haberlerimiz yazılı izin alınmadan kullanılamaz.", "ask-first", [], []],
    ["يمنع نسخ أو إعادة نشر هذه المادة دون إذن خطي مسبق", "ask-first", [], []],
    ["This material may not be published, broadcast, rewritten or redistributed.", "refused", ["broadcast"], []],
    ["Reproduction interdite.", "refused", [], []],
    ["Prohibida su reproducción total o parcial.", "refused", [], []],
    ["Копирование материалов сайта запрещено.", "refused", [], []],
    ["Sitedeki yazılar kopyalanamaz.", "refused", [], []],
  ])("“%s” is %s", async (line, verdict, uses, conditions) => {
    const { permission, restricted, refused = [], ...licence } = await licenceOf(line);
    const said = [permission && "granted", restricted.length > 0 && "ask-first", verdict !== "granted" && refused.length > 0 && "refused"];
    expect(said.filter(Boolean)).toEqual([verdict]);
    expect([permission ? licence.uses : (restricted[0] ?? refused[0])?.uses, licence.conditions]).toEqual([uses, conditions]);
  });

  it("is granted without what it excepts", async () => {
    const licence = await licenceOf("You may republish our articles online for any use except in print.");
    expect(licence.uses).toEqual(["online"]);
    expect(licence.refused?.map(({ uses, span }) => [uses, licence.words(span)])).toEqual([
      [["print"], "You may republish our articles online for any use except in print."],
    ]);
  });

  it("is granted by the party named, or by the outlet that says “we”", async () => {
    expect((await licenceOf("La Lanterne autorise la reproduction de ses articles.")).grantor).toBe("La Lanterne");
    const report = await readReport(
      { id: reportId("r"), content: `${STORY}\n\nWe grant permission to republish our articles.`, outlet: "Quayside" },
      { actors: [], places: [], outlets: [] },
    );
    expect(report.licence.grantor).toBe("Quayside");
  });

  it("is read from each clause by itself", async () => {
    const licence = await licenceOf(
      "You are free to republish this article online; for print, please write to rights@isles.example for permission to reprint it.",
    );
    expect(licence.words(licence.permission)).toBe("You are free to republish this article online");
    expect(licence.restricted).toMatchObject([{ uses: ["print"], contact: "rights@isles.example" }]);
  });

  it.each([
    "The names of the dead may not be published, the court ruled.",
    "Permission was given to the convoy to leave the harbour.",
    "The rebels are not responsible for the attack, a spokesman said.",
    "Fair use of the wells was agreed by both sides.",
    "For the publication of the letter he asked a friend.",
    "Le ministère a interdit la reproduction de ces articles, selon le syndicat.",
  ])("is not in the story: %s", async (sentence) => {
    const { permission, restricted, refused, disclaimer, fairUse } = await licenceOf(`${sentence}\n\n${STORY}`);
    expect([permission, restricted, refused, disclaimer, fairUse]).toEqual([undefined, [], undefined, undefined, undefined]);
  });
});

describe("a disclaimer", () => {
  it.each([
    "Les propos tenus dans cette tribune n’engagent que leur auteur.",
    "Las opiniones de esta columna no reflejan necesariamente las de La Linterna.",
    "Gastbeiträge geben nicht unbedingt die Meinung der Redaktion wieder.",
    "Мнение автора может не совпадать с мнением редакции.",
    "Köşe yazılarındaki görüşler yazarlarına aittir.",
    "المقالات المنشورة لا تعكس بالضرورة رأي المنارة",
  ])("is found: %s", async (line) => {
    const licence = await licenceOf(line);
    expect(licence.words(licence.disclaimer)).toBe(line);
  });

  it("is the sentence after its label", async () => {
    const licence = await licenceOf(
      "Disclaimer: The views expressed here do not necessarily reflect those of Quayside. Some pictures are offered as fair use.",
    );
    expect(licence.words(licence.disclaimer)).toBe("The views expressed here do not necessarily reflect those of Quayside.");
    expect(licence.words(licence.fairUse)).toBe("Some pictures are offered as fair use.");
  });
});
