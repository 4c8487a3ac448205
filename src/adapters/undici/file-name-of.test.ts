import { expect, test } from "vitest";
import { fileNameOf } from "./file-name-of.ts";

test.each([
  ["attachment; filename=report.pdf", "report.pdf"],
  ['attachment; filename="The raid, in full.pdf"', "The raid, in full.pdf"],
  ['attachment; filename="say \\"here\\".txt"', "say here.txt"],
  ["attachment; filename*=UTF-8''%C3%8Ele%20est.pdf", "Île est.pdf"],
  ["attachment; filename*=iso-8859-1'fr'%CEle.pdf", "Île.pdf"],
  ["attachment; filename=\"plain.pdf\"; filename*=UTF-8''better.pdf", "better.pdf"],
  ["inline; FileName = report.docx", "report.docx"],
  // As header bytes come: UTF-8, one letter a byte.
  [`attachment; filename="${Buffer.from("Île.pdf").toString("latin1")}"`, "Île.pdf"],
  ['attachment; filename="../../etc/passwd"', "passwd"],
  ['attachment; filename="C:\\reports\\today.doc"', "today.doc"],
  ["attachment; filename*=UTF-8''..%2F..%2Fpasswd", "passwd"],
  ['attachment; filename="..."', undefined],
  ['attachment; filename=".htaccess"', "htaccess"],
  ["attachment; filename*=UTF-8''a%00b%0d%0a.txt", "ab.txt"],
  // Shown from right to left, its end would read "txt.exe" backwards.
  ["attachment; filename*=UTF-8''a%E2%80%AEtxt.exe", "atxt.exe"],
  [`attachment; filename="${"long ".repeat(100)}.pdf"`, `${"long ".repeat(100).slice(0, 196)}.pdf`],
  ["attachment", undefined],
  ["", undefined],
])("%s names the file %o", (disposition, expected) => {
  expect(fileNameOf([["Content-Disposition", disposition]])).toBe(expected);
});

test("without the header there is none", () => {
  expect(fileNameOf([])).toBeUndefined();
});
