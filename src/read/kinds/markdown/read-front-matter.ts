import type { StatedField, StatedValue } from "../../../model/report.ts";
import { machineDate } from "../../facts/find-days.ts";
import { stated } from "../../facts/stated.ts";

/** The fields that site builders put in front of a text, and the text after them. */
export interface FrontMatter {
  readonly values: readonly StatedValue[];
  readonly body: string;
}

/** Names that authors and their tools use for the fields of a report, in small letters without `-` and `_`. */
const FIELDS: Readonly<Record<string, StatedField>> = {
  title: "title",
  headline: "title",
  subtitle: "subtitle",
  description: "subtitle",
  summary: "subtitle",
  excerpt: "subtitle",
  standfirst: "subtitle",
  author: "byline",
  authors: "byline",
  byline: "byline",
  by: "byline",
  date: "published",
  published: "published",
  publishdate: "published",
  publishedat: "published",
  pubdate: "published",
  created: "published",
  updated: "modified",
  modified: "modified",
  lastmod: "modified",
  lastmodified: "modified",
  lang: "language",
  language: "language",
  locale: "language",
  tag: "tag",
  tags: "tag",
  keywords: "tag",
  topics: "tag",
  category: "section",
  categories: "section",
  section: "section",
  canonical: "canonical",
  canonicalurl: "canonical",
  url: "canonical",
  source: "original-outlet",
  sourceurl: "original-url",
  originalurl: "original-url",
  original: "original-url",
  outlet: "outlet",
  publisher: "outlet",
  publication: "outlet",
  site: "outlet",
  license: "licence",
  licence: "licence",
  rights: "licence",
};
/** Fields of an author or licence that is itself a list of fields. */
const NAMED = /^(?:name|title|value)$/u;
const [LONGEST, MOST_LINES, MOST_VALUES] = [20_000, 300, 200];

/** Read front matter: `key: value` between lines of `---` (or `key = value` between `+++`), with simple lists. What is none is left as it is. */
export function readFrontMatter(text: string): FrontMatter {
  const match = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n/u.exec(text);
  const fence = match?.[1];
  if (match === null || fence === undefined) return { values: [], body: text };
  const head = text.slice(match[0].length, match[0].length + LONGEST);
  const end = new RegExp(`^${fence === "---" ? "(?:---|\\.\\.\\.)" : "\\+\\+\\+"}[ \\t]*(?:\\r?\\n|$)`, "mu").exec(head);
  const fields = end === null ? [] : fieldsIn(head.slice(0, end.index));
  if (end === null || fields.length === 0) return { values: [], body: text };
  const body = text.slice(match[0].length + end.index + end[0].length);
  return { values: fields.flatMap(statedIn).slice(0, MOST_VALUES), body };
}

interface Field {
  readonly name: string;
  readonly values: string[];
  /** Its lines are one text. */
  readonly isText: boolean;
}

/** `tags: [harbour, ferries]`, `tags:` with `- harbour` below, `summary: >` with its lines below, `author:` with `name: …` below. */
function fieldsIn(head: string): Field[] {
  const fields: Field[] = [];
  for (const line of head.split(/\r?\n/u).slice(0, MOST_LINES)) {
    const [, indent = "", name = "", value = ""] = /^(\s*)(?:["']?([\w -]{1,40}?)["']?\s*[:=](?:\s+|$))?(.*)$/u.exec(line) ?? [];
    const last = fields.at(-1);
    if (indent === "" && name !== "") fields.push({ name, values: valuesIn(value), isText: TEXT_BELOW.test(value.trim()) });
    else if (last !== undefined && line.trim() !== "" && !/^\s*#/u.test(line)) addLine(last, line.trim());
  }
  return fields;
}

function addLine({ values, isText }: Field, line: string): void {
  const item = isText ? undefined : /^-\s+(.*)$/u.exec(line)?.[1];
  const [, name, value = ""] = isText ? [] : (/^([\w -]{1,40}?)\s*[:=]\s+(.*)$/u.exec(item ?? line) ?? []);
  if (name !== undefined) values.push(...(NAMED.test(name.toLowerCase()) ? [bare(value)] : []));
  else if (item !== undefined) values.push(...valuesIn(item));
  else if (values.length > 0) values[values.length - 1] = `${values.at(-1)} ${isText ? line : bare(line)}`.trim();
}

/** `|` and `>` announce the lines below. */
const TEXT_BELOW = /^[|>][+-]?\d?$/u;

/** One value, or those of a list in brackets. */
function valuesIn(value: string): string[] {
  const words = value.trim();
  if (words === "") return [];
  if (TEXT_BELOW.test(words)) return [""];
  const list = /^\[(.*)\]$/u.exec(words)?.[1];
  if (list === undefined) return [bare(words)];
  return (list.match(/\s*(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^,]+)/gu) ?? []).map(bare).filter((item) => item !== "");
}

/** Without quotation marks, and without a comment behind it. */
function bare(value: string): string {
  const words = value.trim();
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'((?:[^']|'')*)'/u.exec(words);
  if (quoted !== null) return (quoted[1]?.replace(/\\(.)/gu, "$1") ?? quoted[2]?.replaceAll("''", "'") ?? "").trim();
  return words.replace(/\s+#.*$/u, "").trim();
}

function statedIn({ name, values }: Field): StatedValue[] {
  const field = FIELDS[name.toLowerCase().replace(/[-_ ]/gu, "")];
  if (field === undefined) return [];
  return values
    .flatMap((value) => (field === "tag" ? value.split(/\s*[,;]\s*/u) : [value]))
    .filter((value) => value !== "" && !/^(?:null|~|true|false)$/iu.test(value))
    .map((value) => stated(fieldFor(field, value), isDay(field) ? (machineDate(value) ?? value) : value, `front-matter:${name}`, value));
}

const isDay = (field: StatedField): boolean => field === "published" || field === "modified";

/** `source:` holds an outlet's name or an address. */
const fieldFor = (field: StatedField, value: string): StatedField =>
  field === "original-outlet" && /^https?:\/\//u.test(value)
    ? "original-url"
    : field === "original-url" && !/^https?:\/\//u.test(value)
      ? "original-outlet"
      : field;
