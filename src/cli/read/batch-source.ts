import * as z from "zod";
import { ReportedlyError } from "../../errors.ts";
import { reportId } from "../../model/ids.ts";
import type { Source } from "../../model/reading.ts";
import { reportIdOf } from "./source-of-bytes.ts";

// An ISO year, month, day or moment: what `published` may be everywhere else.
const ISO_DATE = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/u;
const EXCERPT = 40;

const optionalText = z.string(expected("a string")).nullish();

const BatchLine = z.object(
  {
    id: z.string(expected("a string")).min(1, expected("an id that is not empty")).nullish(),
    text: z.string(expected("a string of text")),
    title: optionalText,
    outlet: optionalText,
    published: z.string(expected("an ISO 8601 date")).regex(ISO_DATE, expected("an ISO 8601 date such as 2031-05-02")).nullish(),
    language: optionalText,
    url: optionalText,
  },
  expected('a JSON object with "id" and "text"'),
);

/** A line of a batch as a source. Fails with INPUT_INVALID, saying what was expected and met. Without an id of its own it is named by the hash of its text. */
export function batchSource(line: string): Source {
  const parsed = BatchLine.safeParse(jsonOf(line));
  if (!parsed.success) throw new ReportedlyError("INPUT_INVALID", expectation(parsed.error));
  const { id, text, title, outlet, published, language, url } = parsed.data;
  return {
    id: id === undefined || id === null ? reportIdOf(Buffer.from(text)) : reportId(id),
    content: text,
    title: title ?? undefined,
    outlet: outlet ?? undefined,
    published: published ?? undefined,
    language: language ?? undefined,
    url: url ?? undefined,
  };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line.replace(/^\ufeff/u, ""));
  } catch (cause) {
    throw new ReportedlyError("INPUT_INVALID", `expected a JSON object with "id" and "text", met ${excerpt(line.trim())}`, { cause });
  }
}

/** "text: expected a string of text, met 7; published: expected an ISO 8601 date such as 2031-05-02, met "May"" */
function expectation({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => (path.length === 0 ? message : `${path.join(".")}: ${message}`)).join("; ");
}

function expected(what: string) {
  return {
    error: ({ input }: { readonly input?: unknown }) =>
      `expected ${what}, met ${input === undefined ? "nothing" : excerpt(JSON.stringify(input))}`,
  };
}

function excerpt(met: string): string {
  return met.length > EXCERPT ? `${met.slice(0, EXCERPT)}…` : met;
}
