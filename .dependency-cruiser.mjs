// The import rules of docs/ARCHITECTURE.md, one rule a sentence. scripts/check-imports.test.ts breaks each of them once.

const STEPS = "^src/(read|claims|resolve|origins|events|rooms|bulletins)/";
const PURE_PACKAGES =
  "^node_modules/(@mozilla/readability|htmlparser2|domhandler|css-select|css-what|html-encoding-sniffer|eld|wink-nlp|wink-eng-lite-web-model|chrono-node|fflate|feedsmith|@rowanmanning/feed-parser|fast-xml-parser|postal-mime|unpdf|mammoth|marked)/";

// Tests may read fixtures, use the test tools and put steps together as the pipeline does.
const TESTS = "\\.test\\.tsx?$";

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "nothing-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
    { name: "nothing-imports-tests", severity: "error", from: {}, to: { path: TESTS } },
    {
      name: "model-imports-only-model",
      severity: "error",
      from: { path: "^src/model/", pathNot: TESTS },
      to: { pathNot: "^src/model/" },
    },
    {
      name: "lexicon-imports-only-model-and-data",
      severity: "error",
      from: { path: "^src/lexicon/", pathNot: TESTS },
      to: { pathNot: "^(src/(model|lexicon)|data)/" },
    },
    {
      name: "steps-meet-only-in-the-model",
      comment: "A step reads the model, the lexicon, its own folder, the error table and pure libraries (text in, data out).",
      severity: "error",
      from: { path: STEPS, pathNot: TESTS },
      to: { path: "^src/|^node_modules/", pathNot: ["^src/(model|lexicon)/", "^src/errors\\.ts$", "^src/$1/", PURE_PACKAGES] },
    },
    {
      name: "steps-know-no-node",
      severity: "error",
      from: { path: [STEPS, "^src/(model|lexicon|interchange)/", "^src/(pipeline|comparison)\\.ts$"], pathNot: TESTS },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "pipeline-composes-steps",
      severity: "error",
      from: { path: "^src/(pipeline|comparison)\\.ts$" },
      to: { path: "^src/(ports|adapters|jobs|server|cli|mcp|interchange)/|^node_modules/" },
    },
    {
      name: "interchange-imports-only-model",
      severity: "error",
      from: { path: "^src/interchange/", pathNot: TESTS },
      to: { path: "^src/", pathNot: "^src/(interchange|model)/" },
    },
    {
      name: "ports-import-only-model",
      severity: "error",
      from: { path: "^src/ports/", pathNot: TESTS },
      to: { pathNot: "^src/(ports|model)/" },
    },
    {
      name: "adapters-import-ports-and-model",
      severity: "error",
      from: { path: "^src/adapters/", pathNot: TESTS },
      to: { path: "^src/", pathNot: "^src/(adapters|ports|model)/|^src/(errors|pipeline)\\.ts$" },
    },
    {
      name: "jobs-join-steps-to-ports",
      comment:
        "Reading comes to a job through the reader, which has threads of its own; comparing through comparison.ts; adapters through its arguments.",
      severity: "error",
      from: { path: "^src/jobs/", pathNot: TESTS },
      to: { path: ["^src/(adapters|server|cli|mcp|lexicon)/", STEPS, "^src/pipeline\\.ts$"] },
    },
    {
      name: "doors-call-jobs",
      comment: "Only the composition roots choose adapters.",
      severity: "error",
      from: { path: "^src/(server|cli|mcp)/", pathNot: ["^src/(cli|server)/main\\.ts$", "^src/cli/composition/", TESTS] },
      to: { path: ["^src/adapters/", STEPS, "^src/pipeline\\.ts$"] },
    },
    {
      name: "library-shows-only-its-surface",
      severity: "error",
      from: { path: "^src/index\\.ts$" },
      to: { path: "^src/|^node_modules/", pathNot: "^src/(model|ports|interchange)/|^src/(errors|pipeline)\\.ts$" },
    },
    {
      name: "desk-imports-only-contracts",
      severity: "error",
      from: { path: "^web/", pathNot: TESTS },
      to: { path: "^src/", pathNot: "^src/(interchange|model|ports|server/api)" },
    },
    {
      name: "src-knows-no-desk",
      severity: "error",
      from: { path: "^src/", pathNot: TESTS },
      to: { path: "^(web|test|eval|bench|scripts)/" },
    },
    {
      name: "no-development-packages",
      severity: "error",
      from: { path: "^src/", pathNot: TESTS },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
    },
  },
};
