import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { queryClient } from "./app/query-client.ts";
import { router } from "./app/router.tsx";
import "./style/tokens.css";
import "./style/base.css";
import "./style/shell.css";
import "./style/certainty.css";
import "./style/reports.css";
import "./style/report.css";
import "./style/claims.css";
import "./style/revise.css";
import "./style/add.css";
import "./style/feeds.css";
import "./style/print.css";

const place = document.getElementById("desk");
if (place === null) throw new Error("the page has no #desk to draw in");
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
