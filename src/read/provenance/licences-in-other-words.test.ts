import { describe, expect, it } from "vitest";
import { reportId } from "../../model/ids.ts";
import { readReport } from "../read-report.ts";

const STORY = "The strait is open again, the harbour office said on Monday, and three ferries are on their way.";

interface Said {
  readonly grantor?: string;
  readonly uses?: readonly string[];
  readonly conditions?: readonly string[];
  /** Uses to be asked for; an empty list stands for any. */
  readonly ask?: readonly string[];
  readonly contact?: string;
}

async function saidIn(line: string): Promise<Said> {
  const { licence } = await readReport({ id: reportId("r"), content: `${STORY}\n\n${line}` }, { actors: [], places: [], outlets: [] });
  const contact = licence.restricted.find((one) => one.contact !== undefined)?.contact;
  return {
    ...(licence.grantor === undefined ? {} : { grantor: licence.grantor }),
    ...(licence.uses.length === 0 ? {} : { uses: licence.uses.toSorted() }),
    ...(licence.conditions.length === 0 ? {} : { conditions: licence.conditions.toSorted() }),
    ...(licence.restricted.length === 0 ? {} : { ask: [...new Set(licence.restricted.flatMap(({ uses }) => uses))].toSorted() }),
    ...(contact === undefined ? {} : { contact }),
  };
}

const CREDIT = "acknowledge-source";
const LINK = "hyperlink-original";
const WHOLE = "unaltered";

