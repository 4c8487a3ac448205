import { type CertaintyLevel, gradeOf } from "../../model/certainty.ts";
import { plain, type Run } from "../terminal/run.ts";

const HIGHEST = 5;

/** "●●●○○ reported": how sure the wording is, as a scale and as a word. */
export function certaintyScale(level: CertaintyLevel): Run[] {
  const grade = gradeOf(level);
  return [plain("●".repeat(grade) + "○".repeat(HIGHEST - grade), level), plain(` ${level}`, level, "strong")];
}
