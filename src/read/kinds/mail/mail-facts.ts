import { addressParser } from "postal-mime";
import type { StatedValue } from "../../../model/report.ts";
import { momentOf } from "../../collections/moment-of.ts";
import { stated } from "../../facts/stated.ts";
import { bareSubject } from "./bare-subject.ts";
import type { PassedOn } from "./mark-pieces.ts";
import type { MailMessage } from "./parse-mail.ts";

/** What the head of a mail says of it, and the heads of the mails that it passes on. */
export function mailFacts(mail: MailMessage, passedOn: readonly PassedOn[]): StatedValue[] {
  const said = (name: string): string[] => headersOf(mail, name);
  const [subject] = said("subject");
  const [from] = said("from");
  const sender = from === undefined ? undefined : senderOf(from);
  const values: (StatedValue | undefined)[] = [
    subject === undefined ? undefined : stated("title", bareSubject(subject).title, "mail:Subject", subject),
    sender?.name === undefined ? undefined : stated("byline", sender.name, "mail:From", from),
    ...said("list-id").map((list) => stated("outlet", listName(list) ?? "", "mail:List-Id", list)),
    ...said("organization").map((name) => stated("outlet", name, "mail:Organization")),
    sender === undefined ? undefined : stated("outlet", sender.name ?? sender.host ?? sender.address, "mail:From", from),
    sender?.host === undefined ? undefined : stated("outlet-domain", sender.host, "mail:From", from),
    ...said("date").map((date) => dated("published", date, "mail:Date")),
    ...said("content-language").map((language) => stated("language", language, "mail:Content-Language")),
    ...said("keywords").flatMap((list) => list.split(",").map((tag) => stated("tag", tag.trim(), "mail:Keywords"))),
    ...said("archived-at").map((url) => stated("canonical", url.replace(/^<|>$/gu, ""), "mail:Archived-At", url)),
    // The address of a message by its number (RFC 2392).
    ...said("message-id").map((id) => stated("canonical", `mid:${id.replace(/^<|>$/gu, "")}`, "mail:Message-ID", id)),
    ...passedOn.toReversed().flatMap(originFacts),
  ];
  return values.filter((value) => value !== undefined && value.value !== "").slice(0, MOST) as StatedValue[];
}

const MOST = 200;

/** All values of a field, by its name in lower case. */
export const headersOf = ({ headers }: Pick<MailMessage, "headers">, name: string): string[] =>
  headers.filter((header) => header.name === name && header.value !== "").map(({ value }) => value);

/** Who wrote the mail that was passed on, and when: the first to have written is the origin. */
function originFacts({ from, date }: PassedOn): (StatedValue | undefined)[] {
  const sender = from === undefined ? undefined : senderOf(from);
  const name = sender?.name ?? sender?.host ?? sender?.address;
  return [
    name === undefined ? undefined : stated("original-outlet", name, "mail:forwarded:From", from),
    date === undefined ? undefined : dated("original-published", date, "mail:forwarded:Date"),
  ];
}

function dated(field: "published" | "original-published", raw: string, from: string): StatedValue | undefined {
  const moment = momentOf(raw);
  return moment === undefined ? undefined : stated(field, moment, from, raw);
}

interface Sender {
  readonly name?: string | undefined;
  readonly address: string;
  readonly host?: string | undefined;
}

/** `The Quay Letter <letter@quay.example>`, `letter@quay.example [mailto:…]`, `Ana Lerro`: a name, an address or both. */
function senderOf(words: string): Sender | undefined {
  const line = words.slice(0, 1_000).replace(/\[mailto:([^\]\s]+)\]/iu, "<$1>");
  // "Lerro, Ana <ana@lantern.example>": programs that show a head leave out the quotation marks that this name needs.
  const shown = /^(?<name>[^<>]{1,200}?)\s*<(?<address>[^<>\s]{1,320})>[^<>]*$/u.exec(line)?.groups;
  const [parsed] =
    shown === undefined ? addressParser(line, { flatten: true }) : [{ name: shown["name"] ?? "", address: shown["address"] ?? "" }];
  const address = parsed?.address?.trim() ?? "";
  const name = parsed?.name.replace(/^["'“”«»\s]+|["'“”«»\s]+$/gu, "").trim() ?? "";
  if (name === "" && address === "") return undefined;
  const host = /@(?<host>[\w-]+(?:\.[\w-]+)+)$/u.exec(address)?.groups?.["host"]?.toLowerCase();
  return { name: name === "" || name === address ? (address.includes("@") ? undefined : address || undefined) : name, address, host };
}

/** "Tarnhead watch <watch.tarnhead.example>": the name of a list, where it has one. */
const listName = (list: string): string | undefined => /^\s*"?(?<name>[^<"]{2,80}?)"?\s*</u.exec(list)?.groups?.["name"];