/** Written before the patterns were widened for them. */
const LINES: readonly (readonly [string, Said])[] = [
  ["You may reprint this dispatch as long as you name Lantern Post and do not change it.", { conditions: [CREDIT, WHOLE] }],
  ["Our texts may be reposted freely on condition that a link to the original is given.", { conditions: [LINK] }],
  ["Feel free to repost our stories with a link back to this page.", { conditions: [LINK] }],
  [
    "Non-commercial media are welcome to use this material with credit to the Skerry Review.",
    { uses: ["non-commercial"], conditions: [CREDIT] },
  ],
  [
    "Skerry Review allows the free use of its texts by non-profit media, provided the source is named.",
    { grantor: "Skerry Review", uses: ["non-commercial"], conditions: [CREDIT] },
  ],
  ["Reposting our articles is welcome if you mention us and link here.", { conditions: [CREDIT, LINK] }],
  [
    "Anyone may translate and republish this text for non-commercial ends, unedited and with the name of its author.",
    { uses: ["non-commercial", "translation"], conditions: [CREDIT, WHOLE] },
  ],
  ["If you use this material, please credit Outer Watch.", { conditions: [CREDIT] }],
  ["Please cite Outer Watch when quoting from this report.", { conditions: [CREDIT] }],
  ["When using our content, a link to lantern.example is required.", { conditions: [LINK] }],
  ["Media are asked to acknowledge the source when they use this material.", { conditions: [CREDIT] }],
  ["For any other use of our articles, ask us first: desk@lantern.example", { ask: [], contact: "desk@lantern.example" }],
  ["Write to rights@lantern.example before you reprint this article.", { ask: [], contact: "rights@lantern.example" }],
  ["Please ask before you reprint our stories: rights@lantern.example", { ask: [], contact: "rights@lantern.example" }],
  [
    "Commercial reuse only by agreement with the publisher (sales@lantern.example).",
    { ask: ["commercial"], contact: "sales@lantern.example" },
  ],
  ["All reuse must be cleared with the editors.", { ask: [] }],
  ["Requests for reprints go to reprints@lantern.example.", { ask: [], contact: "reprints@lantern.example" }],
  ["Not to be reproduced without the prior written agreement of the publisher.", { ask: [] }],
  ["Republication for commercial purposes is subject to our approval.", { ask: ["commercial"] }],
  ["Licensing enquiries: licensing@lantern.example", { ask: [], contact: "licensing@lantern.example" }],
  [
    "© 2031 Lantern Post. May be republished free of charge, provided the text is left unchanged and the source is given.",
    { conditions: [CREDIT, WHOLE] },
  ],
  ["All content is available under the Open Government Licence v3.0. Please name the source.", { conditions: [CREDIT] }],
  [
    "Nos articles peuvent être repris librement, à condition d’en citer la source et de ne pas les modifier.",
    { conditions: [CREDIT, WHOLE] },
  ],
  ["Texte libre de diffusion, avec mention de la source et lien vers l’original.", { conditions: [CREDIT, LINK] }],
  [
    "La reprise de ce texte est autorisée pour un usage non commercial, sous réserve de mentionner l’auteur.",
    { uses: ["non-commercial"], conditions: [CREDIT] },
  ],
  ["Merci de citer La Lanterne si vous reprenez ces informations.", { conditions: [CREDIT] }],
  ["Vous pouvez reproduire ce texte gratuitement, avec un lien vers notre site.", { conditions: [LINK] }],
  [
    "Toute utilisation commerciale de nos textes doit faire l’objet d’une demande à droits@lanterne.example.",
    { ask: ["commercial"], contact: "droits@lanterne.example" },
  ],
  ["Aucun extrait de ces textes ne peut être reproduit sans l’accord de l’éditeur.", { ask: [] }],
  ["Reproduction soumise à l’autorisation de la rédaction.", { ask: [] }],
  ["Puedes republicar este texto gratis, siempre que enlaces al original y no lo modifiques.", { conditions: [LINK, WHOLE] }],
  ["Se autoriza su difusión sin fines comerciales, citando a La Linterna como fuente.", { uses: ["non-commercial"], conditions: [CREDIT] }],
  ["Este material puede reproducirse libremente siempre y cuando se mencione su procedencia.", { conditions: [CREDIT] }],
  ["Rogamos citar la fuente al utilizar este contenido.", { conditions: [CREDIT] }],
  ["Se agradece la mención de la fuente en caso de reproducir este texto.", { conditions: [CREDIT] }],
  ["Queda prohibida la redistribución de estos contenidos sin el consentimiento previo y por escrito de la editora.", { ask: [] }],
  [
    "Para usos comerciales de nuestros textos, consúltenos antes: derechos@linterna.example",
    { ask: ["commercial"], contact: "derechos@linterna.example" },
  ],
  [
    "Unsere Texte dürfen kostenlos weiterverbreitet werden, sofern die Quelle genannt und nichts verändert wird.",
    { conditions: [CREDIT, WHOLE] },
  ],
  ["Nachdruck unter Nennung der Quelle erwünscht, um ein Belegexemplar wird gebeten.", { conditions: [CREDIT, "notify"] }],
  ["Bei Übernahme unserer Texte bitte die Laterne als Quelle nennen und auf das Original verlinken.", { conditions: [CREDIT, LINK] }],
  ["Für nichtkommerzielle Zwecke darf der Text frei verwendet werden.", { uses: ["non-commercial"] }],
  [
    "Kommerzielle Nutzung der Texte nur nach Rücksprache: rechte@laterne.example",
    { ask: ["commercial"], contact: "rechte@laterne.example" },
  ],
  ["Eine Weiterverbreitung der Inhalte ohne vorherige schriftliche Zustimmung des Verlags ist nicht gestattet.", { ask: [] }],
  ["Материалы можно свободно перепечатывать с указанием источника и без изменений.", { conditions: [CREDIT, WHOLE] }],
  ["При использовании материалов ссылка на «Фонарь» обязательна.", { conditions: [CREDIT] }],
  [
    "Разрешается некоммерческое использование материалов при условии активной ссылки на сайт.",
    { uses: ["non-commercial"], conditions: [LINK] },
  ],
  ["Цитирование материалов приветствуется, просим указывать источник.", { conditions: [CREDIT] }],
  [
    "Использование материалов в коммерческих целях — только с согласия редакции: prava@fonar.example",
    { ask: ["commercial"], contact: "prava@fonar.example" },
  ],
  ["Любая перепечатка возможна лишь с письменного согласия правообладателя.", { ask: [] }],
  ["При цитировании ссылка на издание обязательна, в интернет-изданиях — гиперссылка.", { conditions: [CREDIT, LINK] }],
  ["Матеріали можна вільно передруковувати за умови посилання на «Ліхтар».", { conditions: [CREDIT] }],
  ["Використання текстів дозволено з гіперпосиланням на нашу сторінку.", { conditions: [LINK] }],
  ["Передрук матеріалів лише за письмовою згодою редакції.", { ask: [] }],
  ["Haberlerimiz kaynak belirtilerek ve değiştirilmeden ücretsiz yayımlanabilir.", { conditions: [CREDIT, WHOLE] }],
  ["Yazılarımız ticari olmayan amaçlarla, bağlantı verilerek serbestçe paylaşılabilir.", { uses: ["non-commercial"], conditions: [LINK] }],
  ["Lütfen haberlerimizi kullanırken kaynak gösteriniz.", { conditions: [CREDIT] }],
  [
    "Yazılarımızın ticari kullanımı için önceden izin alınmalıdır: izin@fener.example",
    { ask: ["commercial"], contact: "izin@fener.example" },
  ],
  ["Bu sitedeki yazılar, yayıncının yazılı onayı olmadan çoğaltılamaz.", { ask: [] }],
  ["يمكن إعادة نشر موادنا مجانا شرط ذكر المصدر وعدم التعديل عليها", { conditions: [CREDIT, WHOLE] }],
  ["يسمح بنقل المقال لأغراض غير تجارية مع وضع رابط للمقال الأصلي", { uses: ["non-commercial"], conditions: [LINK] }],
  ["الرجاء الإشارة إلى المصدر عند استخدام هذه المادة", { conditions: [CREDIT] }],
  [
    "للاستخدام التجاري لهذا المحتوى يرجى التواصل معنا مسبقا: huquq@manara.example",
    { ask: ["commercial"], contact: "huquq@manara.example" },
  ],
  ["لا يجوز إعادة إنتاج أي جزء من هذا الموقع دون موافقة خطية من الناشر", { ask: [] }],
  ["Die Laterne gestattet den Nachdruck ihrer Texte.", { grantor: "Die Laterne" }],
  ["La Lanterne autorise la reprise de ses articles.", { grantor: "La Lanterne" }],
  ["La Linterna permite la difusión de sus textos.", { grantor: "La Linterna" }],
  ["«Фонарь» разрешает использовать свои тексты.", { grantor: "«Фонарь»" }],
  ["«Ліхтар» дозволяє передрук своїх матеріалів.", { grantor: "«Ліхтар»" }],
  ["تسمح المنارة بإعادة نشر هذا المقال", { grantor: "المنارة" }],
  ["The Skerry Review makes this text available for republication.", { grantor: "Skerry Review" }],
  ["Outer Watch consents to the reprinting of this article.", { grantor: "Outer Watch" }],
];

