import { useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

let hasMoved = false;

/** After going to another screen the focus stands at its beginning, as it would on a new page. */
export function useFocusOnArrival(): void {
  const { pathname } = useLocation();
  const left = useRef(pathname);
  useEffect(() => {
    if (left.current === pathname) return;
    left.current = pathname;
    hasMoved = true;
    focusMainWhenLost();
  }, [pathname]);
}

/** The same for a screen that draws itself only once its data has come. */
export function useFocusOnceDrawn(): void {
  useEffect(() => {
    if (hasMoved) focusMainWhenLost();
  }, []);
}

/** What has taken the focus on the new screen, a claim named in the address or the search, keeps it. */
function focusMainWhenLost(): void {
  if (document.activeElement === document.body) document.getElementById("main")?.focus({ preventScroll: true });
}
