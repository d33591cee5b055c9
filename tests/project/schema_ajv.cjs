// SPDX-License-Identifier: MIT
// schema_ajv.cjs SCHEMA: reads lines of {"file", "tree"} and writes [file, what is wrong] for each tree that ajv refuses.
const fs = require("fs");
const { createRequire } = require("module");
const Ajv = createRequire(process.cwd() + "/")("ajv");

const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false, strictTypes: false });
const validate = ajv.compile(JSON.parse(fs.readFileSync(process.argv[2], "utf8")));
for (const line of fs.readFileSync(0, "utf8").split("\n").filter((one) => one !== "")) {
  const { file, tree } = JSON.parse(line);
  if (!validate(tree)) {
    console.log(JSON.stringify([file, ajv.errorsText(validate.errors).slice(0, 160)]));
  }
}
