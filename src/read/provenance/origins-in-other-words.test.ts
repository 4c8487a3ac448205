import { describe, expect, it } from "vitest";
import { reportId } from "../../model/ids.ts";
import type { World } from "../../model/world.ts";
import { readReport } from "../read-report.ts";

const WORLD: World = { actors: [], places: [], outlets: [] };

const STORY = [
  "Ferries crossed the strait again on Monday after nine days of talks, the harbour office said, and three boats left before noon.",
  "“We waited for a week and nobody told us why,” said Marla Tove, who sells fish on the upper quay of the old town.",
  "The mayor, Corin Hale, said the pier would be mended before winter. By Friday the first stones had arrived from the quarry.",
]
  .map((text) => `<p>${text}</p>`)
  .join("\n");

/** What a page says in its head or below its story. */
interface Parts {
  readonly head?: string;
  readonly end?: string;
}

const pageOf = ({ head = "", end = "" }: Parts): string => `<!doctype html><html><head>
<title>Ferries cross the strait again | Quayside</title><meta property="og:site_name" content="Quayside">
<meta property="article:published_time" content="2031-08-06T08:00:00Z">${head}</head><body>
<header><a href="/">Quayside</a> <nav><a href="/news">News</a> <a href="/isles">Isles</a></nav></header>
<main><article><h1>Ferries cross the strait again</h1><div class="story">${STORY}</div>${end}</article></main>
<footer><p>© 2031 Quayside. <a href="https://quayside.example/about">About us</a></p></footer></body></html>`;

/** The first publication as outlet, day and address; what is not said is left out. */
async function originOn(parts: Parts): Promise<string> {
  const url = "https://quayside.example/a/1";
  const { original } = await readReport({ id: reportId("r"), content: pageOf(parts), mediaType: "text/html", url }, WORLD);
  return [original?.outlet, original?.published?.value.slice(0, 10), original?.url].filter((part) => part !== undefined).join(" ");
}

const DAY = "2031-08-03";
const TEXT = "https://harbourtribune.example/2031/ferries";
const link = (words: string, href = TEXT): string => `<a href="${href}">${words}</a>`;
const end = (...paragraphs: readonly string[]): Parts => ({ end: paragraphs.map((words) => `<p>${words}</p>`).join("\n") });
const jsonLd = (value: unknown): Parts => ({ head: `<script type="application/ld+json">${JSON.stringify(value)}</script>` });

