import { ChainFields } from "./chain-fields.tsx";
import { ContentFields } from "./content-fields.tsx";
import { DetailFields } from "./detail-fields.tsx";
import { type Draft, type DraftClaim, withPart } from "./draft.ts";
import { FaultLine } from "./fault-line.tsx";
import type { FieldsProps } from "./fields-props.ts";
import { SureFields } from "./sure-fields.tsx";

interface PartFormProps extends Omit<FieldsProps, "onChange"> {
  readonly onEdit: (next: (draft: Draft) => Draft) => void;
}

/** All of a claim that a person may write: its words, how sure they are, who is made to say them, and what was read from them. */
export function PartForm({ onEdit, ...props }: PartFormProps) {
  const fields = { ...props, onChange: (next: (claim: DraftClaim) => DraftClaim) => onEdit((draft) => withPart(draft, next)) };
  return (
    <>
      <fieldset>
        <legend>What is said</legend>
        <FaultLine faults={props.faults} field="content" />
        <ContentFields {...fields} />
      </fieldset>
      <fieldset>
        <legend>How sure, and what it is</legend>
        <FaultLine faults={props.faults} field="sure" />
        <SureFields {...fields} />
      </fieldset>
      <fieldset>
        <legend>Who says so</legend>
        <FaultLine faults={props.faults} field="chain" />
        <ChainFields {...fields} />
      </fieldset>
      <DetailFields {...fields} />
    </>
  );
}
