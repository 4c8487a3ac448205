import { useEffect, useRef, useState } from "react";

/** How long typing rests before the list is asked. */
const REST_MS = 180;

/** Search as you type; `/` comes here from anywhere, Escape empties it. */
export function SearchBox({ words, onWords }: { readonly words: string; readonly onWords: (words: string | undefined) => void }) {
  const [typed, setTyped] = useState(words);
  const sent = useRef(words);
  const timer = useRef<number>(undefined);
  useEffect(() => {
    if (words === sent.current) return;
    sent.current = words;
    setTyped(words);
  }, [words]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const send = (next: string) => {
    sent.current = next.trim();
    onWords(sent.current === "" ? undefined : sent.current);
  };
  const type = (next: string) => {
    setTyped(next);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(send, REST_MS, next);
  };
  return (
    <search className="search-box">
      <label className="visually-hidden" htmlFor="search">
        Search reports
      </label>
      <input
        id="search"
        type="search"
        dir="auto"
        value={typed}
        placeholder="Search reports"
        maxLength={1000}
        autoComplete="off"
        spellCheck={false}
        aria-describedby="search-help"
        onChange={(change) => type(change.target.value)}
        onKeyDown={(press) => {
          if (press.key === "Escape") type("");
        }}
      />
      <p id="search-help" className="search-help">
        “exact phrase”, begin*, −without
      </p>
    </search>
  );
}
