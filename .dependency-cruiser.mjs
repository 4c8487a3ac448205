// The import rules of docs/ARCHITECTURE.md, one rule a sentence.

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "nothing-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
    { name: "model-imports-only-model", severity: "error", from: { path: "^src/model/" }, to: { pathNot: "^src/model/" } },
    { name: "lexicon-imports-only-model-and-data", severity: "error", from: { path: "^src/lexicon/" }, to: { pathNot: "^(src/(model|lexicon)|data)/" } },
    {
      name: "steps-meet-only-in-the-model",
      comment: "A step reads the model, the lexicon, its own folder, the error table and pure libraries (text in, data out).",
      severity: "error",
      from: { path: "^src/(read|claims|resolve|origins|events|rooms|bulletins)/" },
      to: {
        path: "^src/|^node_modules/",
        pathNot: [
          "^src/(model|lexicon)/",
          "^src/errors\\.ts$",
          "^src/$1/",
          "^node_modules/(@mozilla/readability|linkedom|html-encoding-sniffer|eld|wink-nlp|wink-eng-lite-web-model|chrono-node)/",
        ],
      },
    },
    { name: "steps-know-no-node", severity: "error", from: { path: "^src/(read|claims|resolve|origins|events|rooms|bulletins|model|lexicon|interchange)/|^src/pipeline\\.ts$" }, to: { dependencyTypes: ["core"] } },
    { name: "pipeline-composes-steps", severity: "error", from: { path: "^src/pipeline\\.ts$" }, to: { path: "^src/(ports|adapters|jobs|server|cli|mcp|interchange)/|^node_modules/" } },
    { name: "interchange-imports-only-model", severity: "error", from: { path: "^src/interchange/" }, to: { path: "^src/", pathNot: "^src/(interchange|model)/" } },
    { name: "ports-import-only-model", severity: "error", from: { path: "^src/ports/" }, to: { pathNot: "^src/(ports|model)/" } },
    { name: "adapters-import-ports-and-model", severity: "error", from: { path: "^src/adapters/" }, to: { path: "^src/", pathNot: "^src/(adapters|ports|model)/|^src/(errors|pipeline)\\.ts$" } },
    { name: "jobs-join-steps-to-ports", severity: "error", from: { path: "^src/jobs/" }, to: { path: "^src/(adapters|server|cli|mcp|read|claims|resolve|origins|events|rooms|bulletins)/" } },
    {
      name: "doors-call-jobs",
      comment: "Only the two composition roots choose adapters.",
      severity: "error",
      from: { path: "^src/(server|cli|mcp)/", pathNot: "^src/(cli|server)/main\\.ts$" },
      to: { path: "^src/(adapters|read|claims|resolve|origins|events|rooms|bulletins)/|^src/pipeline\\.ts$" },
    },
    { name: "desk-imports-types-only", severity: "error", from: { path: "^web/" }, to: { path: "^src/", pathNot: "^src/(interchange|model|ports|server/api)" } },
    { name: "src-knows-no-desk", severity: "error", from: { path: "^src/" }, to: { path: "^(web|test|eval|bench|scripts)/" } },
    { name: "no-development-packages", severity: "error", from: { path: "^src/" }, to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"], extensions: [".ts", ".tsx", ".js", ".mjs", ".json"] },
  },
};
