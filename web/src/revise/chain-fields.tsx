import type { Offsets } from "../../../src/interchange/claims-1.ts";
import { CUE_CLASS_WORDS } from "../words/cue-class-words.ts";
import { SOURCE_TYPE_WORDS } from "../words/source-type-words.ts";
import { STANCE_WORDS } from "../words/stance-words.ts";
import { type DraftLink, withCue, withLink, withoutSpeaker, withSource, withSpeaker } from "./change-claim.ts";
import { Choice } from "./choice.tsx";
import type { DraftClaim } from "./draft.ts";
import type { FieldsProps } from "./fields-props.ts";
import { SpanRow } from "./span-row.tsx";
import { TakeWords } from "./take-words.tsx";
import { firstWord } from "./word-steps.ts";

const { author: _, ...SORTS } = SOURCE_TYPE_WORDS;
const SPEAKER_WORDS = { ...SORTS, unspecified: "not said" };
const { authorial: __, ...CUE_WORDS } = CUE_CLASS_WORDS;

/** Who is made to say it, from the author to the innermost speaker. */
export function ChainFields(props: FieldsProps) {
  const { part, onChange } = props;
  return (
    <>
      {part.chain.map((link, index) =>
        index === 0 ? (
          <div key="author" className="link-fields">
            <p className="link-name">
              {link.source === null ? "The author" : <bdi>{link.source}</bdi>}{" "}
              {link.source !== null && <span className="detail-meaning">author</span>}
            </p>
            <Stance link={link} onChange={(stance) => onChange((claim) => withLink(claim, 0, { stance }))} />
          </div>
        ) : (
          // Speakers have no name but their place: two may be called the same.
          // oxlint-disable-next-line react/no-array-index-key
          <SpeakerFields key={index} {...props} link={link} index={index} />
        ),
      )}
      <button type="button" className="quiet-button" onClick={() => onChange(withSpeaker)}>
        Add a speaker
      </button>
    </>
  );
}

function SpeakerFields({
  report,
  part,
  selected,
  onTaken,
  onChange,
  link,
  index,
}: FieldsProps & { readonly link: DraftLink; readonly index: number }) {
  const { text } = report;
  const otherwise = wordNear(report, part.content);
  return (
    <div role="group" aria-label={`Speaker ${index}`} className="link-fields">
      <div className="link-line">
        <label className="choice">
          Speaker {index}
          <input
            dir="auto"
            value={link.source ?? ""}
            placeholder="nobody named"
            onChange={({ target }) => onChange((claim) => withLink(claim, index, { source: target.value === "" ? null : target.value }))}
          />
        </label>
        <Choice
          name="Sort"
          value={link.sourceType}
          words={SPEAKER_WORDS}
          onChange={(sourceType) => onChange((claim) => withLink(claim, index, { sourceType }))}
        />
      </div>
      {link.span !== null && (
        <SpanRow
          report={report}
          span={link.span}
          name="Who says so"
          onChange={(span) => onChange((claim) => withSource(text, claim, index, span))}
          onRemove={() => onChange((claim) => withSource(text, claim, index, null))}
        />
      )}
      {(link.span === null || selected !== undefined) && (
        <TakeWords
          selected={selected}
          otherwise={otherwise}
          name="who says so"
          text={text}
          onTake={(span) => onChange((claim) => withSource(text, claim, index, span))}
          onTaken={onTaken}
        />
      )}
      {link.cue.map((span, place) => (
        <SpanRow
          key={String(place)}
          report={report}
          span={span}
          name="Words that attribute"
          onChange={(next) => onChange((claim) => withCue(text, claim, index, cueOf(claim, index).with(place, next)))}
          onRemove={() => onChange((claim) => withCue(text, claim, index, cueOf(claim, index).toSpliced(place, 1)))}
        />
      ))}
      <TakeWords
        selected={selected}
        otherwise={link.cue.length === 0 ? otherwise : undefined}
        name="words that attribute"
        text={text}
        onTake={(span) => onChange((claim) => withCue(text, claim, index, [...cueOf(claim, index), span]))}
        onTaken={onTaken}
      />
      <div className="link-line">
        <Choice
          name="Sort of words"
          value={link.cueClass}
          words={CUE_WORDS}
          onChange={(cueClass) => onChange((claim) => withLink(claim, index, { cueClass }))}
        />
        <Stance link={link} onChange={(stance) => onChange((claim) => withLink(claim, index, { stance }))} />
      </div>
      <button type="button" className="quiet-button" onClick={() => onChange((claim) => withoutSpeaker(claim, index))}>
        Remove speaker {index}
      </button>
    </div>
  );
}

function Stance({ link, onChange }: { readonly link: DraftLink; readonly onChange: (stance: DraftLink["stance"]) => void }) {
  return <Choice name="Commitment" value={link.stance} words={STANCE_WORDS} onChange={onChange} />;
}

const cueOf = (claim: DraftClaim, at: number): readonly Offsets[] => claim.chain[at]?.cue ?? [];

/** The first word of the claim's sentence: what attributes it is seldom far. */
function wordNear({ text, sentences }: FieldsProps["report"], [first]: DraftClaim["content"]): Offsets | undefined {
  const sentence = sentences.find(({ b, e }) => first === undefined || (b <= first[0] && first[0] < e));
  return sentence && firstWord(text, [sentence.b, sentence.e]);
}
