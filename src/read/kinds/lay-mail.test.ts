import { describe, expect, it } from "vitest";
import * as seeds from "../../../test/seeds/feeds.ts";
import { ReportedlyError } from "../../errors.ts";
import { reportId } from "../../model/ids.ts";
import type { Laid } from "../laid.ts";
import { readReport } from "../read-report.ts";
import { layMail } from "./lay-mail.ts";

const WORLD = { actors: [], places: [], outlets: [] };
const bytes = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (unit) => unit.charCodeAt(0));
const lay = (content: string | Uint8Array): Promise<Laid> =>
  layMail({ id: reportId("m"), content: typeof content === "string" ? bytes(content) : content });

const HEAD = "From: Mara Quill <mara@desk.example>\nTo: desk@desk.example\nDate: Mon, 5 May 2031 09:12:00 +0300\nMIME-Version: 1.0\n";
const mail = (subject: string, body: string, fields = "Content-Type: text/plain; charset=utf-8\n") =>
  `${HEAD}Subject: ${subject}\n${fields}\n${body}`;
const page = (subject: string, body: string) =>
  mail(subject, `<html><body>${body}</body></html>`, "Content-Type: text/html; charset=utf-8\n");
/** Blocks of the body alone, as "role: words"; "-" for those whose role is found later by their words. */
const bodyOf = ({ blocks }: Laid): string[] => {
  const subject = blocks.findIndex(({ role }) => role === "headline");
  return blocks.slice(subject + 1).map(({ role = "-", text }) => `${role}: ${text}`);
};
const laidBody = async (content: string | Uint8Array): Promise<string[]> => bodyOf(await lay(content));
const said = ({ facts }: Laid, field: string): string[] =>
  (facts?.stated ?? []).filter((value) => value.field === field).map(({ value, from }) => `${value} (${from})`);
const refusal = async (content: string | Uint8Array): Promise<string | undefined> => {
  const thrown: unknown = await lay(content).catch((reason: unknown) => reason);
  return thrown instanceof ReportedlyError ? thrown.code : undefined;
};

/** Coarse on purpose, for machines with much else to do: what grows with the square of its length takes minutes. */
const PATIENCE_MS = 20_000;

