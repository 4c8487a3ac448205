/** Claims as far as their relations go. */
export interface RelatedClaims {
  readonly claims: readonly {
    readonly id: string;
    readonly content: readonly (readonly [begin: number, end: number])[];
    readonly relations?: readonly { readonly kind: string; readonly to: string }[] | undefined;
  }[];
}

type RelatedClaim = RelatedClaims["claims"][number];

/** Relations told, those of the gold, and those that are both: the same kind between claims whose words meet. */
export interface RelationCounts {
  readonly right: number;
  readonly told: number;
  readonly gold: number;
}

/** A relation is right where the gold has one of its kind between claims that share at least half of the words of both. */
export function relationsRight(texts: readonly { readonly gold: RelatedClaims; readonly ours: RelatedClaims }[]): RelationCounts {
  const counts = texts.map(({ gold, ours }) => {
    const theirs = relationsOf(gold);
    const told = relationsOf(ours);
    const right = told.filter(({ kind, from, to }) =>
      theirs.some((one) => one.kind === kind && isSame(one.from, from) && isSame(one.to, to)),
    );
    return { right: right.length, told: told.length, gold: theirs.length };
  });
  const sum = (of: (count: RelationCounts) => number) => counts.reduce((all, count) => all + of(count), 0);
  return { right: sum(({ right }) => right), told: sum(({ told }) => told), gold: sum(({ gold }) => gold) };
}

function relationsOf({ claims }: RelatedClaims): { readonly kind: string; readonly from: RelatedClaim; readonly to: RelatedClaim }[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return claims.flatMap((from) =>
    (from.relations ?? []).flatMap(({ kind, to }) => {
      const other = byId.get(to);
      return other === undefined ? [] : [{ kind, from, to: other }];
    }),
  );
}

/** Characters in common, over those of both: at least half. */
function isSame(one: RelatedClaim, other: RelatedClaim): boolean {
  const common = one.content.reduce(
    (sum, [begin, end]) =>
      sum + other.content.reduce((part, [from, to]) => part + Math.max(0, Math.min(end, to) - Math.max(begin, from)), 0),
    0,
  );
  const length = ({ content }: RelatedClaim) => content.reduce((sum, [begin, end]) => sum + end - begin, 0);
  return common > 0 && common >= (length(one) + length(other) - common) / 2;
}
