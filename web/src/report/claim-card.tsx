import { memo } from "react";
import type { DeskClaim, DeskReport } from "../api/fetch-report.ts";
import { CertaintyChip } from "../certainty/certainty-chip.tsx";
import { HandMark } from "../revise/hand-mark.tsx";
import type { Lineage } from "../revise/lineage.ts";
import { ModelMark } from "../revise/model-mark.tsx";
import { CLAIM_KIND_WORDS } from "../words/claim-kind-words.ts";
import { EVENT_TYPE_WORDS } from "../words/event-type-words.ts";
import { modelOf } from "../words/finder-words.ts";
import { ClaimDetails } from "./claim-details.tsx";
import { HedgeLine } from "./hedge-line.tsx";
import { numberOf } from "./number-of.ts";
import { PlayTime } from "./play-time.tsx";
import { playedAt } from "./played-at.ts";
import { RelationLines } from "./relation-lines.tsx";
import { SpeakerChain } from "./speaker-chain.tsx";
import type { HighlightControl } from "./use-highlight.ts";

interface ClaimCardProps {
  readonly claim: DeskClaim;
  readonly report: DeskReport;
  readonly lineage: Lineage;
  readonly anchorId: string;
  readonly isShown: boolean;
  readonly onTouch: (claim: string) => void;
  readonly onGlance: HighlightControl["glanceAt"];
  readonly onToText: (claim: string) => void;
  /** Chosen to be changed together with others. */
  readonly isPicked: boolean;
  readonly isMenuOpen: boolean;
  readonly onMenu: (claim: string, at: HTMLElement) => void;
}

/** One claim: how sure its wording is, what it says, by what chain of speakers, and the details read from its words. */
export const ClaimCard = memo(function ClaimCard(props: ClaimCardProps) {
  const { claim, report, lineage, anchorId, isShown, onTouch, onGlance, onToText, isPicked, isMenuOpen, onMenu } = props;
  const { text } = report;
  const timing = playedAt(report.report.timings, claim.content[0]?.[0] ?? 0);
  const glance = () => onGlance({ claims: [claim.id], from: "claims" });
  return (
    <article
      className={`claim-card level-${claim.certainty.level}${isShown ? " is-shown" : ""}${isPicked ? " is-picked" : ""}`}
      aria-labelledby={anchorId}
      onPointerEnter={(move) => move.pointerType === "mouse" && glance()}
      onPointerLeave={() => onGlance(undefined)}
      onClick={() => onTouch(claim.id)}
    >
      <p className="claim-top">
        <span className="claim-number">{numberOf(claim)}</span>
        <CertaintyChip level={claim.certainty.level} />
        <span className="claim-sort">{sortInWords(claim)}</span>
        {timing !== undefined && <PlayTime timing={timing} url={report.report.url} />}
        {claim.certainty.polarity === "-" && <span className="claim-flag">says it is not so</span>}
        {claim.isByHand && <span className="claim-flag hand-flag">by hand</span>}
        {modelOf(claim.extractor) !== undefined && <span className="claim-flag hand-flag">by a model</span>}
        {isPicked && <span className="claim-flag picked-flag">chosen</span>}
      </p>
      <button
        type="button"
        className="quiet-button to-text"
        aria-label={`Claim ${numberOf(claim)} in the text`}
        title="To its words in the text"
        onClick={() => onToText(claim.id)}
      >
        ¶
      </button>
      <button
        type="button"
        className="quiet-button card-menu"
        aria-label={`What to do with claim ${numberOf(claim)}`}
        aria-haspopup="menu"
        aria-expanded={isMenuOpen}
        title="Correct, split, merge, reject"
        onClick={(click) => onMenu(claim.id, click.currentTarget)}
      >
        ⋯
      </button>
      <h3 className="claim-words" dir="auto">
        <a
          id={anchorId}
          href={`#${claim.id}`}
          onFocus={() => onTouch(claim.id)}
          onClick={(click) => {
            click.preventDefault();
            // A press of Enter has no pointer behind it: it follows the claim to its words.
            if (click.detail === 0) onToText(claim.id);
          }}
        >
          {claim.contentText}
        </a>
      </h3>
      <HedgeLine claim={claim} text={text} />
      <SpeakerChain chain={claim.chain} />
      <ClaimDetails claim={claim} text={text} />
      <RelationLines claim={claim} claims={report.claims} />
      <ModelMark extractor={claim.extractor} />
      <HandMark claim={claim} lineage={lineage} />
    </article>
  );
});

function sortInWords({ eventType, kind, tense }: DeskClaim): string {
  const kindWords = CLAIM_KIND_WORDS[kind];
  const sort =
    eventType === "none" ? [kindWords] : kind === "event" ? [EVENT_TYPE_WORDS[eventType]] : [EVENT_TYPE_WORDS[eventType], kindWords];
  return [...sort, tense].join(" · ");
}