describe("the head of a mail", () => {
  it("becomes byline, dateline and headline; the way it took stands at the end", async () => {
    const { blocks } = await lay(seeds.MAIL);
    expect(blocks.map(({ role = "-", text }) => `${role}: ${text.slice(0, 40)}`)).toEqual([
      "byline: The Quay Letter <letter@quay.example>",
      "other: To: readers@quay.example",
      "headline: Two boats missing off Tarnhead",
      "dateline: Sun, 4 May 2031 20:05:00 +0300",
      "-: Two boats with seven people on board hav",
      "-: The harbour office said that it had no r",
      "contact: --",
      "contact: The Quay Letter, 3 Pier Street, Port Ans",
      "other: Return-Path: <letter@quay.example>",
      "other: Received: from out.quay.example (out.qua",
      "other: Message-ID: <17@quay.example>",
    ]);
  });

  it("says who, when, what and under which number", async () => {
    const laid = await lay(
      seeds.MAIL.replace(
        "MIME-Version",
        "List-Id: Tarnhead watch <watch.tarnhead.example>\r\nOrganization: Quay\r\nArchived-At: <https://lists.example/17>\r\nContent-Language: en\r\nKeywords: boats, Tarnhead\r\nMIME-Version",
      ),
    );
    expect(laid.facts?.stated.map(({ field, value, raw, from }) => [field, value, raw === value ? "" : raw, from])).toEqual([
      ["title", "Two boats missing off Tarnhead", "", "mail:Subject"],
      ["byline", "The Quay Letter", "The Quay Letter <letter@quay.example>", "mail:From"],
      ["outlet", "Tarnhead watch", "Tarnhead watch <watch.tarnhead.example>", "mail:List-Id"],
      ["outlet", "Quay", "", "mail:Organization"],
      ["outlet", "The Quay Letter", "The Quay Letter <letter@quay.example>", "mail:From"],
      ["outlet-domain", "quay.example", "The Quay Letter <letter@quay.example>", "mail:From"],
      ["published", "2031-05-04T20:05:00+03:00", "Sun, 4 May 2031 20:05:00 +0300", "mail:Date"],
      ["language", "en", "", "mail:Content-Language"],
      ["tag", "boats", "", "mail:Keywords"],
      ["tag", "Tarnhead", "", "mail:Keywords"],
      ["canonical", "https://lists.example/17", "<https://lists.example/17>", "mail:Archived-At"],
      ["canonical", "mid:17@quay.example", "<17@quay.example>", "mail:Message-ID"],
    ]);
    expect(laid.facts?.canonical).toBe("https://lists.example/17");
  });

  it.each([
    ["Re: Fwd: [tarnhead-watch] Two boats", ["other: Re: Fwd: [tarnhead-watch]", "headline: Two boats"]],
    ["TR : Deux bateaux", ["other: TR :", "headline: Deux bateaux"]],
    ["RV: Dos barcas", ["other: RV:", "headline: Dos barcas"]],
    ["İLT: İki tekne", ["other: İLT:", "headline: İki tekne"]],
    ["Ynt: İki tekne", ["other: Ynt:", "headline: İki tekne"]],
    ["إعادة توجيه: قاربان", ["other: إعادة توجيه:", "headline: قاربان"]],
    ["Пересл: Две лодки", ["other: Пересл:", "headline: Две лодки"]],
    ["Re[2]: Two boats", ["other: Re[2]:", "headline: Two boats"]],
    ["Fwd:", ["headline: Fwd:"]],
    ["Rebels: two boats", ["headline: Rebels: two boats"]],
  ])("tells from “%s” what programs put before a title", async (subject, expected) => {
    const { blocks } = await lay(mail(subject, "Boats are missing."));
    expect(
      blocks
        .filter(({ role, text }) => role === "headline" || (role === "other" && !text.startsWith("To")))
        .map(({ role, text }) => `${role}: ${text}`),
    ).toEqual(expected);
  });

  it.each([
    ["From: =?utf-8?B?0JDQvdCw?= <ana@lantern.example>", ["Ана (mail:From)"]],
    ['From: "Lerro, Ana" <ana@lantern.example>', ["Lerro, Ana (mail:From)"]],
    ["From: Lerro, Ana <ana@lantern.example>", ["Lerro, Ana (mail:From)"]],
    ["From: ana@lantern.example", []],
    ["From: ana@lantern.example (Ana Lerro)", ["Ana Lerro (mail:From)"]],
    ["From: ", []],
  ])("takes from “%s” the name", async (line, names) => {
    const laid = await lay(`${line}\nSubject: x\nMIME-Version: 1.0\n\nBoats.`);
    expect(said(laid, "byline")).toEqual(names);
  });

  it("that is missing leaves a text", async () => {
    const laid = await lay("MIME-Version: 1.0\n\nBoats are missing.");
    expect([laid.blocks.map(({ text }) => text), laid.facts?.titles]).toEqual([["Boats are missing."], []]);
  });

  it("with a date that the first server did not see gives a note", async () => {
    const { notes } = await lay(seeds.MAIL.replace("Date: Sun, 4 May 2031", "Date: Sun, 4 May 2025"));
    expect(notes).toEqual([
      {
        code: "mail-clock",
        message: "the mail is dated 2025-05-04T20:05:00+03:00; the first server on its way took it at 2031-05-04T20:05:09+03:00",
      },
    ]);
  });
});

