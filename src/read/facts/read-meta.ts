import type { StatedField, StatedValue } from "../../model/report.ts";
import { decodeEntities } from "../decode/decode-entities.ts";
import { attribute, type DomElement, select } from "../page/dom.ts";
import { stated } from "./stated.ts";

/** The `<meta>` fields of a page. */
export interface Meta {
  /** All values of a field by its name in lower case. */
  readonly values: (name: string) => readonly string[];
  /** What the named fields say, in the order of the names. */
  readonly said: (field: StatedField, names: readonly string[]) => StatedValue[];
}

/** A field is given again for each author or tag; a page that gives it more often is a list. */
const MOST_VALUES = 50;
const LONGEST = 5_000;

/** Read every `<meta>` field, by any of the attributes that name it: `property`, `name`, `itemprop`, `http-equiv`. */
export function readMeta(root: DomElement): Meta {
  const fields = new Map<string, string[]>();
  for (const element of select(root, "meta[content]")) {
    const content = decodeEntities((attribute(element, "content") ?? "").slice(0, LONGEST))
      .replace(/\s+/gu, " ")
      .trim();
    const names = NAMES.flatMap((key) => attribute(element, key)?.toLowerCase().split(/\s+/u) ?? []);
    if (content !== "") for (const name of names) fields.set(name, [...(fields.get(name) ?? []), content].slice(0, MOST_VALUES));
  }
  const values = (name: string): readonly string[] => fields.get(name) ?? [];
  return { values, said: (field, names) => names.flatMap((name) => values(name).map((value) => stated(field, value, `meta:${name}`))) };
}

const NAMES = ["property", "name", "itemprop", "http-equiv"];
