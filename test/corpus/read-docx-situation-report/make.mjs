// Writes report.docx: `node make.mjs` in this folder.
import { writeFileSync } from "node:fs";
import { wordDocument } from "../../seeds/word-document.ts";

writeFileSync(
  "report.docx",
  wordDocument({
    header: [{ text: "SKERRY RELIEF NETWORK", isBold: true }, "5 March 2031"],
    footer: ["Quay Road 4, Port Ansel", "2"],
    core: {
      "dc:title": "Situation report template",
      "dc:creator": "Ana Lerro; jsmith",
      "dcterms:created": "2027-06-01T09:00:00Z",
      "dcterms:modified": "2031-03-05T20:30:00Z",
      "cp:keywords": "ports, explosions",
    },
    body: [
      { text: "Situation Report No. 12", style: "Subtitle" },
      { text: "Port Ansel: situation after the fire at the fuel terminal", style: "Title" },
      { text: "Highlights", isBold: true },
      { text: "At least 26 people were reportedly killed and more than 40 injured; the Ansel Health Office confirms nine dead.", list: "bullet" },
      { text: "Some 1,200 residents of the quayside district cannot return to their homes.", list: "bullet" },
      { text: "Situation", style: "heading 1" },
      {
        text: "Two explosions struck the fuel terminal on the north-east quay of Port Ansel on 4 March. The Health Office put the toll at nine dead and 31 wounded as of 18:00 on that day",
        note: 1,
      },
      { text: "Radio Skerry claimed without offering evidence that the blast had been caused by a gas leak. The Tarn Guard denied any involvement.", deleted: " It lied." },
      { text: "“We counted eleven bodies ourselves,” said Mara Ollen, a nurse at the district hospital.", style: "Quote" },
      { text: "Losses by district", style: "heading 1" },
      [
        ["District", "Killed", "Wounded"],
        ["Port Ansel", "24", "38"],
        ["Velm", "2", "4"],
      ],
      { text: "The lists of names are kept here.", href: "https://relief.example/lists/12" },
    ],
    notes: ["Telephone call with the head of the Office, 4 March 2031."],
    comments: ["Check this figure again."],
  }),
);
