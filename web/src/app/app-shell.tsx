import { Outlet, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { KeyboardSheet } from "../keyboard/keyboard-sheet.tsx";
import { useKeys } from "../keyboard/use-keys.ts";
import { DemoBanner } from "./demo-banner.tsx";
import { DeskProvider } from "./desk-context.tsx";
import { DropAnywhere } from "./drop-anywhere.tsx";
import { NoticeLine } from "./notice-line.tsx";
import { TopBar } from "./top-bar.tsx";
import { useFocusOnArrival } from "./use-focus-on-arrival.ts";

/** What stands around every screen: the bar, the banner of the demonstration, notices, and the keys that work everywhere. */
export function AppShell() {
  const navigate = useNavigate();
  useFocusOnArrival();
  const [isSheetOpen, setSheetOpen] = useState(false);
  useKeys({
    "?": () => setSheetOpen(true),
    "/": () => void focusSearch(navigate),
    a: () => void navigate({ to: "/add" }),
    g: () => void navigate({ to: "/" }),
    f: () => void navigate({ to: "/feeds" }),
  });
  return (
    <DeskProvider>
      <a className="skip-link" href="#main" onClick={skipToMain}>
        Skip to the content
      </a>
      <div className="desk-top">
        <TopBar onShowKeys={() => setSheetOpen(true)} />
        <DemoBanner />
      </div>
      <NoticeLine />
      <Outlet />
      <DropAnywhere />
      <KeyboardSheet isOpen={isSheetOpen} onOpenChange={setSheetOpen} />
    </DeskProvider>
  );
}

async function focusSearch(navigate: ReturnType<typeof useNavigate>): Promise<void> {
  const search = () => document.getElementById("search");
  if (search() !== null) return search()?.focus();
  await navigate({ to: "/" });
  requestAnimationFrame(() => search()?.focus());
}

// The address keeps its own hash (a claim), so the jump is made by hand.
function skipToMain(click: { preventDefault(): void }): void {
  click.preventDefault();
  document.getElementById("main")?.focus();
}
