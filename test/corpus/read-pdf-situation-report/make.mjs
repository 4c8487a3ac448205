// Writes report.pdf: `node make.mjs` in this folder.
import { writeFileSync } from "node:fs";
import { pdfDocument } from "../../seeds/pdf-document.ts";

const text = (text) => ({ kind: "text", text });
const item = (text) => ({ kind: "item", text });
const heading = (text) => ({ kind: "heading", text });
const row = (...cells) => ({ kind: "row", text: cells.join("\t") });

const parts = [
  { kind: "title", text: "Port Ansel: situation after the fire at the fuel terminal" },
  { kind: "bold", text: "Highlights" },
  item("At least 26 people were reportedly killed and more than 40 injured; the Ansel Health Office confirms nine dead."),
  item("Some 1,200 residents of the quayside district cannot return to their homes."),
  item("Ferries between Port Ansel and Velm stay in harbour until further notice."),
  heading("Situation"),
  text("Two explosions struck the fuel terminal on the north-east quay of Port Ansel on 4 March. The Network’s staff counted 26 dead in the two hospitals by the morning of 5 March. The Health Office put the toll at nine dead and 31 wounded as of 18:00 on the day of the explosions; it said that the figure could rise because several workers had not yet been accounted for."),
  text("Radio Skerry claimed without offering evidence that the blast had been caused by a gas leak. The Tarn Guard denied any involvement. Neither account could be checked by our staff, who have no access to the terminal."),
  text("Telephone lines to the western islets remain interrupted. Information from Little Skerry and Harrow Point therefore reaches us only by boat, and figures for these places are to be read as estimates."),
  heading("Losses by district"),
  row("District", "Killed", "Wounded", "Missing"),
  row("Port Ansel", "24", "38", "7"),
  row("Velm", "2", "4", "0"),
  row("Little Skerry", "n/a", "n/a", "n/a"),
  heading("Response"),
  text("The Network distributed 640 hygiene kits, 1,900 blankets and 75 family tents on 5 March. A further convoy of eleven lorries is waiting at the Velm checkpoint, where officials have asked for additional documents."),
  text("Drinking water is being brought by lorry from Sarn Harbour, about 14 kilometres to the south. The harbour authority expects that one of the two berths can be reopened within ten days, provided that the divers find no further damage to the foundations. Until then all fuel for the generators of the hospitals has to be carried over land, on a road that the authority of the district closed twice last week for reasons that it did not give to us or to anybody else whom we asked."),
  text("School attendance in the affected districts fell from 91 to 63 per cent in the first week of March. Teachers cite fear of further explosions, the loss of transport and the use of three school buildings as shelters."),
  heading("Gaps"),
  text("There is no plan yet for the time after the ten days. The Network asks its partners to tell it by 12 March what they can give, and where."),
];

writeFileSync(
  "report.pdf",
  await pdfDocument(parts, {
    size: 12,
    leading: 1.4,
    gap: 8,
    header: () => "Skerry Relief Network  |  Situation Report No. 12  |  5 March 2031",
    footer: (page) => `Page ${page}`,
    properties: { title: "sitrep_12_final.docx", author: "jsmith", created: "2031-03-06T07:15:00Z" },
  }),
);
