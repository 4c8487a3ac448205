import type { Fault, FaultField } from "./faults-of.ts";

interface FaultLineProps {
  readonly faults: readonly Fault[];
  readonly field: FaultField;
}

/** What is amiss at a place of the form. The first of all, or the field it describes, is focused, so that it is read out. */
export function FaultLine({ faults, field }: FaultLineProps) {
  const here = faults.filter((fault) => fault.field === field);
  if (here.length === 0) return null;
  return (
    <div data-fault={field} id={faultId(field)} tabIndex={-1} className="fault-line">
      {here.map(({ says }) => (
        <p key={says}>{says}</p>
      ))}
    </div>
  );
}

/** What describes a field that is amiss. */
export const faultId = (field: FaultField): string => `fault-${field}`;

export const describedBy = (faults: readonly Fault[], field: FaultField): string | undefined =>
  faults.some((fault) => fault.field === field) ? faultId(field) : undefined;
