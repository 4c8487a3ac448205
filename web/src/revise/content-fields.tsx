import { withMoreContent } from "./change-claim.ts";
import type { FieldsProps } from "./fields-props.ts";
import { SpanRow } from "./span-row.tsx";
import { TakeWords } from "./take-words.tsx";
import { firstWord } from "./word-steps.ts";

/** The words that state the claim, each stretch by itself. */
export function ContentFields({ report, part, selected, onTaken, onChange }: FieldsProps) {
  const { content } = part;
  return (
    <>
      {content.map((span, index) => (
        <SpanRow
          key={String(index)}
          report={report}
          span={span}
          name="What is said"
          onChange={(next) => onChange((claim) => ({ ...claim, content: claim.content.with(index, next) }))}
          onRemove={() => onChange((claim) => ({ ...claim, content: claim.content.toSpliced(index, 1) }))}
        />
      ))}
      <TakeWords
        selected={selected}
        otherwise={wordBeyond(report, content)}
        name="more of what is said"
        text={report.text}
        onTake={(span) => onChange((claim) => withMoreContent(claim, span))}
        onTaken={onTaken}
      />
    </>
  );
}

/** The word after the last, or the story's first. */
function wordBeyond({ text, sentences }: FieldsProps["report"], content: FieldsProps["part"]["content"]) {
  const last = content.at(-1);
  const first = sentences.find(({ part }) => part === "body") ?? sentences[0];
  if (last === undefined) return first && firstWord(text, [first.b, first.e]);
  const sentence = sentences.find(({ b, e }) => b <= last[0] && last[0] < e);
  return sentence && (firstWord(text, [last[1], sentence.e]) ?? firstWord(text, [sentence.b, sentence.e]));
}
