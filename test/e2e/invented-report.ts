/** A short report of our own writing, about nothing that exists. */
export const INVENTED_TITLE = "Ferry held at Lanner Point";

export const INVENTED_REPORT = `${INVENTED_TITLE}

By Quay Gazette

According to the harbour office, at least 12 sailors were detained at Lanner Point on Monday. A second vessel was reportedly damaged in the harbour.

The island guard denied that shots were fired. It may release the ferry soon.

Please support our work with a donation.`;

/** A second one, so that lists have something to choose from. */
export const OTHER_REPORT = `Lighthouse keepers return to Skerry Head

By Tide Courier

The lighthouse service said that 3 keepers returned to Skerry Head on Tuesday.`;
