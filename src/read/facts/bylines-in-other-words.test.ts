import { describe, expect, it } from "vitest";
import { reportId } from "../../model/ids.ts";
import type { World } from "../../model/world.ts";
import { readReport } from "../read-report.ts";

const WORLD: World = {
  actors: [],
  places: [],
  outlets: [
    { id: "meridian-press", name: "Meridian Press", aliases: ["MP"], domains: ["meridianpress.example"], kind: "wire" },
    { id: "harbour-tribune", name: "Harbour Tribune", aliases: [], domains: ["harbourtribune.example"], kind: "newspaper" },
  ],
};

/** A story in each language; the people in it write nothing. */
const STORIES = {
  en: [
    "Ferries crossed the strait again on Monday after nine days of talks, the harbour office said, and three boats left before noon.",
    "“We waited for a week and nobody told us why,” said Marla Tove, who sells fish on the upper quay of the old town.",
    "The mayor, Corin Hale, said the pier would be mended before winter. By Friday the first stones had arrived from the quarry.",
  ],
  fr: [
    "Les bacs ont repris lundi la traversée du détroit après neuf jours de discussions, a indiqué la capitainerie, et trois sont partis avant midi.",
    "« Nous avons attendu une semaine sans que personne ne nous dise pourquoi », raconte Marla Tove, qui vend du poisson sur le quai.",
    "Le maire, Corin Hale, promet que la jetée sera réparée avant l’hiver. Les premières pierres sont arrivées vendredi de la carrière.",
  ],
  es: [
    "Los transbordadores volvieron a cruzar el estrecho el lunes tras nueve días de conversaciones, dijo la capitanía, y tres salieron antes del mediodía.",
    "«Esperamos una semana y nadie nos dijo por qué», cuenta Marla Tove, que vende pescado en el muelle de la ciudad vieja.",
    "El alcalde, Corin Hale, asegura que el espigón estará reparado antes del invierno. Las primeras piedras llegaron el viernes.",
  ],
  de: [
    "Die Fähren fahren seit Montag wieder über die Meerenge, wie das Hafenamt nach neun Tagen Verhandlungen mitteilte; drei legten vor Mittag ab.",
    "„Wir haben eine Woche gewartet, und niemand hat uns gesagt, warum“, erzählt Marla Tove, die am oberen Kai Fisch verkauft.",
    "Bürgermeister Corin Hale verspricht, dass die Mole vor dem Winter repariert wird. Am Freitag kamen die ersten Steine an.",
  ],
  ar: [
    "عادت العبّارات إلى عبور المضيق يوم الاثنين بعد تسعة أيام من المحادثات، بحسب ما أعلنه مكتب الميناء، وغادرت ثلاث منها قبل الظهر.",
    "وقالت مارلا توف، التي تبيع السمك على الرصيف العلوي: انتظرنا أسبوعا كاملا ولم يخبرنا أحد بالسبب.",
    "ووعد رئيس البلدية كورين هيل بإصلاح الرصيف قبل حلول الشتاء، ووصلت أولى الحجارة من المحجر يوم الجمعة الماضي.",
  ],
  ru: [
    "Паромы снова пошли через пролив в понедельник после девяти дней переговоров, сообщили в управлении порта; три судна вышли до полудня.",
    "«Мы ждали неделю, и никто не сказал нам почему», — рассказывает Марла Тове, которая торгует рыбой на верхней набережной.",
    "Мэр Корин Хейл обещает, что мол починят до зимы. В пятницу из карьера привезли первые камни, работы начнутся на этой неделе.",
  ],
  tr: [
    "Liman idaresinin açıklamasına göre feribotlar dokuz gün süren görüşmelerin ardından pazartesi günü boğazı yeniden geçmeye başladı.",
    "Yukarı rıhtımda balık satan Marla Tove, “Bir hafta bekledik, kimse bize nedenini söylemedi” diye anlattı.",
    "Belediye başkanı Corin Hale iskelenin kıştan önce onarılacağını söyledi. İlk taşlar cuma günü ocaktan getirildi.",
  ],
  uk: [
    "Пороми знову пішли через протоку в понеділок після дев’яти днів переговорів, повідомили в управлінні порту; три судна вийшли до полудня.",
    "«Ми чекали тиждень, і ніхто не сказав нам чому», — розповідає Марла Тове, яка торгує рибою на верхній набережній.",
    "Мер Корін Гейл обіцяє, що мол полагодять до зими. У п’ятницю з кар’єру привезли перше каміння, роботи почнуться цього тижня.",
  ],
} as const;
type Language = keyof typeof STORIES;

