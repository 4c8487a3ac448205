interface ErrorEntry {
  readonly status: number;
  readonly exit: number;
}

/** Faults of the page of errors: a code without its row, a row without its code, a status or exit code that differs from the table in the code. */
export function errorRows(table: Readonly<Record<string, ErrorEntry>>, page: string): string[] {
  const rows = new Map(
    [...page.matchAll(/^\| `([A-Z_]+)` \| (\d+) \| (\d+) \|/gmu)].map(([, code, status, exit]) => [code ?? "", `${status} ${exit}`]),
  );
  const lacking = Object.entries(table).flatMap(([code, { status, exit }]) => {
    const row = rows.get(code);
    if (row === undefined) return [`docs/errors.md: no row for ${code}`];
    return row === `${status} ${exit}` ? [] : [`docs/errors.md: ${code} has status ${status} and exit code ${exit}, the page says ${row}`];
  });
  const surplus = [...rows.keys()].filter((code) => !(code in table)).map((code) => `docs/errors.md: ${code} is no error of ours`);
  return [...lacking, ...surplus];
}
