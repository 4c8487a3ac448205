import type { DeskReport } from "../api/fetch-report.ts";
import { plural } from "../words/plural.ts";
import { placeInWords, STATED_FIELD_WORDS } from "../words/stated-words.ts";
import { EvidenceQuote } from "./evidence-quote.tsx";
import type { HighlightControl } from "./use-highlight.ts";

type Stated = NonNullable<DeskReport["report"]["metadata"]>[number];

/** Where each value of the head comes from, and what the input says besides. */
export function HeadSources({ report, highlight }: { readonly report: DeskReport; readonly highlight: HighlightControl }) {
  const values = report.report.metadata ?? [];
  if (values.length === 0) return null;
  const fields = [...Map.groupBy(values, ({ field }) => field)];
  return (
    <div>
      <dt>Head</dt>
      <dd>
        <details>
          <summary>{plural(values.length, "value")} and where each stands</summary>
          <dl className="head-sources">
            {fields.map(([field, said]) => (
              <div key={field}>
                <dt>{STATED_FIELD_WORDS[field]}</dt>
                {[...Map.groupBy(said, placeOf).entries()].map(([place, values]) => (
                  <StatedLine key={place} values={values} report={report} highlight={highlight} />
                ))}
              </div>
            ))}
          </dl>
        </details>
      </dd>
    </div>
  );
}

/** Values of one place are shown together: a field of tags gives a dozen. */
const placeOf = ({ from, raw, isChosen }: Stated): string => `${String(isChosen)} ${from} ${raw}`;

interface StatedLineProps {
  readonly values: readonly Stated[];
  readonly report: DeskReport;
  readonly highlight: HighlightControl;
}

function StatedLine({ values, report, highlight }: StatedLineProps) {
  const [first, ...more] = values;
  if (first === undefined) return null;
  const isRawShown = more.length === 0 && first.raw !== first.value;
  return (
    <dd className={first.isChosen ? "is-chosen" : "is-beside"}>
      <bdi>{values.map(({ value }) => value).join(", ")}</bdi>
      {!first.isChosen && <span className="visually-hidden"> (not used)</span>}
      <span className="stated-from">
        {placeInWords(first.from)}
        {isRawShown && (
          <>
            {": "}
            <q dir="auto">{first.raw}</q>
          </>
        )}
      </span>
      {first.span !== undefined && (
        <EvidenceQuote text={report.text} spans={[first.span]} highlight={highlight} name={STATED_FIELD_WORDS[first.field]} />
      )}
    </dd>
  );
}
