import type { Report } from "../model/report.ts";
import { plainWords } from "./plain-words.ts";
import { starterWorld } from "./starter-world.ts";
import { worldIndex } from "./world-index.ts";

/** The outlet a report was read at, and the one it names as its origin. Each has one key however it is spelt; empty where unknown. */
export function outletKeys(report: Report): { readonly outlet: string; readonly origin: string } {
  return { outlet: keyOf(report.outlet), origin: keyOf(report.original?.outlet ?? originHop(report)?.outlet) };
}

/** Hop 0, when the outlet that was read is another one. */
export const originHop = (report: Report) =>
  report.transmission.length > 1 ? report.transmission.find((hop) => hop.hop === 0) : undefined;

/** "The Associated Press" and "AP" are one. */
function keyOf(name: string | undefined): string {
  if (name === undefined || name.trim() === "") return "";
  const listed = worldIndex(starterWorld)
    .named(name)
    .find(({ kind }) => kind === "outlet");
  return (
    listed?.entry.id ??
    plainWords(name)
      .filter((word) => word !== "the")
      .join(" ")
  );
}