const TITLES: Readonly<Record<Language, string>> = {
  en: "Ferries cross the strait again after nine days",
  fr: "Les bacs reprennent la traversée du détroit",
  es: "Los transbordadores vuelven a cruzar el estrecho",
  de: "Fähren fahren wieder über die Meerenge",
  ar: "العبّارات تعود إلى عبور المضيق بعد تسعة أيام",
  ru: "Паромы снова пошли через пролив",
  tr: "Feribotlar boğazı yeniden geçmeye başladı",
  uk: "Пороми знову пішли через протоку",
};

/** Where on the page something stands. */
interface Parts {
  readonly head?: string;
  readonly over?: string;
  readonly under?: string;
  readonly opening?: string;
  readonly amid?: string;
  readonly end?: string;
  readonly beside?: string;
}

function pageOf(language: Language, { head = "", over = "", under = "", opening = "", amid = "", end = "", beside = "" }: Parts): string {
  const [first, ...rest] = STORIES[language].map((text, index) => `<p>${index === 0 ? opening : ""}${text}</p>`);
  return `<!doctype html><html lang="${language}"><head><title>${TITLES[language]} | Quayside</title>
<meta property="og:site_name" content="Quayside">${head}</head><body>
<header class="site-header"><a href="/">Quayside</a><nav><a href="/news">News</a> <a href="/isles">Isles</a></nav></header>
<main><article>${over}<h1>${TITLES[language]}</h1>${under}
<div class="story">${first}${amid}${rest.join("\n")}</div>${end}</article>
<aside class="related">${beside}<a href="/a/2">Harbour office counts its boats</a></aside></main>
<footer>© 2031 Quayside</footer></body></html>`;
}

/** The story with something in front of its first sentence. */
const opened = (words: string): Parts => ({ opening: words });

async function bylinesOn(language: Language, parts: Parts): Promise<readonly string[]> {
  const url = "https://quayside.example/a/1";
  const report = await readReport({ id: reportId("r"), content: pageOf(language, parts), mediaType: "text/html", url }, WORLD);
  // The outlet's own name may stand on a byline.
  return report.bylines.filter((name) => name !== "Quayside");
}

const under = (html: string): Parts => ({ under: html });
const end = (html: string): Parts => ({ end: html });
const byline = (words: string): Parts => under(`<p class="byline">${words}</p>`);
const line = (words: string): Parts => under(`<p>${words}</p>`);
const jsonLd = (value: unknown): Parts => ({ head: `<script type="application/ld+json">${JSON.stringify(value)}</script>` });

type Case = readonly [Language, Parts, readonly string[]];

