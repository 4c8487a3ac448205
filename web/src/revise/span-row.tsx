import { Button, Toolbar } from "react-aria-components";
import type { Offsets } from "../../../src/interchange/claims-1.ts";
import type { DeskReport } from "../api/fetch-report.ts";
import { stepped } from "./word-steps.ts";

interface SpanRowProps {
  readonly report: DeskReport;
  readonly span: Offsets;
  /** What the words are, for those who do not see where they stand. */
  readonly name: string;
  readonly onChange: (span: Offsets) => void;
  readonly onRemove: () => void;
}

const STEPS = [
  { edge: "begin", by: -1, words: "Begin a word earlier", sign: "⇤" },
  { edge: "begin", by: 1, words: "Begin a word later", sign: "↦" },
  { edge: "end", by: -1, words: "End a word earlier", sign: "↤" },
  { edge: "end", by: 1, words: "End a word later", sign: "⇥" },
] as const;

/** Words of the text, with keys to begin and end them a word earlier or later. */
export function SpanRow({ report, span, name, onChange, onRemove }: SpanRowProps) {
  const words = report.text.slice(...span);
  const { direction } = report.blocks.find(({ span: [start, end] }) => start <= span[0] && span[0] < end) ?? {};
  return (
    <div className="span-row">
      <q className="span-words" dir={direction ?? "auto"}>
        {words}
      </q>
      <Toolbar className="span-steps" aria-label={`${name}: ${words}`} dir={direction}>
        {STEPS.map(({ edge, by, words: says, sign }) => (
          <Button key={says} className="step-button" aria-label={says} onPress={() => onChange(stepped(report.text, span, edge, by))}>
            <span aria-hidden="true" className="step-sign">
              {sign}
            </span>
          </Button>
        ))}
        <Button className="step-button" aria-label={`Remove ${words}`} onPress={onRemove}>
          <span aria-hidden="true">×</span>
        </Button>
      </Toolbar>
    </div>
  );
}
