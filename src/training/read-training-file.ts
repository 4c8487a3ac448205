import { ReportedlyError } from "../errors.ts";
import { attributionsOfGold } from "../gold/attributions-of-gold.ts";
import { mentionsOfGold } from "../gold/mentions-of-gold.ts";
import { readGold } from "../gold/read-gold.ts";
import { readMarkedAttributions } from "../gold/read-marked-attributions.ts";
import { readStandoff } from "../gold/standoff.ts";
import type { AttributionSpans, EntityType } from "../model/claim.ts";
import type { Span } from "../model/span.ts";
import type { TrainingText } from "./training-text.ts";

/** Texts that stand elsewhere than their annotation, by the id of their document, with the SHA-256 of each. */
export type TextsElsewhere = ReadonlyMap<string, { readonly text: string; readonly sha256: string }>;

/**
 * What a person marked in a file, by its name: `.gold` (claims, or attributions alone), `.standoff` (offsets into a text elsewhere) or
 * `.jsonl` (objects with `text` and `attributions` or `entities`: PolNeAR's and re3d's, and what `reportedly gold export` writes).
 * Throws INPUT_INVALID with the place and what was expected.
 */
export function readTrainingFile(name: string, content: string, elsewhere: TextsElsewhere): TrainingText[] {
  if (name.endsWith(".gold")) return [goldText(name, content)];
  if (name.endsWith(".standoff")) return [standoffText(name, content, elsewhere)];
  if (name.endsWith(".jsonl")) return rowsOf(name, content).map((row, index) => rowText(name, row, index + 1));
  throw new ReportedlyError("INPUT_INVALID", `${name}: expected a file .gold, .standoff or .jsonl`);
}

function goldText(name: string, content: string): TrainingText {
  if (/^\| [a-z]\d+ /mu.test(content)) {
    const { report, faults } = readGold(content);
    refuse(name, faults);
    return {
      id: lastPart(name),
      text: report.text,
      part: report.part,
      attributions: attributionsOfGold(report),
      mentions: mentionsOfGold(report),
      isDerived: true,
    };
  }
  const { article, faults } = readMarkedAttributions(content);
  refuse(name, faults);
  return { id: lastPart(name), text: article.text, part: article.part, attributions: article.attributions, isDerived: false };
}

/** A file goes by its own name, wherever it lies: the order of learning must not hang on folders. */
const lastPart = (name: string): string => name.split(/[\\/]/u).at(-1) ?? name;

function standoffText(name: string, content: string, elsewhere: TextsElsewhere): TrainingText {
  const document = /^document: (?<id>\S+)$/mu.exec(content)?.groups?.["id"] ?? "";
  const found = elsewhere.get(document);
  if (found === undefined) throw new ReportedlyError("INPUT_INVALID", `${name}: expected its text “${document}” among the --texts`);
  const { standoff, faults } = readStandoff(content, found.text);
  refuse(name, faults);
  if (found.sha256 !== standoff.sha256)
    throw new ReportedlyError("INPUT_INVALID", `${name}: expected a text with SHA-256 ${standoff.sha256}, met ${found.sha256}`);
  const { report, licence } = standoff;
  return {
    id: document,
    text: found.text,
    part: report.part,
    attributions: attributionsOfGold(report),
    mentions: mentionsOfGold(report),
    licence,
    isDerived: true,
  };
}

function refuse(name: string, faults: readonly { readonly line: number; readonly fault: string }[]): void {
  const [first] = faults;
  if (first !== undefined) throw new ReportedlyError("INPUT_INVALID", `${name}:${first.line}: ${first.fault}`);
}

function rowsOf(name: string, content: string): unknown[] {
  return content
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line, index) => {
      try {
        return JSON.parse(line) as unknown;
      } catch (cause) {
        throw new ReportedlyError("INPUT_INVALID", `${name}:${index + 1}: expected an object of JSON`, { cause });
      }
    });
}

function rowText(name: string, row: unknown, line: number): TrainingText {
  const { id, text, part, licence, attributions, entities } = (typeof row === "object" && row !== null ? row : {}) as Record<
    string,
    unknown
  >;
  if (typeof text !== "string") throw new ReportedlyError("INPUT_INVALID", `${name}:${line}: expected an object with a field “text”`);
  const at = (words: string) => `${name}:${line}: ${words}`;
  return {
    id: typeof id === "string" ? id : `${lastPart(name)}:${line}`,
    text,
    part: part === "dev" ? "dev" : "train",
    attributions: Array.isArray(attributions) ? attributions.map((one) => attributionOf(one, text, at)) : undefined,
    entities: Array.isArray(entities) ? entities.map((one) => entityOf(one, text, at)) : undefined,
    licence: typeof licence === "string" ? licence : undefined,
    isDerived: false,
  };
}

type At = (words: string) => string;

function attributionOf(value: unknown, text: string, at: At): AttributionSpans {
  const roles = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  const spans = (role: string): Span[] => {
    const pieces = roles[role] ?? [];
    if (!Array.isArray(pieces)) throw new ReportedlyError("INPUT_INVALID", at(`expected “${role}” as a list of [begin, end]`));
    return pieces.map((piece: unknown) =>
      spanOf(Array.isArray(piece) ? piece[0] : undefined, Array.isArray(piece) ? piece[1] : undefined, text, at),
    );
  };
  return { source: spans("source"), cue: spans("cue"), content: spans("content") };
}

function entityOf(value: unknown, text: string, at: At): { span: Span; type: EntityType } {
  const { b, e, type } = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  if (typeof type !== "string") throw new ReportedlyError("INPUT_INVALID", at("expected an entity with b, e and type"));
  return { span: spanOf(b, e, text, at), type: type as EntityType };
}

function spanOf(start: unknown, end: unknown, text: string, at: At): Span {
  if (typeof start !== "number" || typeof end !== "number" || !(start >= 0 && start < end && end <= text.length))
    throw new ReportedlyError(
      "INPUT_INVALID",
      at(`expected offsets within the text's ${text.length} characters, met ${String(start)} to ${String(end)}`),
    );
  return { start, end };
}
