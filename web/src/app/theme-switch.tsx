import { useEffect } from "react";
import { useStored } from "./use-stored.ts";

const THEMES = ["system", "light", "dark"] as const;

/** Light, dark, or whatever the system says. theme.js in public/ reads the same setting before the first paint. */
export function ThemeSwitch() {
  const [theme, setTheme] = useStored("reportedly-theme", "system");
  useEffect(() => {
    if (theme === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
  }, [theme]);
  return (
    <label className="theme-switch">
      <span>Theme</span>
      <select value={theme} onChange={(change) => setTheme(change.target.value)}>
        {THEMES.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  );
}
