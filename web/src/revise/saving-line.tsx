import { useEffect, useState } from "react";

const SECOND_MS = 1000;

/** Says that saving goes on, and for how long, once it takes more than a second. */
export function SavingLine({ isSaving }: { readonly isSaving: boolean }) {
  return <span role="status">{isSaving && <Elapsed />}</span>;
}

function Elapsed() {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = window.setInterval(() => setSeconds((before) => before + 1), SECOND_MS);
    return () => window.clearInterval(timer);
  }, []);
  if (seconds === 0) return null;
  return (
    <span className="stage">
      Still saving<span aria-hidden="true">, {seconds} s</span>
    </span>
  );
}
