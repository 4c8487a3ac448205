import type { ReactNode } from "react";
import type { Offsets } from "../../../src/interchange/claims-1.ts";
import type { DeskLicence } from "../api/fetch-report.ts";
import { licenceList } from "../words/licence-words.ts";
import { EvidenceQuote } from "./evidence-quote.tsx";
import type { HighlightControl } from "./use-highlight.ts";

/** A licence in one line. */
export function licenceSummary(licence: DeskLicence): string {
  if (licence.name !== undefined) return licence.name;
  if (licence.permission !== undefined) return licence.conditions.length > 0 ? "Reuse permitted, on conditions" : "Reuse permitted";
  if ((licence.refused ?? []).length > 0) return "Reuse refused";
  return licence.copyright.length > 0 ? "Copyright stated, no permission" : "None stated on the page";
}

/** What the page permits, asks for and forbids, each with the line that says so. */
export function LicenceFacts({
  text,
  licence,
  highlight,
}: {
  readonly text: string;
  readonly licence: DeskLicence;
  readonly highlight: HighlightControl;
}) {
  const line = (key: string, words: ReactNode, span: Offsets | undefined) => (
    <li key={key}>
      <p>{words}</p>
      {span !== undefined && <EvidenceQuote text={text} spans={[span]} highlight={highlight} name={key} />}
    </li>
  );
  return (
    <ul className="licence-facts">
      {licence.name !== undefined && line("licence", licence.name, undefined)}
      {licence.permission !== undefined && line("permission", permissionInWords(licence), licence.permission)}
      {licence.restricted.map((one) => line(`restriction ${one.span[0]}`, restrictionInWords(one), one.span))}
      {licence.refused?.map((one) => line(`refusal ${one.span[0]}`, refusalInWords(one), one.span))}
      {licence.copyright.map((one) => line(`copyright ${one.span[0]}`, `© ${[one.year, one.party].filter(Boolean).join(" ")}`, one.span))}
      {licence.fairUse !== undefined && line("fair use", "The page invokes fair use.", licence.fairUse)}
      {licence.disclaimer !== undefined && line("disclaimer", "A disclaimer limits who answers for the contents.", licence.disclaimer)}
      {licenceSummary(licence) === "None stated on the page" && (
        <li>The page says nothing about reuse, so nothing is permitted beyond what the law allows.</li>
      )}
    </ul>
  );
}

function permissionInWords({ grantor, uses, conditions }: DeskLicence): string {
  const may = `May be republished${uses.length > 0 ? ` ${licenceList(uses)}` : ""}${grantor === undefined ? "" : `, says ${grantor}`}.`;
  return conditions.length === 0 ? may : `${may} Asked in return: ${licenceList(conditions)}.`;
}

function restrictionInWords({ uses, contact }: DeskLicence["restricted"][number]): string {
  return `Ask first to publish ${uses.length === 0 ? "otherwise" : licenceList(uses)}${contact === undefined ? "" : `: ${contact}`}.`;
}

function refusalInWords({ uses }: NonNullable<DeskLicence["refused"]>[number]): string {
  return uses.length === 0 ? "Refused outright." : `Not to be published ${licenceList(uses)}.`;
}