const SIGNED: readonly Case[] = [
  // English
  ["en", byline("By Ana Lerro and Milo Dast in Port Ansel"), ["Ana Lerro", "Milo Dast"]],
  ["en", line("By Ana Lerro, special correspondent"), ["Ana Lerro"]],
  ["en", byline("By ANA LERRO, Defence Correspondent"), ["ANA LERRO"]],
  ["en", byline("Ana Lerro in Port Ansel, Milo Dast in Velm and Ilse Marn in Tollund"), ["Ana Lerro", "Milo Dast", "Ilse Marn"]],
  ["en", under(`<p class="meta">Ana Lerro | 4 August 2031 | 1,204 views</p>`), ["Ana Lerro"]],
  ["en", line("Author: Ana Lerro | Date: 4 August 2031 | Views: 1,204"), ["Ana Lerro"]],
  ["en", under("<div>Ana Lerro</div><div>4 August 2031</div>"), ["Ana Lerro"]],
  ["en", under("<div>Odell Marsh</div><div>4 August 2031, 10:15</div>"), ["Odell Marsh"]],
  ["en", under("<p><b>Ana Lerro</b><br>Defence correspondent</p>"), ["Ana Lerro"]],
  ["en", under(`<p>Ana Lerro</p><p><a href="mailto:a.lerro@quayside.example">a.lerro@quayside.example</a></p>`), ["Ana Lerro"]],
  ["en", under(`<span class="contributor"><a href="/profile/ana-lerro">Ana Lerro</a></span>`), ["Ana Lerro"]],
  ["en", under(`<div class="article-writer"><span>Ana Lerro</span></div>`), ["Ana Lerro"]],
  ["en", under(`<div class="meta"><a href="/team/ana-lerro">Ana Lerro</a> · 3 min read</div>`), ["Ana Lerro"]],
  ["en", byline("By Ana Lerro @analerro"), ["Ana Lerro"]],
  ["en", byline(`By Ana Lerro <a href="https://x.example/analerro">Follow</a>`), ["Ana Lerro"]],
  ["en", line("Words: Ana Lerro. Pictures: Milo Dast"), ["Ana Lerro"]],
  ["en", line("Story by Ana Lerro; photographs by Milo Dast"), ["Ana Lerro"]],
  ["en", line("By Ana Lerro, Photos by Milo Dast"), ["Ana Lerro"]],
  ["en", line("Analysis by Ana Lerro"), ["Ana Lerro"]],
  ["en", line("Opinion by Ana Lerro"), ["Ana Lerro"]],
  ["en", line("Ana Lerro for Quayside"), ["Ana Lerro"]],
  ["en", line("By Ana Lerro | Updated 5 August 2031"), ["Ana Lerro"]],
  ["en", line("Posted on August 4, 2031 by Ana Lerro"), ["Ana Lerro"]],
  ["en", line("August 4, 2031 by Ana Lerro Leave a Comment"), ["Ana Lerro"]],
  ["en", line("Meridian Press/Ana Lerro"), ["Ana Lerro"]],
  ["en", line("By Ana Lerro, Meridian Press"), ["Ana Lerro"]],
  ["en", line("By Ana Lerro, Ph.D."), ["Ana Lerro"]],
  ["en", line("By Dr Ana Lerro and Prof. Milo Dast"), ["Dr Ana Lerro", "Prof. Milo Dast"]],
  ["en", byline("Ana Lerro and agencies"), ["Ana Lerro"]],
  ["en", { over: `<p class="kicker">Isles</p><p>By Ana Lerro</p>` }, ["Ana Lerro"]],
  ["en", end("<p>— Ana Lerro</p>"), ["Ana Lerro"]],
  ["en", end("<p><i>By Ana Lerro in Velm</i></p>"), ["Ana Lerro"]],
  ["en", end("<p>Reporting by Ana Lerro in Port Ansel; editing by Tomas Vick</p>"), ["Ana Lerro"]],
  ["en", { ...byline("By Ana Lerro"), ...end("<p>Reporting by Milo Dast; editing by Tomas Vick</p>") }, ["Ana Lerro"]],
  ["en", under(`<address>By <a rel="author" href="/x/ana">Ana Lerro</a></address>`), ["Ana Lerro"]],
  [
    "en",
    under(
      `<div itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Ana Lerro</span> <span itemprop="jobTitle">Defence Editor</span></div>`,
    ),
    ["Ana Lerro"],
  ],
  [
    "en",
    jsonLd({
      "@type": "NewsArticle",
      headline: TITLES.en,
      author: [
        { "@type": "Person", name: "Ana Lerro" },
        { "@type": "Person", name: "Milo Dast" },
      ],
    }),
    ["Ana Lerro", "Milo Dast"],
  ],
  [
    "en",
    jsonLd({
      "@graph": [
        { "@type": "NewsArticle", headline: TITLES.en, author: [{ "@id": "#ana" }, { "@id": "#milo" }] },
        { "@type": "Person", "@id": "#ana", name: "Ana Lerro" },
        { "@type": "Person", "@id": "#milo", name: "Milo Dast" },
      ],
    }),
    ["Ana Lerro", "Milo Dast"],
  ],
  [
    "en",
    jsonLd({ "@type": "NewsArticle", headline: TITLES.en, author: { "@type": "Person", givenName: "Ana", familyName: "Lerro" } }),
    ["Ana Lerro"],
  ],
  [
    "en",
    { ...jsonLd({ "@type": "NewsArticle", headline: TITLES.en, author: { name: "admin" } }), ...byline("By Ana Lerro") },
    ["Ana Lerro"],
  ],
  ["en", { head: `<meta name="author" content="https://quayside.example/staff/ana">`, ...byline("By Ana Lerro") }, ["Ana Lerro"]],
  ["en", byline("By ANA LERRO and MILO DAST<br>Meridian Press"), ["ANA LERRO", "MILO DAST"]],
  ["en", line("By ANA LERRO<br>Meridian Press"), ["ANA LERRO"]],
  ["en", line("By Ana Lerro, in Port Ansel"), ["Ana Lerro"]],
  ["en", line("Live reporting by Ana Lerro and Milo Dast"), ["Ana Lerro", "Milo Dast"]],
  ["en", line("Authors: Ana Lerro, Milo Dast"), ["Ana Lerro", "Milo Dast"]],
  ["en", end("<p>Researched and written by Ana Lerro</p>"), ["Ana Lerro"]],
  ["en", line("Interview: Ana Lerro"), ["Ana Lerro"]],
  ["en", line("Photos and text by Ana Lerro"), ["Ana Lerro"]],
  ["en", line("Ana Lerro, Staff Writer"), ["Ana Lerro"]],
  ["en", under("<font size=-1>Ana Lerro<br>Quayside Staff Writer</font>"), ["Ana Lerro"]],
  ["en", line("ANA LERRO | QUAYSIDE"), ["ANA LERRO"]],
  ["en", line("Ana Lerro, Quayside"), ["Ana Lerro"]],
  ["en", under("<p>By Ana Lerro</p><p>Special to Quayside</p>"), ["Ana Lerro"]],
  ["en", line("By Ana Lerro (now) and Milo Dast (earlier)"), ["Ana Lerro", "Milo Dast"]],
  ["en", line("Guest post by Ana Lerro"), ["Ana Lerro"]],
  ["en", under(`<span property="schema:author"><span property="schema:name">Ana Lerro</span></span>`), ["Ana Lerro"]],
  ["en", under(`<a class="p-author h-card" href="/u/ana">Ana Lerro</a>`), ["Ana Lerro"]],
  ["en", under(`<span class="vcard"><span class="fn">Ana Lerro</span></span>`), ["Ana Lerro"]],
  ["en", under(`<div class="posted-by"><img alt=""><span>Ana Lerro</span></div>`), ["Ana Lerro"]],
  ["en", end("<p><em>Ana Lerro is a reporter in Port Ansel.</em></p>"), ["Ana Lerro"]],
  [
    "en",
    end(`<div class="about-the-author"><h4>About the author</h4><p>Ana Lerro</p><p>Ana Lerro has covered the strait since 2024.</p></div>`),
    ["Ana Lerro"],
  ],
  ["en", { over: `<div class="columnist"><a href="/columnists/ana-lerro">Ana Lerro</a></div>` }, ["Ana Lerro"]],
  [
    "en",
    { head: `<meta name="citation_author" content="Lerro, Ana"><meta name="citation_author" content="Dast, Milo">` },
    ["Ana Lerro", "Milo Dast"],
  ],
  [
    "en",
    { head: `<meta name="generator" content="phpBB">`, ...under(`<a class="username" href="/u/7">strait_watcher</a>`) },
    ["strait_watcher"],
  ],
  ["en", opened("Port Ansel, Ana Lerro (MP) – "), ["Ana Lerro"]],
  ["en", opened("PORT ANSEL (MP) – "), []],
  ["tr", opened("Elif MORAN/PORT ANSEL, (MP) - "), ["Elif MORAN"]],
  // French
  ["fr", line("Article écrit par Élise Morvan"), ["Élise Morvan"]],
  ["fr", line("Élise Morvan - Publié le 4 août 2031 à 10h15"), ["Élise Morvan"]],
  ["fr", line("Entretien réalisé par Élise Morvan"), ["Élise Morvan"]],
  ["de", line("Das Interview führte Ilse Marn"), ["Ilse Marn"]],
  ["de", line("Von Ilse Marn (Text) und Jonas Brant (Fotos)"), ["Ilse Marn"]],
  ["es", line("ELISA MORO / PUERTO ANSEL"), ["ELISA MORO"]],
  ["es", line("Elisa Moro 04/08/2031 · 10:15h"), ["Elisa Moro"]],
  ["ar", line("المنارة – ليلى حداد"), ["ليلى حداد"]],
  ["ar", line("أجرت الحوار: ليلى حداد"), ["ليلى حداد"]],
  ["ru", line("Анна Лерро 04.08.2031, 10:15 Порт-Ансель"), ["Анна Лерро"]],
  ["ru", line("Автор: Анна Лерро, фото автора"), ["Анна Лерро"]],
  ["tr", line("Elif Moran | Port Ansel"), ["Elif Moran"]],
  ["tr", { over: "<div>ELİF MORAN</div>" }, ["ELİF MORAN"]],
  ["uk", line("Матеріал підготувала: Орися Коваль"), ["Орися Коваль"]],
  ["fr", line("Par Élise Morvan et Luc Tarn, envoyés spéciaux à Velm"), ["Élise Morvan", "Luc Tarn"]],
  ["fr", line("Par Élise Morvan (avec MP)"), ["Élise Morvan"]],
  ["fr", byline("Élise Morvan, correspondante à Port-Ansel"), ["Élise Morvan"]],
  ["fr", byline("Élise Morvan (à Port-Ansel), Luc Tarn (à Velm)"), ["Élise Morvan", "Luc Tarn"]],
  ["fr", line("De notre correspondante à Velm, Élise Morvan"), ["Élise Morvan"]],
  ["fr", line("Propos recueillis par Élise Morvan"), ["Élise Morvan"]],
  ["fr", line("Publié le 4 août 2031 par Élise Morvan"), ["Élise Morvan"]],
  ["fr", line("Rédigé par Élise Morvan le 4 août 2031"), ["Élise Morvan"]],
  ["fr", line("Le 4 août 2031 à 10h15 – Élise Morvan"), ["Élise Morvan"]],
  ["fr", line("Texte : Élise Morvan / Photos : Luc Tarn"), ["Élise Morvan"]],
  ["fr", line("Reportage d’Élise Morvan"), ["Élise Morvan"]],
  ["fr", line("Élise Morvan avec MP"), ["Élise Morvan"]],
  ["fr", end("<p><strong>Élise MORVAN</strong></p>"), ["Élise MORVAN"]],
  ["fr", line("Par Élise Morvan, envoyée spéciale à Velm (détroit)"), ["Élise Morvan"]],
  // Spanish
  ["es", line("Por Elisa Moro, enviada especial a Velm"), ["Elisa Moro"]],
  ["es", line("Elisa Moro / Puerto Ansel"), ["Elisa Moro"]],
  ["es", byline("Elisa Moro | Puerto Ansel"), ["Elisa Moro"]],
  ["es", line("Texto: Elisa Moro. Fotos: Tomás Vick"), ["Elisa Moro"]],
  ["es", line("Publicado por Elisa Moro el 4 de agosto de 2031"), ["Elisa Moro"]],
  ["es", line("Escrito por Elisa Moro y Tomás Vick"), ["Elisa Moro", "Tomás Vick"]],
  ["es", byline("Elisa Moro, corresponsal en Velm"), ["Elisa Moro"]],
  ["es", line("Una crónica de Elisa Moro desde Velm"), ["Elisa Moro"]],
  ["es", line("Autora: Elisa Moro"), ["Elisa Moro"]],
  ["es", line("Por: Elisa Moro (@elisamoro)"), ["Elisa Moro"]],
  ["es", under(`<div class="autoria">Elisa Moro</div><div class="fecha">04/08/2031 10:15</div>`), ["Elisa Moro"]],
  // German
  ["de", line("Von Ilse Marn und Jonas Brant, Port Ansel"), ["Ilse Marn", "Jonas Brant"]],
  ["de", line("Von Ilse Marn, Korrespondentin in Velm"), ["Ilse Marn"]],
  ["de", line("Von unserer Korrespondentin Ilse Marn"), ["Ilse Marn"]],
  ["de", line("Ein Bericht von Ilse Marn"), ["Ilse Marn"]],
  ["de", line("Eine Analyse von Ilse Marn"), ["Ilse Marn"]],
  ["de", line("Aus Velm berichtet Ilse Marn"), ["Ilse Marn"]],
  ["de", byline("Ilse Marn, Velm"), ["Ilse Marn"]],
  ["de", line("Text: Ilse Marn, Fotos: Jonas Brant"), ["Ilse Marn"]],
  ["de", line("Ilse Marn | 04.08.2031"), ["Ilse Marn"]],
  ["de", line("Stand: 04.08.2031, 10:15 Uhr Von Ilse Marn"), ["Ilse Marn"]],
  ["de", line("Von Ilse Marn • 4. August 2031 • 3 Min. Lesezeit"), ["Ilse Marn"]],
  ["de", line("Autorin: Ilse Marn / Redaktion: Jonas Brant"), ["Ilse Marn"]],
  // Arabic
  ["ar", line("بقلم: ليلى حداد"), ["ليلى حداد"]],
  ["ar", line("كتبت ليلى حداد"), ["ليلى حداد"]],
  ["ar", line("كتب – سامر الخطيب"), ["سامر الخطيب"]],
  ["ar", line("إعداد: ليلى حداد وسامر الخطيب"), ["ليلى حداد", "سامر الخطيب"]],
  ["ar", line("تقرير: ليلى حداد | تصوير: سامر الخطيب"), ["ليلى حداد"]],
  ["ar", byline("ليلى حداد – بورت أنسل"), ["ليلى حداد"]],
  ["ar", line("الكاتبة: ليلى حداد"), ["ليلى حداد"]],
  ["ar", line("أعدّ التقرير: سامر الخطيب"), ["سامر الخطيب"]],
  ["ar", under(`<span class="author-name">ليلى حداد</span><span class="date">4 أغسطس 2031</span>`), ["ليلى حداد"]],
  // Russian
  ["ru", line("Автор: Анна Лерро"), ["Анна Лерро"]],
  ["ru", line("Текст: Анна Лерро, фото: Иван Вик"), ["Анна Лерро"]],
  ["ru", byline("Анна Лерро, специальный корреспондент"), ["Анна Лерро"]],
  ["ru", line("Автор Анна Лерро, Порт-Ансель"), ["Анна Лерро"]],
  ["ru", line("Беседовала Анна Лерро"), ["Анна Лерро"]],
  ["ru", end("<p>Материал подготовили Анна Лерро и Иван Вик</p>"), ["Анна Лерро", "Иван Вик"]],
  ["ru", line("Автор: Анна Лерро | Дата: 04.08.2031 | Просмотров: 1204"), ["Анна Лерро"]],
  ["ru", end("<p><b>Анна ЛЕРРО</b></p>"), ["Анна ЛЕРРО"]],
  ["ru", line("Корреспондент: Анна Лерро"), ["Анна Лерро"]],
  ["ru", end("<p>Анна Лерро, специально для «Маяка островов»</p>"), ["Анна Лерро"]],
  [
    "ru",
    under(`<div class="article__authors"><a href="/authors/anna-lerro/">Анна Лерро</a>, <a href="/authors/vik/">Иван Вик</a></div>`),
    ["Анна Лерро", "Иван Вик"],
  ],
  // Turkish
  ["tr", line("Haber: Elif Moran"), ["Elif Moran"]],
  ["tr", end("<p>Haber: Elif Moran - Kamera: Can Vural</p>"), ["Elif Moran"]],
  ["tr", line("Elif MORAN/PORT ANSEL, (MP)"), ["Elif MORAN"]],
  ["tr", line("Yazar: Elif Moran"), ["Elif Moran"]],
  ["tr", line("Elif Moran, 4 Ağustos 2031"), ["Elif Moran"]],
  ["tr", line("Muhabir: Elif Moran"), ["Elif Moran"]],
  ["tr", line("Haber ve fotoğraf: Elif Moran"), ["Elif Moran"]],
  ["tr", line("Elif Moran bildiriyor"), ["Elif Moran"]],
  // Ukrainian
  ["uk", line("Автор: Орися Коваль"), ["Орися Коваль"]],
  ["uk", line("Авторка: Орися Коваль"), ["Орися Коваль"]],
  ["uk", line("Текст: Орися Коваль; фото: Іван Вік"), ["Орися Коваль"]],
  ["uk", end("<p>Орися Коваль, спеціально для «Острівного вісника»</p>"), ["Орися Коваль"]],
  ["uk", end("<p>Підготувала Орися Коваль</p>"), ["Орися Коваль"]],
  ["uk", line("Розмовляв Іван Вік"), ["Іван Вік"]],
  ["uk", line("Автори: Орися Коваль, Іван Вік"), ["Орися Коваль", "Іван Вік"]],
  ["uk", line("Орися Коваль, кореспондентка"), ["Орися Коваль"]],
  ["uk", under("<div>Орися Коваль</div><div>04.08.2031, 10:15</div>"), ["Орися Коваль"]],
];

