import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Credit, Medium } from "../../src/model/report.ts";

/** What a person says of one page: everything the page states, and nothing it does not. See README.md for the conventions. */
export interface GoldPage {
  readonly part: "dev" | "test";
  /** Where the page was met; handed to the reader. */
  readonly url: string;
  readonly title?: string;
  readonly subtitle?: string;
  readonly bylines: readonly string[];
  readonly outlet: string;
  readonly outletDomain: string;
  readonly published: string;
  readonly modified?: string;
  readonly original?: { readonly outlet: string; readonly published?: string; readonly url?: string };
  readonly language: string;
  readonly canonical?: string;
  readonly section?: string;
  readonly tags: readonly string[];
  readonly regions?: readonly string[];
  readonly themes?: readonly string[];
  readonly inDepth?: readonly string[];
  readonly medium: Medium;
  /** Words before the first sentence that may stand in the body or be taken for a credit: "PORT ANSEL, Aug 4 (Meridian Press) -". */
  readonly openings?: readonly string[];
  /** The article, paragraph by paragraph, as plain text. */
  readonly body: readonly string[];
  /** Words of the page that are not the article. */
  readonly not: readonly string[];
  readonly provenance: readonly GoldCredit[];
  /** Credits that may be given or not: counted neither way. */
  readonly provenanceMay?: readonly GoldCredit[];
  readonly licence: GoldLicence;
  readonly lines: Readonly<Partial<Record<LineRole, readonly string[]>>>;
  /** Values of a field that count neither way. */
  readonly may?: Readonly<Record<string, readonly string[]>>;
  /** Fields on which careful people would differ. */
  readonly unscored?: readonly string[];
}

export type LineRole = "disclaimer" | "appeal" | "comment" | "contact" | "fairUse";

type CreditKind = Credit["kind"] | "origin";

/** A party with its part. Where several kinds or spellings of the party are right, all are listed. */
export interface GoldCredit {
  readonly kind: CreditKind | readonly CreditKind[];
  readonly party: string | readonly string[];
  readonly href?: string;
}

export interface GoldLicence {
  readonly name?: string;
  readonly grantor?: string;
  readonly uses?: readonly string[];
  readonly conditions?: readonly string[];
  /** What must be asked for or is refused; no use means every use. */
  readonly restricted?: readonly { readonly uses: readonly string[]; readonly contact?: string }[];
  readonly copyright?: readonly { readonly party: string; readonly year?: string }[];
}

const PAGES = join(import.meta.dirname, "pages");

/** One page of our own with its gold. */
export interface OwnPage {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly gold: GoldPage;
}

/** Our own pages, in the order of their names. */
export const ownPages = (): OwnPage[] =>
  readdirSync(PAGES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => ({
      name,
      bytes: readFileSync(join(PAGES, name, "page.html")),
      gold: JSON.parse(readFileSync(join(PAGES, name, "gold.json"), "utf8")) as GoldPage,
    }));