describe("a mail that answers another", () => {
  const ANSWER = "No, nobody has seen them.";
  const QUOTE =
    "> Have the boats been found? The harbour office says that it has no report of\n> an accident.\n> \n>> Two boats are missing.\n";

  it.each([
    "On Sun, 4 May 2031 at 20:05, Ana Lerro <ana@lantern.example> wrote:",
    "On Sun, 4 May 2031 at 20:05, Ana Lerro <ana@lantern.example>\nwrote:",
    "Le dim. 4 mai 2031 à 20:05, Ana Lerro <ana@lantern.example> a écrit :",
    "El dom, 4 may 2031 a las 20:05, Ana Lerro (<ana@lantern.example>) escribió:",
    "Am So., 4. Mai 2031 um 20:05 Uhr schrieb Ana Lerro <ana@lantern.example>:",
    "вс, 4 мая 2031 г. в 20:05, Ana Lerro <ana@lantern.example>:",
    "4 мая 2031 г., 20:05 пользователь Ana Lerro <ana@lantern.example> написал:",
    "Ana Lerro <ana@lantern.example>, 4 May 2031 Paz, 20:05 tarihinde şunu yazdı:",
    "في الأحد، 4 مايو 2031 في 8:05 م تمت كتابة ما يلي بواسطة Ana Lerro <ana@lantern.example>:",
  ])("quotes it below “%s”", async (line) => {
    expect(await laidBody(mail("Re: Boats", `${ANSWER}\n\n${line}\n\n${QUOTE}`))).toEqual([
      `-: ${ANSWER}`,
      `other: ${line}`,
      "quote: Have the boats been found? The harbour office says that it has no report of\nan accident.",
      "quote: Two boats are missing.",
    ]);
  });

  it("between its lines keeps who says what", async () => {
    const body = "> Have the boats been found?\nNo.\n\n> Who was on board?\nSeven people.\n";
    expect(await laidBody(mail("Re: Boats", body))).toEqual([
      "quote: Have the boats been found?",
      "-: No.",
      "quote: Who was on board?",
      "-: Seven people.",
    ]);
  });

  it.each([
    ["-----Original Message-----", "From: Ana Lerro\nSent: Sunday, 4 May 2031 20:05\nTo: Mara Quill\nSubject: Boats"],
    ["-----Message d'origine-----", "De : Ana Lerro\nEnvoyé : dimanche 4 mai 2031 20:05\nÀ : Mara Quill\nObjet : Boats"],
    ["-----Mensaje original-----", "De: Ana Lerro\nEnviado el: domingo, 4 de mayo de 2031 20:05\nPara: Mara Quill\nAsunto: Boats"],
    ["-----Исходное сообщение-----", "От: Ana Lerro\nОтправлено: 4 мая 2031 г. 20:05\nКому: Mara Quill\nТема: Boats"],
    ["-----Özgün İleti-----", "Kimden: Ana Lerro\nGönderildi: 4 Mayıs 2031 Pazar 20:05\nKime: Mara Quill\nKonu: Boats"],
    ["-----الرسالة الأصلية-----", "من: Ana Lerro\nالتاريخ: 4 مايو 2031\nإلى: Mara Quill\nالموضوع: Boats"],
    [
      "________________________________",
      "*From:* Ana Lerro <ana@lantern.example>\n*Sent:* Sunday, 4 May 2031 20:05\n*To:* Mara Quill\n*Subject:* Boats",
    ],
  ])("of Outlook quotes it below “%s”", async (rule, head) => {
    const laid = await lay(mail("RE: Boats", `${ANSWER}\n\n${rule}\n${head}\n\nHave the boats been found?\n`));
    expect(bodyOf(laid)).toEqual([
      `-: ${ANSWER}`,
      `other: ${rule}`,
      ...head.split("\n").map((line) => `other: ${line}`),
      "quote: Have the boats been found?",
    ]);
    expect(said(laid, "original-outlet")).toEqual([]);
  });

  it("on a page quotes what stands in its quotation", async () => {
    const body = `<div>${ANSWER}</div><div class="gmail_quote"><div class="gmail_attr">On Sun, 4 May 2031 at 20:05, Ana Lerro &lt;<a href="mailto:ana@lantern.example">ana@lantern.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote">Have the boats been found?</blockquote></div>`;
    const laid = await lay(page("Re: Boats", body));
    expect(bodyOf(laid)).toEqual([
      `-: ${ANSWER}`,
      "other: On Sun, 4 May 2031 at 20:05, Ana Lerro <ana@lantern.example> wrote:",
      "quote: Have the boats been found?",
    ]);
  });

  it("does not take a sentence that ends in a colon for the line over a quotation", async () => {
    expect(await laidBody(mail("Boats", "On Sunday the harbour master wrote:\n\nNobody may leave the port.\n"))).toEqual([
      "-: On Sunday the harbour master wrote:",
      "-: Nobody may leave the port.",
    ]);
  });
});

