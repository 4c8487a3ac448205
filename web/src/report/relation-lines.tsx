import type { DeskClaim } from "../api/fetch-report.ts";
import { RELATION_WORDS } from "../words/relation-words.ts";
import { numberOf } from "./number-of.ts";
import { relatedClaims } from "./related-claims.ts";

/** What the claim says of others in its report and they of it: "contradicted by 7, gives another number". */
export function RelationLines({ claim, claims }: { readonly claim: DeskClaim; readonly claims: readonly DeskClaim[] }) {
  const related = relatedClaims(claims, claim.id);
  if (related.length === 0) return null;
  return (
    <ul className="relation-lines">
      {related.map(({ kind, does, other, reason }) => (
        <li key={`${kind} ${String(does)} ${other.id}`} className={`relation-${kind}`}>
          {RELATION_WORDS[kind][does ? "does" : "isDone"]}{" "}
          <a href={`#${other.id}`} title={other.contentText}>
            claim {numberOf(other)}
          </a>
          {reason !== "" && <span className="relation-reason">: {reason}</span>}
        </li>
      ))}
    </ul>
  );
}