const UNSIGNED: readonly Case[] = [
  ["en", byline("By Staff Writer"), []],
  ["en", byline("By Quayside Staff"), []],
  ["en", byline("Our correspondent in Port Ansel"), []],
  ["en", line("Published by Quayside"), []],
  ["en", end("<p>Edited by Ana Lerro</p>"), []],
  ["en", line("Photographs by Milo Dast"), []],
  ["en", line("Photo: Milo Dast/Quayside"), []],
  ["en", under(`<figure><img src="a.jpg" alt=""><figcaption>Ferries in the strait. Milo Dast</figcaption></figure>`), []],
  ["en", { over: "<p>Middle Isles</p>" }, []],
  ["en", under("<p>Breaking News</p>"), []],
  ["en", under("<div>Port Ansel</div><div>4 August 2031</div>"), []],
  ["en", under(`<div class="category"><a href="/topics/harbour-talks">Harbour Talks</a></div>`), []],
  ["en", { amid: "<h2>Marla Tove</h2>" }, []],
  ["en", { amid: "<blockquote><p>Nobody told us why.</p><p>— Marla Tove</p></blockquote>" }, []],
  ["en", { amid: `<p>The talks were led by <a href="/people/marla-tove">Marla Tove</a>.</p>` }, []],
  ["en", { beside: `<div class="author">Ilse Marn</div>` }, []],
  [
    "en",
    end(`<section id="comments"><p class="comment-author">Jo Brant</p><p>I was there and saw all three boats leave.</p></section>`),
    [],
  ],
  ["en", end(`<p>Translated by Ilse Marn</p>`), []],
  ["en", end(`<p>Tags: Corin Hale, Marla Tove</p>`), []],
  ["en", end(`<h3>Read more</h3><p><a href="/a/3">Corin Hale</a></p>`), []],
  ["fr", line("La rédaction"), []],
  ["fr", line("Par la rédaction avec MP"), []],
  ["fr", end("<p>Traduit de l’anglais par Luc Tarn</p>"), []],
  ["fr", line("Crédit photo : Luc Tarn"), []],
  ["es", line("Redacción"), []],
  ["es", line("Fotografía de Tomás Vick"), []],
  ["de", line("(MP)"), []],
  ["de", line("Foto: Jonas Brant"), []],
  ["de", end("<p>Redaktion: Jonas Brant</p>"), []],
  ["ar", line("تحرير: سامر الخطيب"), []],
  ["ar", line("ترجمة: ليلى حداد"), []],
  ["ar", line("تصوير: سامر الخطيب"), []],
  ["ru", line("Редакция"), []],
  ["ru", line("Фото: Иван Вик"), []],
  ["ru", end("<p>Перевод: Анна Лерро</p>"), []],
  ["ru", end("<p>Редактор: Иван Вик</p>"), []],
  ["tr", line("Editör: Can Vural"), []],
  ["tr", line("Haber Merkezi"), []],
  ["tr", line("Fotoğraf: Can Vural"), []],
  ["uk", line("Редакція"), []],
  ["uk", end("<p>Переклад: Орися Коваль</p>"), []],
  ["uk", line("Фото: Іван Вік"), []],
];

const told = (all: readonly Case[]) =>
  all.map(([language, parts, names]) => [language, Object.values(parts).join(" ").replace(/\s+/gu, " "), parts, names] as const);

describe("a page is signed by those it names as its authors", () => {
  it.each(told(SIGNED))("%s: %s", async (language, _, parts, names) => {
    expect(await bylinesOn(language, parts)).toEqual(names);
  });
});

describe("nobody signs a page that names no author", () => {
  it.each(told(UNSIGNED))("%s: %s", async (language, _, parts, names) => {
    expect(await bylinesOn(language, parts)).toEqual(names);
  });
});