describe("a mail that passes another on", () => {
  const REPORT = "The bridge of Velm stays closed for a week. At least two lorries are stuck on it.";
  const ENGLISH = "From: Press office <press@army.example>\nDate: Sun, 4 May 2031 at 18:00\nSubject: Bridge\nTo: <list@army.example>";

  it.each([
    ["---------- Forwarded message ---------", ENGLISH],
    ["Begin forwarded message:", ENGLISH],
    [
      "-------- Message transféré --------",
      "Sujet : Bridge\nDate : Sun, 4 May 2031 18:00:00 +0300\nDe : Press office <press@army.example>\nPour : list@army.example",
    ],
    ["Début du message réexpédié :", "De: Press office <press@army.example>\nDate: 4 mai 2031 18:00\nObjet: Bridge"],
    ["---------- Mensaje reenviado ----------", "De: Press office <press@army.example>\nFecha: dom, 4 may 2031\nAsunto: Bridge"],
    ["-------- Пересылаемое сообщение --------", "От: Press office <press@army.example>\nДата: 4 мая 2031\nТема: Bridge"],
    ["---------- Yönlendirilmiş mesaj ----------", "Kimden: Press office <press@army.example>\nTarih: 4 Mayıs 2031 Paz\nKonu: Bridge"],
    ["---------- رسالة معاد توجيهها ---------", "من: Press office <press@army.example>\nالتاريخ: 4 مايو 2031\nالموضوع: Bridge"],
    ["-------- Weitergeleitete Nachricht --------", "Von: Press office <press@army.example>\nDatum: 4. Mai 2031\nBetreff: Bridge"],
  ])("below “%s” has its text as the report, and where that comes from", async (rule, head) => {
    const laid = await lay(mail("Bridge", `For the desk.\n\n${rule}\n${head}\n\n\n${REPORT}\n`));
    const body = bodyOf(laid);
    expect(body.slice(0, 2)).toEqual(["-: For the desk.", `other: ${rule}`]);
    expect(body.at(-1)).toBe(`-: ${REPORT}`);
    expect(body.filter((line) => line.startsWith("origin: "))).toHaveLength(2);
    expect(said(laid, "original-outlet")).toEqual(["Press office (mail:forwarded:From)"]);
    expect(said(laid, "original-published").map((line) => line.slice(0, 10))).toEqual(["2031-05-04"]);
  });

  it("as a quotation (Apple Mail) has it as the report, and goes on after it", async () => {
    const quoted = `${ENGLISH}\n\n${REPORT}\n\n> We ask for patience.`.replace(/^/gmu, "> ");
    expect(await laidBody(mail("Fwd: Bridge", `For the desk.\n\nBegin forwarded message:\n\n${quoted}\n\nIs it true?\n`))).toEqual([
      "-: For the desk.",
      "other: Begin forwarded message:",
      "origin: From: Press office <press@army.example>",
      "origin: Date: Sun, 4 May 2031 at 18:00",
      "other: Subject: Bridge",
      "other: To: <list@army.example>",
      `-: ${REPORT}`,
      "quote: We ask for patience.",
      "-: Is it true?",
    ]);
  });

  it.each([
    ["FW: Bridge", "For the desk."],
    ["Bridge", ""],
    ["Bridge", "For the desk."],
  ])("with the head of Outlook is told by its subject (“%s”) or by how little its writer adds (“%s”)", async (subject, comment) => {
    const laid = await lay(mail(subject, `${comment}\n\n-----Original Message-----\n${ENGLISH}\n\n${REPORT}\n`));
    expect(said(laid, "original-outlet")).toEqual(["Press office (mail:forwarded:From)"]);
  });

  it("that was itself passed on names first who wrote first", async () => {
    const laid = await lay(
      mail(
        "Fwd: Bridge",
        `---------- Forwarded message ---------\n${ENGLISH.replace("Press office <press@army.example>", "Tomas Vick <tomas@tribune.example>")}\n\nSee below.\n\n---------- Forwarded message ---------\n${ENGLISH}\n\n${REPORT}\n`,
      ),
    );
    expect(said(laid, "original-outlet")).toEqual(["Press office (mail:forwarded:From)", "Tomas Vick (mail:forwarded:From)"]);
  });

  it("on a page has it as the report", async () => {
    const body = `<p>For the desk.</p><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: <strong>Press office</strong> &lt;press@army.example&gt;<br>Date: Sun, 4 May 2031 at 18:00<br>Subject: Bridge<br>To: &lt;list@army.example&gt;<br></div><p>${REPORT}</p></div>`;
    const laid = await lay(page("Fwd: Bridge", body));
    expect([bodyOf(laid).at(-1), said(laid, "original-outlet")]).toEqual([`-: ${REPORT}`, ["Press office (mail:forwarded:From)"]]);
  });

  it("whole, as a part of itself, has it as the report too, and its attachments noted", async () => {
    const inner = `From: Press office <press@army.example>\nDate: Sun, 4 May 2031 18:00:00 +0300\nSubject: Bridge\nContent-Type: multipart/mixed; boundary=i\n\n--i\n\n${REPORT}\n--i\nContent-Type: application/pdf; name=order.pdf\nContent-Disposition: attachment\n\nx\n--i--\n`;
    const laid = await lay(
      mail(
        "Bridge",
        `--o\n\nFor the desk.\n--o\nContent-Type: message/rfc822\n\n${inner}\n--o--\n`,
        "Content-Type: multipart/mixed; boundary=o\n",
      ),
    );
    expect(bodyOf(laid)).toEqual([
      "-: For the desk.",
      "origin: From: Press office <press@army.example>",
      "origin: Date: Sun, 4 May 2031 18:00:00 +0300",
      "other: Subject: Bridge",
      `-: ${REPORT}`,
    ]);
    expect(said(laid, "original-outlet")).toEqual(["Press office (mail:forwarded:From)"]);
    expect(laid.notes.map(({ message }) => message)).toEqual(["order.pdf (application/pdf, 2 bytes) hangs on the mail and was not read"]);
  });

  it("reads as a report that came from there", async () => {
    const report = await readReport({ id: reportId("m"), content: bytes(seeds.FORWARDED_MAIL) }, WORLD);
    expect([report.kind, report.medium, report.title, report.outlet, report.original?.outlet]).toEqual([
      "mail",
      "post",
      "Bridge of Velm – closed",
      "Mara Quill",
      "Press office",
    ]);
    expect(report.blocks.map(({ role }) => role)).toContain("body");
  });
});

