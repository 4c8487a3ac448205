import { getSurt } from "warcio";
import type { RecordToWrite } from "./serialize-record.ts";

/** Where a record lies. */
export interface Place {
  readonly filename: string;
  readonly offset: number;
  readonly length: number;
}

/** One line of an index, by which a record is found without reading the file: `example,lantern-post)/ferry 20310504102030 {…}`. */
export function cdxjLine(
  { url = "", date, http, contentType }: RecordToWrite,
  sha256: string,
  { filename, offset, length }: Place,
): string {
  const type = http === undefined ? contentType : http.headers.find(([name]) => name.toLowerCase() === "content-type")?.[1];
  const said = {
    url,
    mime: type?.split(";", 1)[0]?.trim(),
    status: http?.firstLine.split(" ", 2)[1],
    digest: `sha256:${sha256}`,
    length: String(length),
    offset: String(offset),
    filename,
  };
  return `${getSurt(url)} ${date.replace(/\D/gu, "").slice(0, 14)} ${JSON.stringify(said)}\n`;
}
