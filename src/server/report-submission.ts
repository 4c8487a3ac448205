import type { Multipart } from "@fastify/multipart";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { ReportedlyError } from "../errors.ts";
import type { FileInput, ReportInput } from "../jobs/intake/report-input.ts";
import type { AddReportRequest } from "./api.ts";
import { checked } from "./checked.ts";

/** An address that may later stand in a link; `javascript:` and the like end here. */
const webAddress = z.url({ protocol: /^https?$/u }).max(4096);
const line = z.string().trim().max(500);

const known = {
  title: line.optional(),
  outlet: line.optional(),
  published: z.union([z.iso.date(), z.iso.datetime({ offset: true })]).optional(),
};

const TextSchema = z.strictObject({ text: z.string(), url: webAddress.optional(), ...known });
const AddressSchema = z.strictObject({ url: z.string().max(4096), ...known });
const FieldsSchema = z.strictObject({ url: webAddress.optional(), ...known });

/** What a request hands in: JSON with `text`, JSON with `url` alone, or a multipart form with one `file`. */
export async function reportSubmission(request: FastifyRequest): Promise<ReportInput> {
  if (request.isMultipart()) return fileSubmission(await formOf(request.parts()));
  const { body } = request;
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw new ReportedlyError("INPUT_INVALID", "expected a JSON object with text or url");
  if ("text" in body) return { kind: "text", ...(checked(TextSchema, body) satisfies AddReportRequest) };
  return { kind: "url", ...(checked(AddressSchema, body) satisfies AddReportRequest) };
}

interface Form {
  readonly fields: Record<string, unknown>;
  readonly file?: Pick<FileInput, "bytes" | "fileName" | "mediaType"> | undefined;
}

function fileSubmission({ fields, file }: Form): FileInput {
  if (file === undefined) throw new ReportedlyError("INPUT_INVALID", "expected a form with one file");
  return { kind: "file", ...file, ...checked(FieldsSchema, fields) };
}

async function formOf(parts: AsyncIterable<Multipart>): Promise<Form> {
  const fields: Record<string, unknown> = {};
  let file: Form["file"];
  try {
    for await (const part of parts) {
      if (part.type === "field") fields[part.fieldname] = part.value === "" ? undefined : part.value;
      else file = { bytes: await part.toBuffer(), fileName: fileName(part.filename), mediaType: mediaType(part.mimetype) };
    }
  } catch (thrown) {
    // Limits come with a status of their own; all else the parser throws means that the form itself is broken.
    if (thrown instanceof Error && "statusCode" in thrown) throw thrown;
    throw new ReportedlyError("INPUT_INVALID", "expected a whole multipart form, met a broken or unfinished one", { cause: thrown });
  }
  return { fields, file };
}

/** The last part of a name as a person may see it; a path or a control character in it came from no file picker. */
function fileName(name: string | undefined): string | undefined {
  const last = (name ?? "")
    .split(/[\\/]/u)
    .at(-1)
    ?.replaceAll(/\p{Cc}/gu, "")
    .slice(0, 255);
  return last === "" ? undefined : last;
}

// Browsers send this for any file they do not know: it says nothing.
const mediaType = (declared: string) => (declared === "application/octet-stream" ? undefined : declared);