describe("below what its writer wrote", () => {
  it.each([
    "This e-mail and any attachments are confidential and intended solely for the addressee.",
    "Ce message et ses pièces jointes sont confidentiels et destinés à l’usage exclusif de leur destinataire.",
    "Este mensaje y sus adjuntos son confidenciales y van dirigidos exclusivamente a su destinatario.",
    "Настоящее сообщение и вложения к нему являются конфиденциальными.",
    "Bu e-posta ve ekleri gizlidir ve yalnızca muhatabına yöneliktir.",
    "هذه الرسالة ومرفقاتها سرية وموجهة إلى المرسل إليه وحده.",
  ])("“%s” is a disclaimer", async (notice) => {
    expect(await laidBody(mail("Boats", `Boats are missing.\n\n${notice}\n`))).toEqual(["-: Boats are missing.", `disclaimer: ${notice}`]);
  });

  it.each([
    "Sent from my iPhone",
    "Envoyé de mon iPhone",
    "Enviado desde mi iPhone",
    "Отправлено с iPhone",
    "iPhone’umdan gönderildi",
    "تم الإرسال من iPhone",
  ])("“%s” is a signature", async (line) => {
    expect(await laidBody(mail("Boats", `Boats are missing.\n\n${line}\n`))).toEqual(["-: Boats are missing.", `contact: ${line}`]);
  });

  it("a rule of two hyphens begins a signature, up to the next mail", async () => {
    const body =
      "Boats are missing.\n-- \nMara Quill\nPort Ansel\n\nOn Sun, 4 May 2031 at 20:05, Ana Lerro <ana@lantern.example> wrote:\n> Where?\n> -- \n> Ana\n";
    expect(await laidBody(mail("Re: Boats", body))).toEqual([
      "-: Boats are missing.",
      "contact: --",
      "contact: Mara Quill",
      "contact: Port Ansel",
      "other: On Sun, 4 May 2031 at 20:05, Ana Lerro <ana@lantern.example> wrote:",
      "quote: Where?",
      "contact: --",
      "quote: Ana",
    ]);
  });

  it("the word confidential in a sentence is no disclaimer", async () => {
    const sentence = "The letter was marked confidential and intended only for the council, two members said.";
    expect(await laidBody(mail("Boats", sentence))).toEqual([`-: ${sentence}`]);
  });
});

