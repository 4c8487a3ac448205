import { Link } from "@tanstack/react-router";
import { usePageTitle } from "./use-page-title.ts";

export function NotFoundPage() {
  usePageTitle("Nothing here");
  return (
    <main id="main" tabIndex={-1} className="lone-page">
      <h1>There is nothing at this address</h1>
      <p>
        The reports are <Link to="/">in the list</Link>.
      </p>
    </main>
  );
}
