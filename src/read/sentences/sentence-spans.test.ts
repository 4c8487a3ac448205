import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentenceSpans } from "./sentence-spans.ts";

const sentences = (text: string, language?: string) => sentenceSpans(text, language).map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
  it.each<[string, string[]]>([
    ["titles and initials", ["Lt. Gen. Ana Lerro met Mr. J. K. Vick.", "They spoke."]],
    ["states and their organs", ["The U.S. Army said so.", "It denied nothing."]],
    ["numbers and months", ["No. 4 opened on Dec. 10.", "Some 3.5 km are closed."]],
    ["times of day", ["Shots were heard at 5 a.m. on Monday.", "Nobody was hurt."]],
    ["questions inside speech", ["“Why did they leave?” he asked.", "Nobody knew."]],
    ["speech that ends a sentence", ['He said "it is over."', "Then he left."]],
    ["trailing dots", ["They waited… and left.", "Then nothing..."]],
    ["a sentence in brackets", ["The strait is open.", "(The pier is not.)", "Boats wait."]],
  ])("are told apart: %s", (_, wanted) => {
    expect(sentences(wanted.join(" "))).toEqual(wanted);
  });

  it.each<[string, string, string[]]>([
    ["fr", "guillemets with spaces", ["« Partez ! » a crié l’un d’eux.", "« Non. »", "Puis M. Dufour est parti."]],
    ["fr", "abbreviations", ["Env. 3,5 km de la bd. Tarn sont minés, c.-à-d. la moitié.", "L’art. 5 l’interdit."]],
    ["es", "inverted marks", ["¿Quién fue?", "¡Nadie lo sabe!", "El Gral. Vico calla."]],
    ["es", "countries and dialogue", ["EE. UU. votó a favor.", "—¿Y usted?", "—Yo no —dijo ella."]],
    ["de", "ordinal numbers", ["Am 3. Mai zog das 2. Bataillon ab.", "Es waren 12.", "Der Rest blieb."]],
    ["de", "abbreviations", ["Das Lager, z. B. in Tarn, brannte, d. h. es ist zerstört.", "Vgl. S. 12 des Berichts."]],
    ["ru", "towns and years", ["В г. Тарне в 2029 г. сгорел склад.", "Договор подписан 3 мая 2031 г.", "Он действует."]],
    ["ru", "initials and dialogue", ["Об этом сообщил И. К. Викин.", "— Вы были там?", "— Да, — отвечает он."]],
    ["ru", "the time that opens a sentence", ["В 2029 г. Викин стал мэром.", "Стреляли из миномётов и т. д.", "Потом стихло."]],
    ["uk", "streets and centuries", ["На вул. Портовій у XX ст. стояв завод.", "Тепер там пустка."]],
    ["tr", "ranks and references", ["Tümg. Vural, Liman Cad. No. 4’te konuştu.", "Ayrıntılar için bkz. s. 12.", "Kimse ölmedi."]],
    ["tr", "ordinal numbers", ["2. Ordu çekildi.", "Çekilme 4. günde bitti."]],
    ["ar", "letters that stand for titles", ["قال د. أوسك و م. براند إنهما لا يعلمان.", "ولم يعلق أحد."]],
    ["ar", "questions in quotation", ["«أين الأطفال؟» سألت الحراس.", "لم يجيبوا."]],
    ["ar", "semicolons", ["رفض المجلس الشروط؛ فقد عدها إهانة.", "وسيعود إليها."]],
    ["en", "who asked", ["“Why did they leave?” Vick asked.", "“Is it over?”", "Nobody knew."]],
    ["en", "streets and saints", ["St. Orm is in Harbour St.", "It is small."]],
    ["en", "times of day before days", ["It began at 5 a.m. Monday and ended at 9 p.m.", "Nobody slept."]],
    ["en", "places that reports are sent from", ["ORLANDO, Fla. (MP) — Boats left.", "DECATUR, Ill. — Others stayed."]],
    ["en", "lists", ["They want three things: 1. boats; 2. fuel; 3. time.", "They got none."]],
    ["en", "ages at the end", ["She is the wife of Tor Hask, 24.", "They met in Orm."]],
    ["en", "accounts and tags", ["It was said twice.", "@ombrey_mod denied it.", "#Ansel followed."]],
    ["en", "answers in quotation", ["“No.”", "That was all.", "No. 4 is closed."]],
    ["", "abbreviations that many languages share", ["Dr. Osk met Prof. Vick.", "They agreed."]],
  ])("are told apart in %s: %s", (language, _, wanted) => {
    expect(sentences(wanted.join(" "), language)).toEqual(wanted);
  });

  it("are found where the space after the stop was lost, but not inside an address", () => {
    expect(sentences("The bridge was destroyed.The army left. See www.lantern.Example for more.")).toEqual([
      "The bridge was destroyed.",
      "The army left.",
      "See www.lantern.Example for more.",
    ]);
  });

  it("run on over a line break", () => {
    expect(sentences("The pier was closed\nfor nine days. Boats\nwaited.")).toEqual([
      "The pier was closed\nfor nine days.",
      "Boats\nwaited.",
    ]);
  });

  it("end at the Arabic question mark", () => {
    expect(sentences("هل هذا صحيح؟ نعم، قال المتحدث.", "ar")).toEqual(["هل هذا صحيح؟", "نعم، قال المتحدث."]);
  });

  it("are cut where a text has lost its punctuation, and lose no word by it", () => {
    const text = "the boats left the harbour at night, and ".repeat(200);
    const found = sentences(text);
    expect(Math.max(...found.map((sentence) => sentence.length))).toBeLessThanOrEqual(1_200);
    expect(found.join(" ")).toBe(text.trim());
  });

  it("are found in a language nobody knows", () => {
    expect(sentences("One is here. Two is there.", "not a language")).toHaveLength(2);
  });
});