describe("the words of a mail", () => {
  const french = "Le marché a fermé à midi, dit la capitainerie.";
  const base64 = (content: Uint8Array) => Buffer.from(content).toString("base64").replace(/.{60}/gu, "$&\n");
  const arabic = Uint8Array.from([0xc7, 0xe1, 0xde, 0xc7, 0xd1, 0xc8, 0x20, 0xe3, 0xdd, 0xde, 0xe6, 0xcf, 0x2e]);

  it.each([
    [
      "quoted-printable",
      mail(
        "x",
        "Le march=C3=A9 a ferm=C3=A9 =C3=A0 midi, dit la=\n capitainerie.",
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n",
      ),
      french,
    ],
    ["base64", mail("x", base64(bytes(french)), "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n"), french],
    [
      "windows-1256",
      mail("x", base64(arabic), "Content-Type: text/plain; charset=windows-1256\nContent-Transfer-Encoding: base64\n"),
      "القارب مفقود.",
    ],
    [
      "windows-1256 in its own bytes",
      Uint8Array.from([...latin1(mail("x", "", "Content-Type: text/plain; charset=windows-1256\n")), ...arabic]),
      "القارب مفقود.",
    ],
    [
      "a character set that is not said",
      latin1(mail("x", "Le march\u00e9 a ferm\u00e9 \u00e0 midi, dit la capitainerie du port.", "")),
      "Le marché a fermé à midi, dit la capitainerie du port.",
    ],
    [
      "a character set that nobody knows",
      latin1(mail("x", "Le march\u00e9 a ferm\u00e9.", "Content-Type: text/plain; charset=x-unknown\n")),
      "Le marché a fermé.",
    ],
    [
      "lines that flow",
      mail(
        "x",
        "Two boats are \nmissing off Tarnhead.\n\nNobody saw them.",
        "Content-Type: text/plain; charset=utf-8; format=flowed\n",
      ).replace(".\n\nNobody saw them.", "."),
      "Two boats are missing off Tarnhead.",
    ],
  ])("are read from %s", async (_, content, expected) => {
    expect(await laidBody(content)).toEqual([`-: ${expected}`]);
  });

  it("in a head are read from what they were encoded in", async () => {
    const { blocks } = await lay(
      `From: =?koi8-r?B?4c7B?= <ana@lantern.example>\nSubject: =?utf-8?Q?Caf=C3=A9?= =?utf-8?Q?_ferm=C3=A9?=\nMIME-Version: 1.0\n\nx`,
    );
    expect(blocks.slice(0, 2).map(({ text }) => text)).toEqual(["Ана <ana@lantern.example>", "Café fermé"]);
  });

  const both = (text: string, html: string) =>
    mail(
      "x",
      `--b\nContent-Type: text/plain\n\n${text}\n--b\nContent-Type: text/html\n\n${html}\n--b--\n`,
      "Content-Type: multipart/alternative; boundary=b\n",
    );

  it("are those of its plain text where it has the same in two forms", async () => {
    const laid = await lay(both("Boats are missing.", "<p>Boats are <b>missing</b>.</p>"));
    expect([bodyOf(laid), laid.notes]).toEqual([["-: Boats are missing."], []]);
  });

  it("are those of its page where its plain text is a stub, which is noted", async () => {
    const long = "Boats with seven people on board are missing. ".repeat(10).trim();
    const laid = await lay(both("View this letter in a browser.", `<p>${long}</p>`));
    expect([bodyOf(laid), laid.notes.map(({ code }) => code)]).toEqual([[`-: ${long}`], ["mail-forms-differ"]]);
  });

  it("that its two forms do not share are noted", async () => {
    const laid = await lay(both("The bridge is open again, says the army.", "<p>The bridge stays closed, lorries wait.</p>"));
    expect([bodyOf(laid), laid.notes.map(({ code }) => code)]).toEqual([
      ["-: The bridge is open again, says the army."],
      ["mail-forms-differ"],
    ]);
  });

  it("that a browser would not show are kept apart", async () => {
    const { blocks } = await lay(page("x", '<div style="display:none">Preview of the letter</div><p>Boats are missing.</p>'));
    expect(blocks.slice(-2).map(({ text, setting }) => [text, setting.isKept])).toEqual([
      ["Preview of the letter", false],
      ["Boats are missing.", true],
    ]);
  });
});

