import { pickOne } from "../work/seeded.ts";

/** What a pattern may try again and again when it comes thousands of times on end. */
const UNITS = [
  ...Array.from("aA1@()[]<>&-—_*#'\"“”«»:;,.…?!/|=+^{}~$%\t\n\r\u00a0\u200b\u202e\u2028ا的Иé"),
  "\ud83d\ude00",
  "a\u0301",
  " (",
  "( ",
  " (x",
  " - ",
  ", ",
  ". ",
  "//",
  "http://",
  "www.",
  "a@b.",
  "x ",
  "X ",
  "By X ",
  "a. ",
  "U.S. ",
  "Mr. ",
  "said that ",
  "he said, ",
  "“said ",
  "according to X, ",
  "not ",
  "at least ",
  "12 ",
  "1,000,",
  "2031-",
  "March 2031, ",
  "'a' ",
  "a, b and ",
  "of the ",
  "Al-",
  "de la ",
  "(Reuters) ",
  "via ",
  "Source: ",
  "© ",
  "Region: ",
  " | ",
  "0:00 ",
  "00:00:01.000 --> ",
  "1\n",
  "- a\n",
  "> ",
  "\n\n",
  "---\n",
  "SPEAKER: ",
  "[a](b) ",
  "**",
  "&amp;",
  "&#x",
  "%20",
  "\\u",
  "=?utf-8?q?",
  "<p>",
  "</p>",
  "<b>",
  "<div>",
  "<blockquote>",
  "<a href=x>",
  "<!--",
  "<script>",
  "<![CDATA[",
  "<item>",
];

/** A small report of some kind with the run somewhere in it. */
const FRAMES: readonly ((run: string) => string)[] = [
  (run) => `The harbour was quiet on Monday.\n\n${run} end\n\nOfficials said so.\n`,
  (run) => `By ${run}\n\nThe harbour was quiet on Monday, officials said.\n`,
  (run) => `The harbour was quiet on Monday, officials said.\n\nSource: ${run}`,
  (run) => `<article><h1>Boats</h1><p>The harbour was quiet on Monday, officials said at noon there.</p><p>${run}</p></article>`,
  (run) =>
    `<title>${run}</title><meta name="author" content="${run}"><article class="${run}"><h1>Boats</h1><p class="byline">${run}</p><p>The harbour was quiet on Monday, officials said at noon there.</p></article>`,
  (run) =>
    `From: ${run}\nTo: desk@lantern.example\nSubject: ${run}\nDate: Mon, 5 May 2031 10:00:00 +0000\n\nThe harbour was quiet on Monday, officials said.\n`,
  (run) => `WEBVTT\n\n00:01.000 --> 00:04.000\n<v ${run}>The harbour was quiet.\n\n00:05.000 --> 00:09.000\n${run}\n`,
  (run) =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>${run}</title><item><title>${run}</title><link>https://lantern.example/1</link><description>${run}</description></item></channel></rss>`,
  (run) =>
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "Lantern Post",
      items: [{ id: run, title: run, content_html: run, url: "https://lantern.example/1" }],
    }),
];

const LENGTH = 20_000;

/** One report with one run, by chance. */
export function withLongRun(chance: () => number): { readonly name: string; readonly bytes: Uint8Array } {
  const unit = pickOne(UNITS, chance);
  return { name: "run.txt", bytes: Buffer.from(pickOne(FRAMES, chance)(unit.repeat(Math.ceil(LENGTH / unit.length)))) };
}
