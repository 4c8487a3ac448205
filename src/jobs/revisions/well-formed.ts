/** The same plain data with every half of a surrogate pair replaced: a ledger entry takes Unicode text alone. */
export const wellFormed = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_, member: unknown) => (typeof member === "string" ? member.toWellFormed() : member)) as T;
