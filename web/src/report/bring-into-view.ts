/** Room kept free above: the bar that stays at the top, and the banner of the demonstration. */
const TOP = 96;
const BOTTOM = 24;

/** Scroll the page until `element` can be read; stays still when it already can. `covered` pixels below are hidden by something. */
export function bringIntoView(element: Element | null, covered = 0): void {
  if (element === null) return;
  const box = element.getBoundingClientRect();
  const bottom = window.innerHeight - covered;
  if (box.top >= TOP && box.bottom <= bottom - BOTTOM) return;
  window.scrollBy({ top: box.top - TOP - (bottom - TOP) * 0.28, behavior: motion() });
}

/** Scroll `element` into view inside its own scrolling pane, leaving the page where it is. */
export function bringIntoPane(element: HTMLElement | null): void {
  const pane = element?.closest<HTMLElement>(".claims-scroll");
  if (!element || !pane) return;
  const box = element.getBoundingClientRect();
  const view = pane.getBoundingClientRect();
  if (box.top >= view.top && box.bottom <= view.bottom) return;
  const free = Math.max(12, (view.height - box.height) / 2);
  pane.scrollBy({ top: box.top - view.top - Math.min(free, view.height * 0.25), behavior: motion() });
}

const motion = (): ScrollBehavior => (window.matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth");
