import { Link } from "@tanstack/react-router";
import { ThemeSwitch } from "./theme-switch.tsx";
import { WorkLine } from "./work-line.tsx";

export function TopBar({ onShowKeys }: { readonly onShowKeys: () => void }) {
  return (
    <header className="top-bar">
      <Link to="/" className="wordmark" aria-label="Reportedly, all reports">
        Reportedly
      </Link>
      <nav aria-label="Desk" className="top-nav">
        <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
          Reports
        </Link>
        <Link to="/add">
          Add<span className="nav-more"> a report</span>
        </Link>
        <Link to="/feeds">Feeds</Link>
      </nav>
      <WorkLine />
      <div className="top-tools">
        <ThemeSwitch />
        <button type="button" className="quiet-button keys-button" onClick={onShowKeys}>
          <kbd aria-hidden="true">?</kbd> <span>Keys</span>
        </button>
      </div>
    </header>
  );
}
