import type { Credit } from "../../../src/model/report.ts";

export const CREDIT_WORDS: Readonly<Record<Credit["kind"], string>> = {
  agency: "agency",
  reporting: "reporting",
  writing: "writing",
  editing: "editing",
  contribution: "contribution",
  translation: "translation",
  courtesy: "courtesy of",
  via: "via",
  "hat-tip": "pointed out by",
  source: "source",
};
