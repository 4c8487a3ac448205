import { eld } from "eld/small";

/** Single-byte encodings of languages we read, with the languages they were made for. */
const LEGACY: readonly { readonly label: string; readonly languages: readonly string[] }[] = [
  { label: "windows-1251", languages: ["ru", "uk", "bg", "sr", "be"] },
  { label: "koi8-r", languages: ["ru"] },
  { label: "windows-1256", languages: ["ar", "fa", "ur"] },
  { label: "windows-1254", languages: ["tr"] },
  { label: "windows-1250", languages: ["pl", "cs", "hu", "ro", "hr", "sl", "sk"] },
];
const SAMPLE = 4_096;

/** The most likely encoding of bytes that are no UTF-8 and declare nothing: one whose words make sense in its own language, else western European. */
export function guessLegacyEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE);
  const fitting = LEGACY.map(({ label, languages }) => {
    const found = eld.detect(new TextDecoder(label).decode(sample));
    return { label, score: languages.includes(found.language) && found.isReliable() ? (found.getScores()[found.language] ?? 0) : 0 };
  });
  const western = eld.detect(new TextDecoder("windows-1252").decode(sample));
  const floor = western.getScores()[western.language] ?? 0;
  const best = fitting.reduce((most, entry) => (entry.score > most.score ? entry : most));
  return best.score > floor ? best.label : "windows-1252";
}