const FROM: readonly (readonly [Parts, string])[] = [
  // English
  [end(`Originally published by ${link("Harbour Tribune")} on 3 August 2031.`), `Harbour Tribune ${DAY} ${TEXT}`],
  [
    end(`Originally published on 3 August 2031 in the Harbour Tribune. ${link("Read the original here")}.`),
    `Harbour Tribune ${DAY} ${TEXT}`,
  ],
  [end("Originally published by the Harbour Tribune.", link("Read the original here")), `Harbour Tribune ${TEXT}`],
  [end("Source: Harbour Tribune", link("Read the original article")), `Harbour Tribune ${TEXT}`],
  [end("Source: Harbour Tribune", link("Original article")), `Harbour Tribune ${TEXT}`],
  [end("Source: Harbour Tribune", `Link: ${link(TEXT)}`), `Harbour Tribune ${TEXT}`],
  [end("Originally published by Harbour Tribune", link(TEXT)), `Harbour Tribune ${TEXT}`],
  [end(`Source: ${link("Harbour Tribune")} (3 August 2031)`), `Harbour Tribune ${DAY} ${TEXT}`],
  [end("Source: Harbour Tribune, August 3, 2031"), `Harbour Tribune ${DAY}`],
  [end("Source: Harbour Tribune – 03/08/2031"), `Harbour Tribune ${DAY}`],
  [end(`This article first appeared in the ${link("Harbour Tribune")}, 3 August 2031`), `Harbour Tribune ${DAY} ${TEXT}`],
  [end("This article originally appeared on Harbour Tribune on August 3rd, 2031."), `Harbour Tribune ${DAY}`],
  [end(`This story was originally published on Aug. 3 by ${link("Harbour Tribune")}.`), `Harbour Tribune ${DAY} ${TEXT}`],
  [end("First published 3 August 2031 by Harbour Tribune"), `Harbour Tribune ${DAY}`],
  [end("First published on 3 August 2031 in Harbour Tribune"), `Harbour Tribune ${DAY}`],
  [
    end(`Republished from ${link("Harbour Tribune", "https://harbourtribune.example/")}: ${link("original article")}`),
    `Harbour Tribune ${TEXT}`,
  ],
  [
    end(`Republished from Harbour Tribune under a ${link("CC BY 4.0 licence", "https://creativecommons.org/licenses/by/4.0/")}.`),
    "Harbour Tribune",
  ],
  [
    end(
      `This article is republished from ${link("Harbour Tribune", "https://harbourtribune.example/")} under a ${link("Creative Commons license", "https://creativecommons.org/licenses/by/4.0/")}. Read the ${link("original article")}.`,
    ),
    `Harbour Tribune ${TEXT}`,
  ],
  [end(`Originally published at ${link(TEXT)}`), `harbourtribune.example ${TEXT}`],
  [end(`Original source: ${link("Harbour Tribune")}`), `Harbour Tribune ${TEXT}`],
  [end(`Original: ${link("Harbour Tribune, 3 August 2031")}`), `Harbour Tribune ${DAY} ${TEXT}`],
  [end(`Via ${link("Harbour Tribune")}`), `Harbour Tribune ${TEXT}`],
  [
    end(`Source: ${link("Harbour Tribune", `https://web.archive.org/web/20310804101500/${TEXT}`)}`),
    `Harbour Tribune https://web.archive.org/web/20310804101500/${TEXT}`,
  ],
  [end(`Source: ${link("Harbour Tribune", `/web/20310804101500/${TEXT}`)}`), `Harbour Tribune ${TEXT}`],
  [end(`Source: ${link("Harbour Tribune", "//harbourtribune.example/2031/ferries")}`), `Harbour Tribune ${TEXT}`],
  [end(`Source: ${link("Harbour Tribune", "https://harbourtribune.example/")}`), "Harbour Tribune"],
  [
    end("Source: Harbour Tribune", `Archived at ${link("web.archive.org", `https://web.archive.org/web/20310804101500/${TEXT}`)}`),
    `Harbour Tribune`,
  ],
  [{ ...end("Source: Harbour Tribune"), head: `<link rel="canonical" href="${TEXT}">` }, `Harbour Tribune ${TEXT}`],
  [{ ...end("Source: The Harbour Tribune"), head: `<meta name="syndication-source" content="${TEXT}">` }, `The Harbour Tribune ${TEXT}`],
  [{ ...end("Source: Harbour Tribune"), head: `<meta name="original-source" content="${TEXT}">` }, `Harbour Tribune ${TEXT}`],
  [
    { ...end("Source: The Tribune of the Harbour"), head: `<meta name="original-source" content="${TEXT}">` },
    `The Tribune of the Harbour ${TEXT}`,
  ],
  [
    jsonLd({
      "@type": "NewsArticle",
      headline: "Ferries cross the strait again",
      isBasedOn: { "@type": "NewsArticle", url: TEXT, datePublished: DAY, publisher: { "@type": "Organization", name: "Harbour Tribune" } },
    }),
    `Harbour Tribune ${DAY} ${TEXT}`,
  ],
  [
    { ...end("Originally published by Harbour Tribune"), ...jsonLd({ "@type": "NewsArticle", isBasedOn: TEXT }) },
    `Harbour Tribune ${TEXT}`,
  ],
  [{ ...end("Originally published by Harbour Tribune"), ...jsonLd({ "@type": "NewsArticle", sameAs: TEXT }) }, `Harbour Tribune ${TEXT}`],
  // French
  [end(`Article initialement publié le 3 août 2031 dans ${link("Le Phare des Îles")}`), `Le Phare des Îles ${DAY} ${TEXT}`],
  [end("Cet article est paru dans Le Phare des Îles le 3 août 2031."), `Le Phare des Îles ${DAY}`],
  [end(`Source : ${link("Le Phare des Îles")} du 3 août 2031`), `Le Phare des Îles ${DAY} ${TEXT}`],
  [end("Source : Le Phare des Îles, 03/08/2031"), `Le Phare des Îles ${DAY}`],
  [end("Publié initialement dans Le Phare des Îles (3 août 2031)", link("Lire l’article original")), `Le Phare des Îles ${DAY} ${TEXT}`],
  [end(`Lire l’article original sur ${link("Le Phare des Îles")}`), `Le Phare des Îles ${TEXT}`],
  [end("Source : Le Phare des Îles", link("Voir l’article d’origine")), `Le Phare des Îles ${TEXT}`],
  // Spanish
  [end(`Publicado originalmente el 3 de agosto de 2031 en ${link("El Faro de las Islas")}`), `El Faro de las Islas ${DAY} ${TEXT}`],
  [end(`Fuente: ${link("El Faro de las Islas")} / 3 de agosto de 2031`), `El Faro de las Islas ${DAY} ${TEXT}`],
  [end("Fuente: El Faro de las Islas", `Enlace original: ${link(TEXT)}`), `El Faro de las Islas ${TEXT}`],
  [
    end(`Este artículo apareció por primera vez en El Faro de las Islas el 3 de agosto de 2031. ${link("Lea el original aquí")}.`),
    `El Faro de las Islas ${DAY} ${TEXT}`,
  ],
  [end(`Tomado de ${link("El Faro de las Islas")}`), `El Faro de las Islas ${TEXT}`],
  [end("Fuente: El Faro de las Islas", link("Ver artículo original")), `El Faro de las Islas ${TEXT}`],
  // German
  [end(`Zuerst erschienen am 3. August 2031 in: ${link("Inselbote")}`), `Inselbote ${DAY} ${TEXT}`],
  [end("Dieser Artikel erschien am 3.8.2031 zuerst bei Inselbote."), `Inselbote ${DAY}`],
  [end("Quelle: Inselbote vom 3. August 2031"), `Inselbote ${DAY}`],
  [end(`Quelle: ${link("Inselbote")} (03.08.2031)`), `Inselbote ${DAY} ${TEXT}`],
  [end("Quelle: Inselbote", link("Zum Originalartikel")), `Inselbote ${TEXT}`],
  [end(`Den Originalbeitrag lesen Sie bei ${link("Inselbote")}`), `Inselbote ${TEXT}`],
  // Russian
  [end(`Источник: ${link("Маяк островов")}, 3 августа 2031`), `Маяк островов ${DAY} ${TEXT}`],
  [end("Источник: «Маяк островов», 03.08.2031", link("Оригинал статьи")), `Маяк островов ${DAY} ${TEXT}`],
  [end("Впервые опубликовано 3 августа 2031 года на сайте «Маяк островов»"), `Маяк островов ${DAY}`],
  [end(`Источник: Маяк островов`, `Ссылка на оригинал: ${link(TEXT)}`), `Маяк островов ${TEXT}`],
  [end(`Оригинал публикации: ${link("Маяк островов")}`), `Маяк островов ${TEXT}`],
  [end(`Читать оригинал на сайте ${link("Маяк островов")}`), `Маяк островов ${TEXT}`],
  // Ukrainian
  [end(`Джерело: ${link("Острівний вісник")}`), `Острівний вісник ${TEXT}`],
  [end("Джерело: Острівний вісник, 03.08.2031", link("Оригінал статті")), `Острівний вісник ${DAY} ${TEXT}`],
  [end("Вперше опубліковано 3 серпня 2031 року на сайті «Острівний вісник»"), `Острівний вісник ${DAY}`],
  [end(`Оригінал: ${link("Острівний вісник")}`), `Острівний вісник ${TEXT}`],
  // Turkish
  [end(`Kaynak: ${link("Fener Postası")}`), `Fener Postası ${TEXT}`],
  [end("Kaynak: Fener Postası, 3 Ağustos 2031"), `Fener Postası ${DAY}`],
  [end("Bu haber ilk olarak 3 Ağustos 2031 tarihinde Fener Postası’nda yayımlandı."), `Fener Postası ${DAY}`],
  [end("Kaynak: Fener Postası", link("Haberin orijinali için tıklayın")), `Fener Postası ${TEXT}`],
  [end("Kaynak: Fener Postası", link("Haberin kaynağı")), `Fener Postası ${TEXT}`],
  // Arabic
  [end(`المصدر: ${link("صدى الجزر")}`), `صدى الجزر ${TEXT}`],
  [end("المصدر: صدى الجزر، 3 أغسطس 2031"), `صدى الجزر ${DAY}`],
  [end("نُشر هذا المقال أولاً بتاريخ 3 أغسطس 2031 في صدى الجزر"), `صدى الجزر ${DAY}`],
  [end("المصدر: صدى الجزر", `رابط المقال الأصلي: ${link(TEXT)}`), `صدى الجزر ${TEXT}`],
  [end("المصدر: صدى الجزر", link("رابط المصدر")), `صدى الجزر ${TEXT}`],
  [end("نقلاً عن صدى الجزر (3/8/2031)"), `صدى الجزر ${DAY}`],
];

const OWN: readonly Parts[] = [
  end("First published on 3 August 2031"),
  end(`Read more in ${link("our ferry guide", "https://quayside.example/guide")}`),
  end(`The study can be read ${link("here")}.`),
  end(`Originally published by Quayside. ${link("Read the original here", "https://quayside.example/a/0")}.`),
  { head: `<link rel="canonical" href="https://www.quayside.example/a/1">` },
  jsonLd({ "@type": "NewsArticle", headline: "Ferries cross the strait again", sameAs: "https://x.example/quayside/1" }),
  end("Published on 3 August 2031", link("Share this story", "https://share.example/?u=1")),
  end(`Photo: ${link("Harbour Tribune")}`),
  end("Source: Agencies", link("Read more")),
];

describe("a page says where its text was published first", () => {
  it.each(FROM.map(([parts, origin]) => [Object.values(parts).join(" ").replace(/\s+/gu, " "), parts, origin] as const))(
    "%s",
    async (_, parts, origin) => {
      expect(await originOn(parts)).toBe(origin);
    },
  );
});

describe("a page is the first to publish its text", () => {
  it.each(OWN.map((parts) => [Object.values(parts).join(" "), parts] as const))("in spite of %s", async (_, parts) => {
    expect(await originOn(parts)).toBe("");
  });
});
