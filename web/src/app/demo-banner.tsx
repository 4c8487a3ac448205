import { useQuery } from "@tanstack/react-query";
import { fetchHealth } from "../api/fetch-health.ts";

/** Says plainly that the demonstration room holds nothing real. */
export function DemoBanner() {
  const { data } = useQuery({ queryKey: ["health"], queryFn: ({ signal }) => fetchHealth(signal), staleTime: 60_000 });
  if (data?.demo !== true) return null;
  return (
    <aside className="demo-banner" aria-label="Demonstration">
      <strong>Invented demonstration material.</strong> These places, outlets, people and events do not exist.
    </aside>
  );
}
