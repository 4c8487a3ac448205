/** What a person at the desk can do about each problem they may meet there, by its code. */
export const PROBLEM_ADVICE: Readonly<Record<string, string>> = {
  INPUT_EMPTY: "Paste at least one sentence, or choose a file that has words in it.",
  INPUT_BINARY: "Choose a web page (.html) or plain text (.txt). For other kinds, copy the text and paste it.",
  INPUT_TOO_LARGE: "Paste only the article, or split the file.",
  INPUT_ENCODING: "Save the file as UTF-8 and try again, or paste its text.",
  INPUT_INVALID: "Check the fields below and try again.",
  NO_ARTICLE: "The page may draw its text with scripts. Copy the article and paste it instead.",
  URL_REFUSED: "Only public http and https addresses are fetched. Save the page and add it as a file instead.",
  URL_UNREACHABLE: "Check the address. If the page opens in your browser, save it and add the file.",
  URL_FAILED: "The page may be gone or closed to machines. Open it in your browser, save it and add the file.",
  URL_TIMEOUT: "Try again in a while, or save the page in your browser and add the file.",
  DISK_FULL: "Nothing was kept. Free some space where the data directory is, then try again.",
  DATA_LOCKED: "Close the other Reportedly that uses this data directory.",
  REPORT_NOT_FOUND: "It may be in another data directory. Look for it in the list.",
  RATE_LIMITED: "Wait a minute and try again.",
  INTERNAL: "Try again. If it happens twice, the server's log has the details.",
};
