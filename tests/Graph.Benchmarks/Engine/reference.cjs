'use strict';
// Measures graphql-js 17 and graphql-jit on the cases in this folder and prints {case: {js, jit, parse, validate}}, in
// milliseconds per operation: the tenth percentile of many short rounds, after warming up, responses serialized to UTF-8.

const fs = require('node:fs');
const path = require('node:path');
const g = require('graphql');

const { sdl, queries } = JSON.parse(fs.readFileSync(path.join(__dirname, 'cases.json'), 'utf8'));
const data = JSON.parse(fs.readFileSync(path.join(__dirname, 'data.json'), 'utf8'));
const first = (args) => (args.first === 100 ? data.items.slice(0, 100) : data.items);
const resolvers = { items: (_, args) => first(args), parents: () => data.parents, item: () => data.item };

// graphql-jit imports graphql 16 as `graphql`: its imports are redirected to the copy `graphql-16`.
const Module = require('node:module');
const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, parent, ...rest) {
  const isFromJit = parent?.filename?.includes(`${path.sep}graphql-jit${path.sep}`) || parent?.filename?.includes(`${path.sep}@graphql-tools${path.sep}`);
  return resolve.call(this, isFromJit ? request.replace(/^graphql(?=$|\/)/, 'graphql-16') : request, parent, ...rest);
};
const g16 = require('graphql-16');
const { compileQuery, isCompiledQuery } = require('graphql-jit');

function measure(operation, warmUp = 1500, rounds = 200, round = 3) {
  let runs = 0;
  const start = performance.now();
  while (performance.now() - start < warmUp) { operation(); runs++; }
  const perRound = Math.max(1, Math.floor((runs * round) / warmUp));
  const times = [];
  for (let r = 0; r < rounds; r++) {
    const begin = performance.now();
    for (let i = 0; i < perRound; i++) operation();
    times.push((performance.now() - begin) / perRound);
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 10)];
}

const schema = g.buildSchema(sdl);
const schema16 = g16.buildSchema(sdl);
for (const one of [schema, schema16]) {
  for (const [name, resolve] of Object.entries(resolvers)) one.getQueryType().getFields()[name].resolve = resolve;
}
const rootValue = {};
const answers = {};
for (const [name, query] of Object.entries(queries)) {
  const document = g.parse(query);
  const compiled = compileQuery(schema16, g16.parse(query));
  if (!isCompiledQuery(compiled)) throw new Error(`${name}: ${JSON.stringify(compiled)}`);
  const js = () => Buffer.from(JSON.stringify(g.execute({ schema, document, rootValue })));
  const jit = () => Buffer.from(JSON.stringify(compiled.query(rootValue, undefined, {})));
  for (const run of [js, jit]) {
    const answer = JSON.parse(run());
    if (answer.errors || !answer.data) throw new Error(`${name}: ${JSON.stringify(answer).slice(0, 500)}`);
  }
  answers[name] = {
    js: measure(js), jit: measure(jit), bytes: js().length,
    parse: measure(() => g.parse(query), 500), validate: measure(() => g.validate(schema, document), 500),
  };
}
console.log(JSON.stringify(answers));
