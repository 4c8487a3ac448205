import { pdfDocument } from "./pdf-document.ts";
import { wordDocument } from "./word-document.ts";

/** Paragraphs of invented reporting, of many lengths, with figures, quotations and words that have a hyphen of their own. */
export const PARAGRAPHS: readonly string[] = [
  "At least 26 people were reportedly killed and more than 40 injured on Tuesday when two explosions struck the fuel terminal on the north-east quay of Port Ansel, the Skerry Relief Network said in its twelfth situation report.",
  "The Ansel Health Office put the toll at nine dead and 31 wounded as of 18:00 on 4 March 2031. It said that the figure could rise because several workers had not yet been accounted for.",
  "“We counted eleven bodies ourselves, and we know of families who buried theirs the same night,” said Mara Ollen, a nurse at the district hospital who has worked there since 2019.",
  "A pro-government channel, Radio Skerry, claimed without offering evidence that the blast had been caused by a gas leak. The Tarn Guard denied any involvement and called for an independent inquiry into the well-documented safety failures at the terminal.",
  "Ferry services between Port Ansel and Velm were suspended until further notice. The harbour authority expects that one of the two berths can be reopened within ten days, provided that the divers find no further damage to the foundations.",
  "Some 1,200 residents of the quayside district spent the night in the municipal sports hall and in three schools. Drinking water is being brought by lorry from Sarn Harbour, about 14 kilometres to the south.",
  "The cease-fire of 11 February, which both parties had described as fragile, has been violated at least seven times according to monitors. Neither the Ministry of Ombrey nor the opposition Reef Council has formally withdrawn from it.",
  "A 54-year-old fisherman who gave his name only as Teo told the Lantern Post that he had seen a small unmanned boat approaching the breakwater minutes before the first explosion. His account could not be independently confirmed.",
  "Insurance underwriters raised the war-risk premium for vessels calling at the islands by a quarter. Shipping agents warned that the increase would be passed on to importers and, in the end, to households that already spend more than half of their income on food.",
  "The Network distributed 640 hygiene kits, 1,900 blankets and 75 family tents on 5 March. A further convoy of eleven lorries is waiting at the Velm checkpoint, where officials have asked for additional documents.",
  "Telephone lines to the western islets remain interrupted. Information from Little Skerry and Harrow Point therefore reaches us only by boat, and figures for these places are to be read as estimates.",
  "Officials in Ombrey announced on Thursday that a commission of five would present its findings within thirty days. The opposition said it had not been consulted about the commission's composition or its mandate.",
  "In a separate incident, unidentified men on two motorcycles opened fire on a police post near Grange Bay shortly before midnight. No casualties were reported, and nobody has claimed responsibility so far.",
  "School attendance in the affected districts fell from 91 to 63 per cent in the first week of March. Teachers cite fear of further explosions, the loss of transport and the use of three school buildings as shelters.",
  "The Reef Council's foreign representative, Ilan Dorre, is expected to travel to Meridian at the weekend for talks with the mediators. Diplomats cautioned that no agreement on the monitoring mechanism should be expected before the middle of the month.",
  "Prices of rice and cooking oil have risen by 18 and 27 per cent respectively since the beginning of February, according to a market survey carried out in six towns. Traders attribute the rise to the closure of the main port and to hoarding.",
];

/** A PDF of two pages with a heading, a list, a table and a running head. */
export async function pdfSeed(): Promise<Uint8Array> {
  const [first = "", second = "", third = "", ...others] = PARAGRAPHS;
  return pdfDocument(
    [
      { kind: "title", text: "Port Ansel: situation after the terminal fire" },
      { kind: "text", text: first },
      { kind: "item", text: second },
      { kind: "heading", text: "What is known" },
      { kind: "row", text: "District\tKilled" },
      { kind: "row", text: "Velm\t9" },
      { kind: "text", text: third, note: "Interview, 3 March 2031." },
      ...others.map((text) => ({ kind: "text", text }) as const),
    ],
    { size: 12, header: (page) => `Skerry Relief Network ${page}`, properties: { title: "Sitrep 12", author: "Ana Lerro" } },
  );
}

/** A Word document with a letterhead, a title, a list, a table, a note and a link. */
export function docxSeed(): Uint8Array {
  const [first = "", second = "", third = ""] = PARAGRAPHS;
  return wordDocument({
    header: ["SKERRY RELIEF NETWORK"],
    core: { "dc:title": "Sitrep 12", "dc:creator": "Ana Lerro", "dcterms:created": "2031-03-05T08:00:00Z" },
    body: [
      { text: "Port Ansel: situation after the terminal fire", style: "Title" },
      first,
      { text: second, note: 1 },
      { text: "Water for 1,200 people", list: "bullet" },
      [
        ["District", "Killed"],
        ["Velm", "9"],
      ],
      { text: third, href: "https://relief.example/12" },
    ],
    notes: ["Interview, 3 March 2031."],
  });
}

/** Markdown with fields in front, a heading, a list, a table, a link and a note. */
const markdownSeed = (): Uint8Array =>
  new TextEncoder().encode(`---
title: "Port Ansel: situation after the terminal fire"
authors:
  - Ana Lerro
date: 2031-03-05
tags: [ports, explosions]
---

# Port Ansel: situation after the terminal fire

${PARAGRAPHS[0]} [More](https://relief.example/12)[^1]

> ${PARAGRAPHS[2]}

- Water for **1,200** people
- Lorries

| District | Killed |
|----------|-------:|
| Velm     | 9      |

![The pier after the fire](pier.jpg)

[^1]: Interview, 3 March 2031.
`);

/** One valid document of each kind, for whoever breaks them. */
export const DOCUMENT_SEEDS: readonly { readonly kind: "pdf" | "docx" | "markdown"; readonly bytes: () => Promise<Uint8Array> }[] = [
  { kind: "pdf", bytes: pdfSeed },
  { kind: "docx", bytes: async () => docxSeed() },
  { kind: "markdown", bytes: async () => markdownSeed() },
];
