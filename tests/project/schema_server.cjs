// SPDX-License-Identifier: MIT
// schema_server.cjs SCHEMA: asks yaml-language-server for completions and hovers at `|` in plans; prints what is amiss.
const fs = require("fs");
const { createRequire } = require("module");
const need = createRequire(process.cwd() + "/");
const { getLanguageService } = need("yaml-language-server");
const { TextDocument } = need("vscode-languageserver-textdocument");

const HEAD = "qzplan: 1\nid: a\nbegins: 2023-01-01\n";
// [what stands there, words that must be offered, words that must not be]
const PLACES = [
  ["|", ["qzplan", "metrics", "tasks"], ["at_least", "part_of"]],
  [HEAD + "metrics:\n  schools:\n    |", ["unit", "part_of", "figures"], ["at_least", "tasks"]],
  [HEAD + "metrics:\n  schools: {unit: a, w|}", ["wanted"], ["at_least"]],
  [HEAD + "metrics:\n  schools: {unit: a, figures: |}", ["state", "each_period", "average"], ["up"]],
  [HEAD + "tasks:\n  - id: a\n    |", ["targets", "lead", "every"], ["unit", "metrics"]],
  [HEAD + "tasks:\n  - id: a\n    every: |", ["year", "week"], ["state"]],
  [HEAD + "tasks:\n  - id: a\n    targets:\n      - metric: a\n        |", ["at_least", "revised", "for"], ["unit", "on"]],
  [HEAD + "tasks:\n  - id: a\n    targets:\n      - {metric: a, b|}", ["between", "binding"], ["unit", "on"]],
  [HEAD + "tasks:\n  - id: a\n    targets:\n      - {metric: a, at_least: 1, above: |}", ["met", "unmet"], ["up"]],
  [HEAD + "tasks:\n  - id: a\n    targets:\n      - metric: a\n        revised:\n          - |", ["on", "why", "at_least"], ["unit"]],
  [HEAD + "areas:\n  - id: a\n    |", ["kind", "in", "parts"], ["at_least"]],
];
const HOVERS = [
  [HEAD + "tasks:\n  - id: a\n    targets:\n      - {metric: a, at_le|ast: 1}", "must not be below"],
  [HEAD + "metrics:\n  schools: {un|it: a}", "unit of its figures"],
];

function service() {
  const text = fs.readFileSync(process.argv[2], "utf8");
  const one = getLanguageService({ schemaRequestService: async () => text, workspaceContext: { resolveRelativePath: (a) => a } });
  one.configure({ validate: true, completion: true, hover: true, schemas: [{ uri: "file:///plan.schema.json", fileMatch: ["*.yaml"], schema: JSON.parse(text) }] });
  return one;
}

let version = 0; // trees are kept by it

function at(marked) {
  version += 1;
  const offset = marked.indexOf("|");
  const document = TextDocument.create("file:///plan.yaml", "yaml", version, marked.replace("|", ""));
  return [document, document.positionAt(offset)];
}

async function main() {
  const server = service();
  for (const [marked, wanted, never] of PLACES) {
    const list = await server.doComplete(...at(marked), false);
    const labels = list.items.map((item) => item.label);
    const place = JSON.stringify(marked.slice(-40));
    wanted.filter((word) => !labels.includes(word)).forEach((word) => console.log(`${place} does not offer ${word}: ${labels.slice(0, 8)}`));
    never.filter((word) => labels.includes(word)).forEach((word) => console.log(`${place} offers ${word}`));
  }
  for (const [marked, words] of HOVERS) {
    const hover = await server.doHover(...at(marked));
    const said = hover === null ? "" : JSON.stringify(hover.contents);
    if (!said.includes(words)) console.log(`${JSON.stringify(marked.slice(-30))} says ${said}`);
  }
}
main();