const NOTHING: readonly string[] = [
  "Boats may use the channel freely, provided they carry no arms, the deal says.",
  "Please credit the pilots, the minister told the crowd.",
  "Ask us before you fish, the chief told the boats.",
  "The list may be shared with the families on condition that no name is printed, the judge ruled.",
  "Requests for rations go to the harbour office.",
  "All movement must be cleared with the guard.",
  "La reprise des cours est autorisée sous réserve de l’accord du préfet, selon la mairie.",
  "Puedes volver gratis, dijo el capitán, siempre que no lleves armas.",
  "Die Brücke darf nur mit Zustimmung der Wache genutzt werden.",
  "Использование дронов возможно лишь с согласия штаба, сообщили власти.",
  "Liman, komutanlığın yazılı onayı olmadan kullanılamaz.",
  "لا يجوز عبور الجسر دون موافقة خطية من القيادة",
];

describe("what a licence says", () => {
  it.each([...LINES])("“%s”", async (line, said) => {
    expect(await saidIn(line)).toEqual(said);
  });
});

describe("what is not said", () => {
  it("no use where a place only has a condition of its own", async () => {
    expect(await saidIn("При перепечатке ссылка на «Маяк Анселя» обязательна, в интернете - гиперссылка.")).toEqual({
      conditions: [CREDIT, LINK],
    });
  });
});

describe("a sentence of a story", () => {
  it.each([...NOTHING])("“%s” says nothing of the text", async (line) => {
    expect(await saidIn(line)).toEqual({});
  });
});
