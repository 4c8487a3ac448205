import { describe, expect, it } from "vitest";
import type { BlockRole } from "../../model/report.ts";
import { PLAIN } from "../layout/raw-block.ts";
import { languageOf } from "./language-of.ts";

const block = (text: string, role: BlockRole = "body") => ({ text, links: [], setting: PLAIN, role, start: 0 });
const ENGLISH = "The harbour office said on Monday that two boats had been stopped off the cape and that both crews were let go by noon.";
const ARABIC = "قال المتحدث باسم الحرس إن قاربين أوقفا قبالة الميناء صباح الاثنين وإن الطاقمين أفرج عنهما عند الظهر";
const RUSSIAN = "Представитель гвардии заявил, что утром в понедельник у мыса были остановлены два катера, экипажи отпустили к полудню.";
const FRENCH = "La capitainerie a déclaré lundi que deux bateaux avaient été arrêtés au large du cap et que les équipages étaient libres.";

describe("the language of a report is", () => {
  it.each<[string, string | undefined, string | undefined, readonly string[], string | undefined]>([
    ["what is given", "fr-FR", "en", [ENGLISH], "fr"],
    ["what the page declares", undefined, "en_GB", ["Two boats."], "en"],
    ["what its words are", undefined, undefined, [RUSSIAN], "ru"],
    ["what its words plainly are, against the page", undefined, "en", [FRENCH, FRENCH, FRENCH], "fr"],
    ["English though it opens with a statement in Arabic", undefined, undefined, [ARABIC.repeat(4), ENGLISH.repeat(20)], "en"],
    ["Arabic though it quotes some English", undefined, undefined, [ENGLISH, ARABIC.repeat(10)], "ar"],
    ["that of most paragraphs", undefined, undefined, [FRENCH, RUSSIAN, FRENCH, RUSSIAN, RUSSIAN], "ru"],
    ["not known for what is no language", undefined, "und", ["12 – 30"], undefined],
    ["not known for nothing", undefined, undefined, [], undefined],
  ])("%s", (_, given, declared, texts, language) => {
    expect(
      languageOf(
        given,
        declared,
        texts.map((text) => block(text)),
      ),
    ).toBe(language);
  });

  it("told by the story alone", () => {
    expect(languageOf(undefined, undefined, [block(RUSSIAN.repeat(5), "navigation"), block(ENGLISH)])).toBe("en");
  });
});
