import type { DeskReport } from "../api/fetch-report.ts";
import { momentInWords } from "../words/day-in-words.ts";
import { KIND_WORDS } from "../words/kind-words.ts";
import { CapturedPage } from "./captured-page.tsx";
import { PageLink } from "./page-link.tsx";

/** What was kept, where it came from and how, and a look at it. */
export function CaptureFacts({ report }: { readonly report: DeskReport }) {
  const { capture, added } = report;
  const { exchange, container } = capture;
  return (
    <div>
      <dt>Capture</dt>
      <dd>
        <details>
          <summary>
            Kept unaltered since <time dateTime={capture.takenAt}>{momentInWords(capture.takenAt)}</time>, read as{" "}
            {KIND_WORDS[report.report.kind]}
          </summary>
          <p>
            SHA-256 <code className="hash">{capture.sha256}</code>
          </p>
          <p>
            {capture.size.toLocaleString("en")} bytes{capture.mediaType === undefined ? "" : `, ${capture.mediaType}`}
            {capture.fileName === undefined ? "" : `, ${capture.fileName}`}; added by {added.by} on {momentInWords(added.at)}
          </p>
          {capture.url !== undefined && (
            <p>
              from <PageLink href={capture.url}>{capture.url}</PageLink>
              {exchange !== undefined && `, answered with status ${exchange.status}`}
            </p>
          )}
          {exchange !== undefined && exchange.redirects.length > 0 && (
            <ol className="redirects" aria-label="Redirects on the way">
              {exchange.redirects.map(({ url, status }) => (
                <li key={url}>
                  {url} <span>({status})</span>
                </li>
              ))}
            </ol>
          )}
          {container !== undefined && (
            <p>
              taken out of {CONTAINER_WORDS[container.kind]} {container.name !== undefined && <bdi>{container.name}</bdi>}, part{" "}
              <code>{container.part}</code>
            </p>
          )}
          {container?.damage !== undefined && <p className="capture-damage">{DAMAGE_WORDS[container.damage]}</p>}
          <CapturedPage sha256={capture.sha256} title={report.report.title ?? "untitled"} takenAt={capture.takenAt} />
        </details>
      </dd>
    </div>
  );
}

/** What the records of an archive show against its own part. */
const DAMAGE_WORDS = {
  altered:
    "These bytes do not match the digest that stands beside them in the archive: they were changed before they came here, or the digest is wrong.",
  cut: "Whoever made the archive says that this part of it ends early.",
} as const;

const CONTAINER_WORDS: Readonly<Record<NonNullable<DeskReport["capture"]["container"]>["kind"], string>> = {
  feed: "the feed",
  sitemap: "the site map",
  warc: "the WARC archive",
  wacz: "the WACZ archive",
  "telegram-export": "the Telegram export",
  mbox: "the mailbox",
};
