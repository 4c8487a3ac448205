import process from "node:process";

/** What pdf.js throws when a document is damaged, by the names it gives. */
const OF_DAMAGED_PDFS: ReadonlySet<string> = new Set([
  "FormatError",
  "InvalidPDFException",
  "MissingDataException",
  "ParserEOFException",
  "UnknownErrorException",
  "XRefEntryException",
  "XRefParseException",
]);

/**
 * Let a promise that pdf.js left behind end no thread. It asks for pages ahead, and when an earlier one fails it waits for the others no
 * more: those of a damaged document then fail with nobody listening. What anything else leaves behind is a defect and ends the thread.
 */
export function forgiveLeftPromises(): void {
  process.on("unhandledRejection", (reason) => {
    if (!(reason instanceof Error) || !OF_DAMAGED_PDFS.has(reason.name)) throw reason;
  });
}
