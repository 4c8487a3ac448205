import type { Medium, StatedField, StatedValue } from "../../model/report.ts";
import { machineDate } from "./find-days.ts";
import type { PageFacts } from "./read-page-facts.ts";

/** Facts from a list of stated values, the most trusted first: for inputs whose head has fields instead of markup. */
export function factsOf(values: readonly StatedValue[]): PageFacts {
  const said = (field: StatedField): string[] =>
    values.filter((value) => value.field === field && value.value.trim() !== "").map(({ value }) => value);
  const [outlet] = said("original-outlet");
  const [url] = said("original-url");
  const [published] = said("original-published").flatMap((value) => machineDate(value) ?? []);
  return {
    titles: said("title"),
    headings: [],
    subtitle: said("subtitle")[0],
    deck: said("subtitle")[0],
    outlets: said("outlet"),
    outletDomain: said("outlet-domain")[0],
    outletOwner: said("outlet-owner")[0],
    authors: [said("byline")],
    shownAuthors: [],
    published: said("published").flatMap((value) => machineDate(value) ?? []),
    modified: said("modified").flatMap((value) => machineDate(value) ?? [])[0],
    language: said("language")[0],
    canonical: said("canonical")[0],
    section: said("section")[0],
    licence: said("licence")[0],
    tags: said("tag"),
    medium: said("medium")[0] as Medium | undefined,
    basedOn: outlet === undefined && url === undefined ? undefined : { outlet, url, published },
    stated: values,
  };
}
