/** Whether text and claims stand under each other; report.css breaks at the same width. */
const narrow = window.matchMedia("(width < 62rem)");

export const isNarrow = (): boolean => narrow.matches;
