import type { PageReader } from "./page-reader.ts";

/** What is measured, ours first. Each is loaded in a process of its own. */
export const READERS: Readonly<Record<string, { readonly title: string; readonly load: () => Promise<PageReader> }>> = {
  report: {
    title: "Reportedly: blocks, metadata, provenance",
    load: async () => (await import("./reportedly-report.ts")).readReportOf,
  },
  claims: {
    title: "Reportedly: all the way to claims",
    load: async () => (await import("./reportedly-claims.ts")).readClaimsOf,
  },
  linkedom: {
    title: "Readability on linkedom",
    load: async () => (await import("./readability-linkedom.ts")).readWithLinkedom,
  },
  jsdom: {
    title: "Readability on jsdom",
    load: async () => (await import("./readability-jsdom.ts")).readWithJsdom,
  },
  defuddle: {
    title: "Defuddle for Node",
    load: async () => (await import("./defuddle-node.ts")).readWithDefuddle,
  },
};
