import { createContext, type ReactNode, useContext, useMemo, useState } from "react";

interface Desk {
  /** A sentence shown under the header until it is closed: what just happened. */
  readonly notice: string | undefined;
  readonly say: (notice: string | undefined) => void;
  /** Files dropped somewhere on the desk that the add screen has not taken yet. */
  readonly dropped: readonly File[];
  readonly drop: (files: readonly File[]) => void;
}

const DeskContext = createContext<Desk | undefined>(undefined);

/** What the screens of the desk share. */
export function DeskProvider({ children }: { readonly children: ReactNode }) {
  const [notice, say] = useState<string>();
  const [dropped, drop] = useState<readonly File[]>([]);
  const desk = useMemo(() => ({ notice, say, dropped, drop }), [notice, dropped]);
  return <DeskContext value={desk}>{children}</DeskContext>;
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error("useDesk stands outside DeskProvider");
  return desk;
}
