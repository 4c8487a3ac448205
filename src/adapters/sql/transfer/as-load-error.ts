import { ReportedlyError } from "../../../errors.ts";

/** Throws what went wrong with a record: INPUT_INVALID where the database refused it since it does not fit with others, anything else as it is. */
export function asLoadError(kind: string): (thrown: unknown) => never {
  return (thrown) => {
    if (!(thrown instanceof Error) || thrown instanceof ReportedlyError || !isConstraint(thrown)) throw thrown;
    throw new ReportedlyError(
      "INPUT_INVALID",
      `expected records that fit together, met by the next ${kind} one that does not: ${thrown.message}`,
      {
        cause: thrown,
      },
    );
  };
}

// SQLITE_CONSTRAINT and its extended codes: https://sqlite.org/rescode.html; PostgreSQL's class 23.
const SQLITE_CONSTRAINT = 19;

function isConstraint(thrown: Error): boolean {
  if ("errcode" in thrown && typeof thrown.errcode === "number") return thrown.errcode % 256 === SQLITE_CONSTRAINT;
  return "code" in thrown && typeof thrown.code === "string" && /^23\d{3}$/u.test(thrown.code);
}