describe("for any text", () => {
  const piece = fc.constantFrom(
    "The boats left. ",
    "Dr. ",
    "г. ",
    "« ",
    " ! »",
    "“Why?” ",
    "he said",
    "... ",
    "… ",
    "— Да. ",
    "؟ ",
    "12. ",
    "U.S. ",
    "(No. 4) ",
    "\n",
    "@ansel ",
    "。",
    "a.m. ",
    "😀 ",
    "\u0301",
  );
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 120 }),
    fc.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 40 }).map((pieces) => pieces.join("")),
  );

  it("sentences lie in it in order, trimmed and without overlap, and no word is in none", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom("en", "ar", "de", "es", "fr", "ru", "tr", "uk", "ja", "xx-!"), (text, language) => {
        const spans = sentenceSpans(text, language);
        const between =
          spans.map(({ start }, index) => text.slice(spans[index - 1]?.end ?? 0, start)).join("") + text.slice(spans.at(-1)?.end ?? 0);
        expect(between.trim()).toBe("");
        for (const [index, { start, end }] of spans.entries()) {
          expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(["a.) ", '. " ', "А. Б. ", "... ", "«». ", "word ", "1. ", "— ", "“ ", "!?", "U.S. “", "\n.", "@a. "])(
    "twice as much of “%s” takes about twice the time",
    (unit) => {
      const timed = (text: string): number => {
        const before = performance.now();
        sentenceSpans(text, "en");
        return performance.now() - before;
      };
      // the quickest of three: what else the machine does only ever adds
      const took = (count: number): number => {
        const text = unit.repeat(count);
        return Math.min(timed(text), timed(text), timed(text));
      };
      took(2_000);
      const [once, twice] = [Math.min(took(20_000), took(20_000)), Math.min(took(40_000), took(40_000))];
      expect(twice).toBeLessThan(4 * once + 50);
    },
  );
});
