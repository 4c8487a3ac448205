/** Elements that begin and end a block of text when a browser lays the page out. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);

/** Elements whose text no reader of the page sees as words of the page. */
export const SILENT_ELEMENTS: ReadonlySet<string> = new Set(
  "script style template noscript noembed noframes svg head iframe object embed audio video canvas rt rp select datalist textarea map math-field".split(
    " ",
  ),
);