describe("what hangs on a mail", () => {
  it("is noted with its name, kind and size, and not read", async () => {
    const part = (head: string) => `--o\n${head}\n\naGVsbG8=\n`;
    const parts = [
      "Content-Type: application/pdf\nContent-Disposition: attachment; filename*=utf-8''d%C3%A9cret.pdf\nContent-Transfer-Encoding: base64",
      'Content-Type: text/html\nContent-Disposition: attachment; filename="page.html"',
      "Content-Type: image/png\nContent-ID: <1>\nContent-Disposition: inline",
    ];
    const laid = await lay(mail("x", `--o\n\nBoats.\n${parts.map(part).join("")}--o--\n`, "Content-Type: multipart/mixed; boundary=o\n"));
    expect(laid.notes.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "attachment: décret.pdf (application/pdf, 5 bytes) hangs on the mail and was not read",
      "attachment: page.html (text/html, 9 bytes) hangs on the mail and was not read",
      "attachment: a part without a name (image/png, 9 bytes) hangs on the mail and was not read",
    ]);
    expect(bodyOf(laid)).toEqual(["-: Boats."]);
  });

  const many = (count: number, head: string) =>
    mail("x", `--o\n\nBoats.\n${`--o\n${head}\n\nx\n`.repeat(count)}--o--\n`, "Content-Type: multipart/mixed; boundary=o\n");

  it.each([
    ["papers", "Content-Type: application/pdf", 101],
    ["mails", "Content-Type: message/rfc822\n\nFrom: a@b.example\nSubject: y", 101],
    ["texts", "Content-Type: text/plain", 0],
  ])("may be ten thousand %s", async (_, head, notes) => {
    const from = performance.now();
    const laid = await lay(many(10_000, head));
    expect([laid.notes.length, performance.now() - from < PATIENCE_MS]).toEqual([notes, true]);
  });

  it("may be mails in mails in mails, of which the innermost are noted", async () => {
    let content = "Subject: innermost\n\nBoats.";
    for (let level = 0; level < 30; level++) content = `Subject: ${level}\nContent-Type: message/rfc822\n\n${content}`;
    const laid = await lay(`MIME-Version: 1.0\nFrom: a@b.example\n${content}`);
    expect(laid.notes.map(({ code, message }) => [code, /message\/rfc822/u.test(message)])).toEqual([["attachment", true]]);
  });
});

describe("a mail that cannot be read", () => {
  const nested = (depth: number) =>
    Array.from({ length: depth }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`).join("");

  it.each([
    ["whose parts nest without end", `${HEAD}${nested(5_000)}\nx`, "INPUT_INVALID"],
    ["whose head never ends", `From: a@b.example\n${"X-Field: value\n".repeat(100_000)}`, "INPUT_INVALID"],
    ["of more lines than any has", `${HEAD}\n${"\n".repeat(2_000_001)}`, "INPUT_TOO_LARGE"],
    ["of more bytes than any has", new Uint8Array(100_000_001), "INPUT_TOO_LARGE"],
    ["of more letters than a text may have", `${HEAD}\n${"a".repeat(20_000_001)}`, "INPUT_TOO_LARGE"],
    ["of nothing", "\n\n", "INPUT_EMPTY"],
  ])("%s is refused", async (_, content, code) => {
    expect(await refusal(content)).toBe(code);
  });

  it.each([
    ["quotation marks", "> "],
    ["many of them", ">".repeat(1_000)],
    ["fields", "From: a\n"],
    ["rules", "-----Original Message-----\n"],
    ["lines over quotations", "On 4 May 2031 a@b.example wrote:\n"],
    ["addresses", "a@b.example "],
    ["spaces", " "],
    ["hyphens", "-"],
    ["brackets", "<"],
    ["addresses before a colon", `2031 ${"a".repeat(60)}@${"b".repeat(200)} ${"c".repeat(90)}:\n`],
  ])("by %s without end takes no more than its length asks for", async (_, mark) => {
    const content = mail("x", mark.repeat(Math.ceil(100_000 / mark.length)));
    const from = performance.now();
    await lay(content);
    expect(performance.now() - from).toBeLessThan(PATIENCE_MS);
  });

  it.each(["(", "<", '"', ",", ";", ":", "=?utf-8?q?a?= ", "\\", "@", "[", "Fwd: ", "Re: "])(
    "by “%s” without end in its head takes no more than its length asks for",
    async (mark) => {
      const words = mark.repeat(Math.ceil(100_000 / mark.length));
      const from = performance.now();
      const laid = await lay(
        `From: ${words}\nSubject: ${words}\nTo: ${words}\nDate: ${words}\nReceived: ${words}\nMIME-Version: 1.0\n\nBoats.`,
      );
      expect([laid.kind, performance.now() - from < PATIENCE_MS]).toEqual(["mail", true]);
    },
  );
});
