import { createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import { AddPage } from "../add/add-page.tsx";
import { FeedsPage } from "../feeds/feeds-page.tsx";
import { ReportPage } from "../report/report-page.tsx";
import { paramsToSearch, reportSearch, searchToParams } from "../reports/report-search.ts";
import { ReportsPage } from "../reports/reports-page.tsx";
import { AppShell } from "./app-shell.tsx";
import { CrashPage } from "./crash-page.tsx";
import { NotFoundPage } from "./not-found-page.tsx";

const root = createRootRoute({ component: AppShell, notFoundComponent: NotFoundPage, errorComponent: CrashPage });
const reports = createRoute({ getParentRoute: () => root, path: "/", validateSearch: reportSearch, component: ReportsPage });
const report = createRoute({ getParentRoute: () => root, path: "/reports/$id", component: ReportPage });
const add = createRoute({ getParentRoute: () => root, path: "/add", component: AddPage });
const feeds = createRoute({ getParentRoute: () => root, path: "/feeds", component: FeedsPage });

/** The desk's screens. Searches are written as plain repeated names, so that an address can be read and typed. */
export const router = createRouter({
  routeTree: root.addChildren([reports, report, add, feeds]),
  parseSearch: paramsToSearch,
  stringifySearch: (search) => {
    const params = searchToParams(search).toString();
    return params === "" ? "" : `?${params}`;
  },
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
