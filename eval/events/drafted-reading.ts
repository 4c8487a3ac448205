import type { Claims1Claim } from "../../src/interchange/claims-1.ts";

/** A claim in the words that matter to a coding of events; the rest is filled in. */
export interface Draft {
  readonly eventType: Claims1Claim["eventType"];
  readonly content: string;
  readonly kind?: Claims1Claim["kind"];
  readonly tense?: Claims1Claim["tense"];
  readonly polarity?: "+" | "-";
  readonly level?: Claims1Claim["certainty"]["level"];
  readonly actors?: readonly { readonly words: string; readonly role: Claims1Claim["actors"][number]["role"] }[];
  readonly source?: string;
  readonly sourceType?: Claims1Claim["chain"][number]["sourceType"];
  readonly cue?: string;
  readonly killed?: readonly [min: number | null, max: number | null];
  readonly wounded?: readonly [min: number | null, max: number | null];
}

/** A reading with these claims and no more than a coding looks at. */
export const readingOf = (text: string, drafts: readonly Draft[], nationality?: string) => ({
  text,
  claims: drafts.map((draft) => claimOf(draft, text)) as unknown as Claims1Claim[],
  entities:
    nationality === undefined
      ? []
      : [{ b: text.indexOf(nationality), e: text.indexOf(nationality) + nationality.length, type: "Nationality" as const }],
});

function claimOf(draft: Draft, text: string) {
  const spanOf = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length];
  const { kind = "event", tense = "past", polarity = "+", level = "asserted", source, cue } = draft;
  const counted = (["killed", "wounded"] as const).flatMap((measure) => {
    const [min, max] = draft[measure] ?? [];
    return draft[measure] === undefined ? [] : [{ measure, min, max }];
  });
  return {
    kind,
    tense,
    eventType: draft.eventType,
    contentText: draft.content,
    content: [spanOf(draft.content)],
    certainty: { level, polarity },
    chain: [
      { source: "Lantern Post", sourceType: "author", span: null, cueText: null },
      ...(source === undefined
        ? []
        : [{ source, sourceType: draft.sourceType ?? "unspecified", span: spanOf(source), cueText: cue ?? null }]),
    ],
    actors: (draft.actors ?? []).map(({ words, role }) => ({ ref: words, role, span: spanOf(words) })),
    places: [],
    quantities: counted,
  };
}
