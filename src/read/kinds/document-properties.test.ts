import { describe, expect, test } from "vitest";
import type { StatedField } from "../../model/report.ts";
import { propertyValues } from "./document-properties.ts";

const read = (field: StatedField, value: unknown): string[] => propertyValues(field, "pdf:X", value).map(({ value: said }) => said);

describe("the properties of a file say", () => {
  test.each<readonly [string, StatedField, unknown, readonly string[]]>([
    ["a title", "title", "Two boats\n seen near Velm ", ["Two boats seen near Velm"]],
    ["several names", "byline", "Ana Lerro; Teo Marrin", ["Ana Lerro", "Teo Marrin"]],
    ["a list", "byline", ["Ana Lerro", "Teo Marrin"], ["Ana Lerro", "Teo Marrin"]],
    ["subjects", "tag", "ports, fire; Velm", ["ports", "fire", "Velm"]],
    ["a day", "published", "D:20310304", ["2031-03-04"]],
    ["a time", "published", "D:20310304121530+02'00'", ["2031-03-04T12:15+02:00"]],
    ["a time without a zone", "modified", "D:20310304121530", ["2031-03-04T12:15"]],
    ["a universal time", "modified", "20310304121530Z", ["2031-03-04T12:15Z"]],
    ["a zone in hours", "modified", "D:20310304121530-05", ["2031-03-04T12:15-05:00"]],
    ["a time in ISO form", "published", "2031-03-04T12:15:30Z", ["2031-03-04T12:15Z"]],
  ])("%s", (_what, field, value, expected) => {
    expect(read(field, value)).toEqual(expected);
  });
});

describe("nothing is said by", () => {
  test.each<readonly [StatedField, unknown]>([
    ...[
      "Microsoft Word - sr12.docx",
      "untitled",
      "Untitled-3",
      "Document1",
      "PowerPoint Presentation",
      "report_final_v2.indd",
      "20310304_SR12_v3",
      "C:\\Users\\ana\\a",
      "Без имени",
      "about:blank",
      "",
    ].map((value) => ["title", value] as const),
    ...["user", "Microsoft Office User", "Administrator", "jsmith", "HP", "anonymous (unspecified)", "Пользователь"].map(
      (value) => ["byline", value] as const,
    ),
    ["published", "tomorrow"],
    ["title", undefined],
    ["title", 12],
    ["title", null],
  ])("%s %j", (field, value) => {
    expect(read(field, value)).toEqual([]);
  });

  test("and nothing endless is kept", () => {
    expect(read("title", "boat ".repeat(10_000))[0]).toHaveLength(499);
  });
});
