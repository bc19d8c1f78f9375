'use strict';
// Answers the recorded corpora with graphql-js 17, so that the tests compare with what it says today.
//
//   node answer.cjs <oracle folder with node_modules> <corpus .jsonl> <answers .jsonl>
//
// Cases that the oracle can be asked go through it (oracle.cjs --jsonl); parts of documents and parser options, which
// it does not know, are read by the same library directly.

const fs = require('node:fs');
const path = require('node:path');
const { spawnSync } = require('node:child_process');

const [oracle, corpus, answers] = process.argv.slice(2);
const graphql = require(path.join(oracle, 'node_modules', 'graphql'));
const cases = fs.readFileSync(corpus, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));

function parsed({ id, entry, source, options }) {
  try {
    return { id, syntaxErrors: [], printed: graphql.print(graphql[entry](source, options ?? undefined)) };
  } catch (error) {
    if (!(error instanceof graphql.GraphQLError)) return { id, failure: String(error) };
    return { id, syntaxErrors: [error.toJSON()] };
  }
}

function asked() {
  const input = cases.map((c) => JSON.stringify(
    c.sdl === undefined
      ? { ...c, expected: undefined, origin: undefined, byRule: c.execute !== true }
      : { id: c.id, schema: c.sdl ?? '', base: c.base ?? undefined, sdlRules: c.rules ?? undefined }));
  const { status, stdout, stderr } = spawnSync(
    process.execPath, ['oracle.cjs', '--engine', '17', '--jsonl'],
    { cwd: oracle, input: input.join('\n'), encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

fs.writeFileSync(
  answers,
  cases[0].entry === undefined ? asked() : cases.map((c) => JSON.stringify(parsed(c))).join('\n') + '\n');
