import { describe, expect, it } from "vitest";
import { MAIL_FIELD_LABELS } from "../../../lexicon/mail-fields.ts";
import { ATTRIBUTION_MARKS, EARLIER_MARKS, FORWARD_MARKS, NOTICE_LINES, SIGNATURE_LINES } from "../../../lexicon/mail-marks.ts";
import { mailFieldLine } from "./mail-field-line.ts";
import { mailMarkOf } from "./mail-mark-of.ts";

describe("the lexicon of mail", () => {
  it.each([
    ...FORWARD_MARKS.map(({ example }) => [example, "forward"]),
    ...EARLIER_MARKS.map(({ example }) => [example, "earlier"]),
    ...ATTRIBUTION_MARKS.map(({ example }) => [example, "attribution"]),
    ...SIGNATURE_LINES.map(({ example }) => [example, "signature"]),
    ...NOTICE_LINES.map(({ example }) => [example, "notice"]),
    ["-- ", "signature-rule"],
    ["________________________________", "earlier"],
  ])("“%s” is a mark of the kind %s", (example, kind) => {
    expect(mailMarkOf(example)).toBe(kind);
  });

  it.each([
    "Forwarded messages were found on the telephone, police said.",
    "The original message was never found.",
    "Sent from the front, the letter took a week to arrive in Port Ansel, and nobody opened it for a month after that.",
    "On Sunday the guard left the wells.",
    "This message was read by the mayor on Monday.",
    "He wrote to a friend.",
    "----------",
  ])("“%s” is a sentence", (words) => {
    expect(mailMarkOf(words)).toBeUndefined();
  });

  it.each(MAIL_FIELD_LABELS.flatMap(({ field, labels }) => labels.map((label) => [label, field] as const)))(
    "“%s:” names %s",
    (label, field) => {
      const shown = label.charAt(0).toUpperCase() + label.slice(1);
      expect([label, shown, `*${shown}:*`.slice(0, -2)].map((name) => mailFieldLine(`${name}: Ana Lerro`)?.field)).toEqual([
        field,
        field,
        field,
      ]);
    },
  );

  it("takes the value of a field from between its marks", () => {
    expect(mailFieldLine("*Objet :*  Deux bateaux")).toEqual({ field: "subject", from: 11, value: "Deux bateaux" });
    expect(mailFieldLine("KİMDEN: Ana Lerro")?.field).toBe("from");
    expect(mailFieldLine("Weather: fair")).toBeUndefined();
  });
});
