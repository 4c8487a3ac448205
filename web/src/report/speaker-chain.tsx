import type { DeskClaim } from "../api/fetch-report.ts";
import { SOURCE_TYPE_WORDS } from "../words/source-type-words.ts";
import { STANCE_WORDS } from "../words/stance-words.ts";
import { StanceNode } from "./stance-node.tsx";

type Link = DeskClaim["chain"][number];

/** Who is made to say it, drawn as a path from the outlet down to the innermost speaker, with the words that attribute and what each commits to. */
export function SpeakerChain({ chain }: { readonly chain: readonly Link[] }) {
  return (
    <ol className="speaker-chain" aria-label="Chain of speakers">
      {chain.map((link, index) => (
        // A chain never changes, and the same speaker may stand in it twice.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          <StanceNode stance={link.stance} />
          <span className="speaker">
            {link.cueText !== null && (
              <>
                <q className="cue-words" dir="auto">
                  {link.cueText}
                </q>{" "}
              </>
            )}
            <Speaker link={link} /> <span className="stance">{STANCE_WORDS[link.stance]}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

function Speaker({ link }: { readonly link: Link }) {
  if (link.source === null)
    return (
      <span className="nobody">
        {link.sourceType === "unspecified" ? "nobody named" : `${SOURCE_TYPE_WORDS[link.sourceType]}, not named`}
      </span>
    );
  return (
    <>
      <bdi className="speaker-name">{link.source}</bdi>{" "}
      {link.sourceType !== "unspecified" && <span className="speaker-type">{SOURCE_TYPE_WORDS[link.sourceType]}</span>}
    </>
  );
}
