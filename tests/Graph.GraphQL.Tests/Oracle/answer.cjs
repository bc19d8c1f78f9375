'use strict';
// Answers the recorded corpora with graphql-js 17, so that the tests compare with what it says today.
//
//   node answer.cjs <oracle folder with node_modules> <corpus .jsonl> <answers .jsonl: {question, answer} a line>
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
  const question = entry === 'parse' && options?.maxTokens === undefined ? { id, query: source } : null;
  try {
    return { question, answer: { id, syntaxErrors: [], printed: graphql.print(graphql[entry](source, options ?? undefined)) } };
  } catch (error) {
    if (!(error instanceof graphql.GraphQLError)) throw error;
    return { question, answer: { id, syntaxErrors: [error.toJSON()] } };
  }
}

function question(c) {
  if (c.sdl === undefined) return { ...c, expected: undefined, origin: undefined, byRule: c.execute !== true };
  return { id: c.id, schema: c.sdl ?? '', base: c.base ?? undefined, sdlRules: c.rules ?? undefined };
}

function asked(questions) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath, ['oracle.cjs', '--engine', '17', '--jsonl'],
    { cwd: oracle, input: questions.map((q) => JSON.stringify(q)).join('\n'), encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(stderr);
  return stdout.split('\n').filter(Boolean).map((line, i) => ({ question: questions[i], answer: JSON.parse(line) }));
}

const lines = cases[0].entry === undefined ? asked(cases.map(question)) : cases.map(parsed);
fs.writeFileSync(answers, lines.map((line) => JSON.stringify(line) + '\n').join(''));
