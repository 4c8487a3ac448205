import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const here = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  root: here,
  plugins: [react()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2023",
    // The first of each browser with light-dark(), which the colours are written in.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    // The desk is served under `default-src 'self'`: nothing may end up inline or as a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Served from this machine: one file is quicker than several.
    chunkSizeWarningLimit: 1000,
  },
  server: { port: 4871, proxy: { "/api": "http://127.0.0.1:4870" } },
});
