import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useDesk } from "./desk-context.tsx";

const bringsFiles = (drag: DragEvent) => drag.dataTransfer?.types.includes("Files") === true;

/** Lets files be dropped on any screen: they go to the add screen, which starts reading them. */
export function DropAnywhere() {
  const navigate = useNavigate();
  const { drop } = useDesk();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const onDragOver = (drag: DragEvent) => {
      if (!bringsFiles(drag)) return;
      drag.preventDefault();
      setOver(true);
    };
    const onDragLeave = (drag: DragEvent) => {
      if (drag.relatedTarget === null) setOver(false);
    };
    const onDrop = (drag: DragEvent) => {
      if (!bringsFiles(drag)) return;
      drag.preventDefault();
      setOver(false);
      drop([...(drag.dataTransfer?.files ?? [])]);
      void navigate({ to: "/add" });
    };
    window.addEventListener("dragover", onDragOver);
    window.addEventListener("dragleave", onDragLeave);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragover", onDragOver);
      window.removeEventListener("dragleave", onDragLeave);
      window.removeEventListener("drop", onDrop);
    };
  }, [drop, navigate]);
  return isOver ? <p className="drop-veil">Drop to add</p> : null;
}
