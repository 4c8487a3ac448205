import { v5 } from "uuid";

/** Ours, drawn once. */
const NAMESPACE = "5a8b1a0e-6d0f-4b7e-9d53-2b7c1f6d9e41";

/** A WARC-Record-ID that follows from what the record is, so that the same captures are the same file whenever they are written. */
export const recordId = (...what: readonly string[]): string => `<urn:uuid:${v5(what.join("\n"), NAMESPACE)}>`;
