import type { Measure, Quantity } from "../../model/claim.ts";
import { wordsOf } from "../../model/span.ts";
import { captured, plain, type Run } from "../terminal/run.ts";
import type { Fact } from "./fact-lines.ts";

const NUMBER = new Intl.NumberFormat("en", { maximumFractionDigits: 3 });
const UNITS: Partial<Record<Measure, { readonly label: string; readonly unit: string }>> = {
  "age-years": { label: "age", unit: " years" },
  "distance-km": { label: "distance", unit: " km" },
  "duration-days": { label: "duration", unit: " days" },
};

/** "killed: at least 12 civilians", with the page's own words where they say it otherwise: "24 to 96 fighters “dozens”". */
export function quantityFact(quantity: Quantity, text: string): Fact {
  const { label, unit } = UNITS[quantity.measure] ?? { label: quantity.measure, unit: "" };
  const words = wordsOf(text, quantity.span);
  const bounds = boundWords(quantity.min, quantity.max);
  return { label, words: [plain(`${bounds ?? "a number"}${unit}`, "strong"), ...whatOf(quantity, unit), ...inTheirWords(words, bounds)] };
}

/** "12 civilians", but "20 to 30 years, males". */
function whatOf({ of }: Quantity, unit: string): Run[] {
  return of === undefined ? [] : [plain(unit === "" ? " " : ", "), captured(of)];
}

/** "at least 12", "at most 5", "3 to 9", "26"; undefined when both ends are open. */
function boundWords(min: number | undefined, max: number | undefined): string | undefined {
  if (min === undefined) return max === undefined ? undefined : `at most ${NUMBER.format(max)}`;
  if (max === undefined) return `at least ${NUMBER.format(min)}`;
  return min === max ? NUMBER.format(min) : `${NUMBER.format(min)} to ${NUMBER.format(max)}`;
}

function inTheirWords(words: string, bounds: string | undefined): Run[] {
  if (words.toLowerCase() === bounds) return [];
  return [plain(" “", "quiet"), captured(words, "quiet"), plain("”", "quiet")];
}
