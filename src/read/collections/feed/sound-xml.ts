import type { Note } from "../../../model/report.ts";
import { xmlRoot } from "../../sniff/xml-root.ts";

/** XML that parsers can be given, with what was done to make it so. */
export interface SoundXml {
  /** From the first element on. */
  readonly xml: string;
  /** The first element's name in lower case, without prefix. */
  readonly root: string;
  readonly notes: readonly Note[];
}

/**
 * Make XML harmless and whole. What stands before the first element is left out, and with it everything that a document type
 * declares: entities made of entities grow without end, and those that name a file would read it; where they are used they stay as they
 * stand. A feed that was cut off in the midst of an entry ends after the last whole one. Undefined when it has no first element.
 */
export function soundXml(text: string): SoundXml | undefined {
  const root = xmlRoot(text);
  if (root === undefined || root.start >= text.length) return undefined;
  const declared = root.doctype === undefined ? 0 : (text.slice(root.doctype.start, root.doctype.end).match(/<!ENTITY\s/giu)?.length ?? 0);
  const whole = wholeEntries(text.slice(root.start), root.name);
  const notes: Note[] = [...(declared === 0 ? [] : [leftEntities(declared)]), ...(whole.isCut ? [CUT_OFF] : [])];
  return { xml: shortPersons(withoutLengths(whole.xml)), root: root.name.toLowerCase(), notes };
}

const leftEntities = (declared: number): Note => ({
  code: "feed-entities-left",
  message: `the feed declares ${declared} entities of its own; where they are used they were left as they stand`,
});

const CUT_OFF: Note = { code: "feed-cut-off", message: "the feed ends in the midst of an entry; it was read up to the last whole one" };

const ENTRY_END = /<\/(?:[\w.-]+:)?(?:item|entry|url|sitemap)\s*>/giu;

/** Up to the last whole entry and closed again, when the first element is never closed. */
function wholeEntries(xml: string, root: string): { readonly xml: string; readonly isCut: boolean } {
  let end = 0;
  for (const match of xml.matchAll(ENTRY_END)) end = match.index + match[0].length;
  const rest = xml.slice(end).toLowerCase();
  if (end === 0 || rest.includes(`${root.toLowerCase()}>`) || isInCdata(xml, end)) return { xml, isCut: false };
  const open = /^<([\w.:-]+)/u.exec(xml)?.[1] ?? root;
  const channel = root.toLowerCase() === "rss" ? "</channel>" : "";
  return { xml: `${xml.slice(0, end)}${channel}</${open}>`, isCut: true };
}

function isInCdata(xml: string, at: number): boolean {
  const open = xml.lastIndexOf("<![CDATA[", at);
  const close = xml.indexOf("]]>", open);
  return open >= 0 && (close < 0 || close > at);
}

/**
 * The feed parser takes an element that holds another one named `length` for a list, loses what it says, and makes room for as many entries
 * as that one says: three hundred million end the process. No format has an element of that name.
 */
const withoutLengths = (xml: string): string => xml.replace(/<(\/?(?:[^\s<>/:="']{1,100}:)?)length(?=[\s>/])/giu, "<$1length-of");

const PERSON = /<(?:author|managingeditor|webmaster)(?:\s[^<>]{0,500})?>/giu;
/** Ends a person: the first closing tag but those of what a person is made of. */
const PERSON_END = /<!\[CDATA\[|<\/(?!name|email|ur[il])/giu;
/** Nobody's name and address are longer; the feed parser's time grows with the square of the brackets in them. */
const LONGEST_PERSON = 1_000;

/** Without the rest of what is too long to be the name of a person. */
function shortPersons(xml: string): string {
  const kept: string[] = [];
  let from = 0;
  for (const match of xml.matchAll(PERSON)) {
    const start = match.index + match[0].length;
    if (start < from) continue;
    const end = personEnd(xml, start);
    if (end - start <= LONGEST_PERSON) continue;
    kept.push(xml.slice(from, start), xml.slice(start, start + LONGEST_PERSON).replace(/<[^<>]*>?/gu, " "));
    from = end;
  }
  return kept.length === 0 ? xml : kept.join("") + xml.slice(from);
}

function personEnd(xml: string, start: number): number {
  PERSON_END.lastIndex = start;
  for (let match = PERSON_END.exec(xml); match !== null; match = PERSON_END.exec(xml)) {
    if (match[0].startsWith("</")) return match.index;
    const close = xml.indexOf("]]>", match.index);
    if (close < 0) break;
    PERSON_END.lastIndex = close;
  }
  return xml.length;
}
