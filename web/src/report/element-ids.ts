/** The card of a claim in the list, its reference in the text, and where to find the words it rests on. */
export const cardOf = (claim: string): HTMLElement | null => document.getElementById(`claim-${claim}`);
export const anchorOf = (claim: string): HTMLElement | null => document.getElementById(`anchor-${claim}`);
export const referenceOf = (claim: string): HTMLElement | null => document.getElementById(`reference-${claim}`);
export const firstEvidence = (): Element | null => document.querySelector(".report-text .is-evidence, .report-head .is-evidence");
