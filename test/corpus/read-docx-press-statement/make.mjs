// Writes report.docx: `node make.mjs` in this folder.
import { writeFileSync } from "node:fs";
import { wordDocument } from "../../seeds/word-document.ts";

const text =
  "Le Conseil du port n’a pris aucune part aux deux explosions qui ont tué au moins neuf personnes mardi au terminal pétrolier de Port Ansel. Les accusations diffusées par Radio Skerry sont sans fondement.";

writeFileSync(
  "report.docx",
  wordDocument({
    core: { "dc:title": "Document1", "dc:creator": "Microsoft Office User", "dcterms:created": "2031-03-04T16:10:00Z", "dc:language": "fr-FR" },
    body: [
      { text: "CONSEIL DU PORT DE VELM", isBold: true, size: 16 },
      "Velm, le 4 mars 2031",
      { text: "Communiqué de presse", isBold: true },
      { text: "Le Conseil du port rejette les accusations sur les explosions du terminal", isBold: true, size: 14 },
      text,
      "Nous demandons une enquête des autorités portuaires qui ne sont liées à aucune des parties, et nous lui ouvrirons nos journaux de bord.",
      "Contact presse : presse@velm.example",
    ],
  }),
);
