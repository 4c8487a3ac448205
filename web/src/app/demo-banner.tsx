import { useHealth } from "./use-health.ts";

/** Says plainly that the demonstration room holds nothing real. */
export function DemoBanner() {
  const { data } = useHealth();
  if (data?.demo !== true) return null;
  return (
    <aside className="demo-banner" aria-label="Demonstration">
      <strong>Invented demonstration material.</strong> These places, outlets, people and events do not exist.
    </aside>
  );
}
