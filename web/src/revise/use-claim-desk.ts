import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Offsets } from "../../../src/interchange/claims-1.ts";
import type { DeskClaim, DeskReport } from "../api/fetch-report.ts";
import { useKeys } from "../keyboard/use-keys.ts";
import { bringIntoView } from "../report/bring-into-view.ts";
import { anchorOf } from "../report/element-ids.ts";
import { isNarrow } from "../report/is-narrow.ts";
import type { HighlightControl } from "../report/use-highlight.ts";
import { withCue, withInnermost, withSource } from "./change-claim.ts";
import type { ClaimAction, MenuAt } from "./claim-menu.tsx";
import { type DraftClaim, draftKey, withPart } from "./draft.ts";
import { lineageOf } from "./lineage.ts";
import { usePicked } from "./use-picked.ts";
import { useRevising } from "./use-revising.ts";
import { useSelectedWords } from "./use-selected-words.ts";
import { useUndoKey } from "./use-undo-key.ts";

interface ClaimDeskProps {
  readonly report: DeskReport;
  /** The claims shown, in the order of the text. */
  readonly claims: readonly DeskClaim[];
  readonly highlight: HighlightControl;
  /** Close what lies over the text. */
  readonly onCloseSheet: () => void;
}

/** How much of a narrow screen the form covers, as revise.css has it. */
const COVERED = 0.6;

/** All that a person can do to the claims of a report: by menu, by key and from words selected in the text. */
export function useClaimDesk({ report, claims, highlight, onCloseSheet }: ClaimDeskProps) {
  const [menu, setMenu] = useState<MenuAt>();
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const words = useSelectedWords(report.text);
  const picks = usePicked(claims);
  const neighbour = useRef<string>(undefined);
  const lineage = useMemo(() => lineageOf(report), [report]);
  const { choose, chosen } = highlight;

  const onMade = (made: readonly string[]) => {
    picks.clear();
    choose({ claims: made, from: "claims" });
    focusSoon(made[0] ?? neighbour.current);
  };
  const revising = useRevising(report, onMade);
  const { draft } = revising;
  const inHand = chosen.claims.find((id) => claims.some((claim) => claim.id === id));

  const start: typeof revising.start = (doing, ids, seed) => {
    const at = claims.findIndex(({ id }) => id === ids[0]);
    neighbour.current = claims[at + 1]?.id ?? claims[at - 1]?.id;
    onCloseSheet();
    choose({ claims: ids, from: "claims" });
    revising.start(doing, ids, seed);
  };
  const merge = (claim: string | undefined) => {
    const next = claims[claims.findIndex(({ id }) => id === claim) + 1]?.id;
    if (picks.picked.length > 1) start("merge", picks.picked);
    else if (claim !== undefined && next !== undefined) start("merge", [claim, next]);
  };
  const act = (action: ClaimAction, claim: string) => {
    setMenu(undefined);
    if (action === "pick") return picks.toggle(claim);
    if (action === "history") return setHistoryOpen(true);
    if (action === "merge") return merge(claim);
    start(action, action === "reject" && picks.picked.some((id) => id === claim) ? picks.picked : [claim]);
  };
  const leave = () => {
    revising.leave();
    focusSoon(draft?.replaces[0]);
  };

  /** Make the selected words something of the claim in hand, in the draft that is open or in one begun for it. */
  const use = (change: (claim: DraftClaim, span: Offsets) => DraftClaim) => {
    const span = words.now()?.span;
    if (span === undefined) return;
    const seed = (part: DraftClaim) => change(part, span);
    if (draft !== undefined) revising.edit((before) => withPart(before, seed));
    else if (inHand !== undefined) start("correct", [inHand], { seed });
    words.letGo();
  };
  const add = () => {
    const span = words.now()?.span;
    start("add", [], { words: span });
    words.letGo();
  };
  const { text } = report;
  const uses = [
    { key: "w", name: "what is said", onUse: () => use((claim, span) => ({ ...claim, content: [span] })) },
    {
      key: "b",
      name: "who says so",
      onUse: () => use((claim, span) => withInnermost(claim, (spoken, at) => withSource(text, spoken, at, span))),
    },
    {
      key: "q",
      name: "words that attribute",
      onUse: () => use((claim, span) => withInnermost(claim, (spoken, at) => withCue(text, spoken, at, [span]))),
    },
  ];
  const onHand = (action: ClaimAction) => () => (inHand === undefined ? false : (act(action, inHand), true));
  const selectionKeys = Object.fromEntries(uses.map(({ key, onUse }) => [key, onUse]));
  const escape = () => {
    if (words.now() !== undefined) words.letGo();
    else choose({});
  };
  useKeys(
    draft === undefined
      ? {
          e: onHand("correct"),
          s: onHand("split"),
          m: () => merge(inHand),
          x: () => (picks.picked.length > 0 ? start("reject", picks.picked) : onHand("reject")()),
          v: onHand("pick"),
          i: add,
          h: () => setHistoryOpen(true),
          u: revising.undoLast,
          Escape: escape,
          ...selectionKeys,
        }
      : { Escape: leave, ...selectionKeys },
  );
  useUndoKey(revising.undoLast);
  const key = draft && draftKey(draft);
  useEffect(() => {
    if (key === undefined) return;
    const words = document.querySelector(".report-head .is-content, .report-text .is-content");
    bringIntoView(words, isNarrow() ? window.innerHeight * COVERED : 0);
  }, [key]);
  const openMenu = useCallback((claim: string, at: HTMLElement) => setMenu({ claim, at }), []);
  return {
    revising,
    lineage,
    picks,
    selected: words.selected,
    letGoOfWords: words.letGo,
    menu,
    openMenu,
    closeMenu: () => setMenu(undefined),
    act,
    merge: () => merge(undefined),
    rejectPicked: () => start("reject", picks.picked),
    leave,
    add,
    uses,
    inHand,
    isHistoryOpen,
    setHistoryOpen,
  };
}

export type ClaimDesk = ReturnType<typeof useClaimDesk>;

/** The card of a claim is drawn a moment after the claim has come. Without a claim the focus goes to the heading of the claims. */
function focusSoon(claim: string | undefined): void {
  window.setTimeout(() => {
    const place = (claim === undefined ? null : anchorOf(claim)) ?? document.getElementById("claims");
    place?.focus({ preventScroll: isNarrow() });
  }, 60);
}
