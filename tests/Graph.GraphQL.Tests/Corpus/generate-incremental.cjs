'use strict';
// Writes incremental.jsonl: operations with @defer and @stream over plain JSON and how graphql-js delivers them.
//
//   npm ci && node generate-incremental.cjs
//
// The markers in the data are those of generate.cjs.

const fs = require('node:fs');
const path = require('node:path');
const g = require('graphql');

const error = (message) => ({ $error: message });
const later = (value) => ({ $promise: value });
const count = { $count: true };

const schema = `
directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
directive @stream(initialCount: Int! = 0, if: Boolean! = true, label: String) on FIELD
type Query { hero: Person must: Person! people: [Person] all: [Person!] grid: [[Person]] pet: Pet pets: [Pet] words: [String] strict: [String!] n: Int bang: Int! }
type Mutation { first: Person second: Person }
interface Pet { name: String owner: Person }
type Dog implements Pet { name: String owner: Person barks: Boolean } type Cat implements Pet { name: String owner: Person lives: Int! }
type Person { id: ID name: String nick(as: String = "x"): String age: Int! count: Int friend: Person best: Person! friends: [Person] mates: [Person!] words: [String] strict: [String!] pet: Pet }`;

const cases = [];
const add = (group, query, rootValue, more = {}) => cases.push({ group, query, rootValue, ...more });

const ada = { id: 1, name: 'Ada', nick: 'A', age: 36, words: ['a', 'b', 'c'], strict: ['x', 'y'] };
const bob = { id: 2, name: 'Bob', nick: 'B', age: 40, words: [], strict: [] };
const eve = { id: 3, name: null, nick: null, age: null, words: null, strict: null };
const couple = { hero: { ...ada, friend: bob, best: bob, friends: [bob, ada], mates: [ada, bob] } };
const both = (group, query, make) => {
  add(group, query, make((value) => value));
  add(`${group}, late`, query, make(later));
};

// One deferral.
add('inline', '{ hero { id ... @defer { name } } }', couple);
add('inline with label', '{ hero { id ... @defer(label: "L") { name } } }', couple);
add('inline with type', '{ hero { id ... on Person @defer { name } } }', couple);
add('spread', '{ hero { id ...F @defer } } fragment F on Person { name age }', couple);
add('at the root', '{ n ... @defer { hero { name } } }', { ...couple, n: 1 });
add('nothing at first', '{ hero { ... @defer { name } } }', couple);
add('nothing at first, at the root', '{ ... @defer { hero { name } } }', couple);
add('object below', '{ hero { ... @defer { id friend { name age } } } }', couple);
add('if false', '{ hero { id ... @defer(if: false) { name } } }', couple);
for (const d of [true, false]) add(`if variable ${d}`, 'query($d: Boolean!) { hero { id ... @defer(if: $d) { name } } }', couple, { variables: { d } });
add('if absent variable with default', 'query($d: Boolean! = false) { hero { id ... @defer(if: $d) { name } } }', couple);
add('skip', '{ hero { id ... @defer @skip(if: true) { name } } }', couple);
add('include', '{ hero { id ... @include(if: true) @defer { name } } }', couple);
add('other type', '{ pet { name ... on Cat @defer { lives } } }', { pet: { __typename: 'Dog', name: 'Rex' } });
add('null parent', '{ hero { id ... @defer { name } } n }', { hero: null, n: 1 });
add('alias', '{ hero { a: nick(as: "1") ... @defer { b: nick(as: "2") a2: name } } }', couple);
add('typename', '{ hero { ... @defer { __typename } } }', couple);
add('counted once', '{ hero { count ... @defer { count c: count } } }', { hero: { count } });
both('late field', '{ hero { id ... @defer { name } } }', (l) => ({ hero: { id: 1, name: l('Ada') } }));
both('late parent', '{ hero { id ... @defer { name } } }', (l) => ({ hero: l({ id: 1, name: 'Ada' }) }));

// Several.
add('siblings', '{ hero { ... @defer(label: "a") { name } ... @defer(label: "b") { age } } }', couple);
add('siblings with a field in common', '{ hero { ... @defer(label: "a") { name id } ... @defer(label: "b") { name age } } }', couple);
add('the same field in two', '{ hero { ... @defer(label: "a") { name } ... @defer(label: "b") { name } } }', couple);
add('deferred and not', '{ hero { name ... @defer { name } } }', couple);
add('deferred and not, more below', '{ hero { friend { id } ... @defer { friend { name } } } }', couple);
add('deferred and not, above', '{ hero { friend { id } } ... @defer { hero { friend { name } nick } } }', couple);
add('the same object in two', '{ hero { ... @defer(label: "a") { friend { id name } } ... @defer(label: "b") { friend { id age } } } }', couple);
add('in different depths', '{ ... @defer(label: "a") { hero { friend { name } } } hero { ... @defer(label: "b") { friend { name age } } } }', couple);
add('in different depths, with more', '{ ... @defer(label: "a") { hero { id friend { name } } } hero { ... @defer(label: "b") { friend { name age } } } }', couple);
both('siblings, one late', '{ hero { ... @defer(label: "a") { name } ... @defer(label: "b") { age } } }', (l) => ({ hero: { name: l('Ada'), age: 36 } }));
both('a field in common, late', '{ hero { ... @defer(label: "a") { name id } ... @defer(label: "b") { name age } } }', (l) => ({ hero: { ...ada, name: l('Ada') } }));

// Nested.
add('nested', '{ hero { ... @defer(label: "a") { name ... @defer(label: "b") { age } } } }', couple);
add('nested, nothing in the outer', '{ hero { ... @defer(label: "a") { ... @defer(label: "b") { age } } } }', couple);
add('nested with the same field', '{ hero { ... @defer(label: "a") { name ... @defer(label: "b") { name } } } }', couple);
add('nested below', '{ hero { ... @defer(label: "a") { friend { id ... @defer(label: "b") { name } } } } }', couple);
add('nested below, the outer empty', '{ hero { friend { id } ... @defer(label: "a") { friend { ... @defer(label: "b") { name } } } } }', couple);
add('three deep', '{ ... @defer(label: "a") { hero { id ... @defer(label: "b") { friend { id ... @defer(label: "c") { name } } } } } }', couple);
add('inner also outside', '{ hero { id ... @defer(label: "a") { name ... @defer(label: "b") { id age } } } }', couple);
both('nested, late', '{ hero { ... @defer(label: "a") { name ... @defer(label: "b") { age } } } }', (l) => ({ hero: { name: l('Ada'), age: 36 } }));
both('nested, inner late', '{ hero { ... @defer(label: "a") { name ... @defer(label: "b") { age } } } }', (l) => ({ hero: { name: 'Ada', age: l(36) } }));

// Fragments.
add('fragment twice, deferred and not', '{ hero { ...F @defer ...F } } fragment F on Person { name }', couple);
add('fragment twice, not and deferred', '{ hero { ...F ...F @defer } } fragment F on Person { name }', couple);
add('fragment deferred twice', '{ hero { ...F @defer(label: "a") ...F @defer(label: "b") } } fragment F on Person { name }', couple);
add('fragment in two places', '{ hero { ...F @defer friend { ...F @defer } } } fragment F on Person { name }', couple);
add('fragment that defers', '{ hero { ...F friend { ...F } } } fragment F on Person { id ... @defer(label: "F") { name } }', couple);
add('fragment in a deferred fragment', '{ hero { ...F @defer } } fragment F on Person { id ...G } fragment G on Person { name }', couple);
add('fragment in a deferred fragment, and outside', '{ hero { ...F @defer ...G } } fragment F on Person { id ...G } fragment G on Person { name }', couple);
add('interface', '{ pets { name ... @defer(label: "p") { ... on Dog { barks } ... on Cat { lives } owner { name } } } }',
  { pets: [{ __typename: 'Dog', name: 'Rex', barks: true, owner: ada }, { __typename: 'Cat', name: 'Tom', lives: 9 }, null] });
add('interface, per type', '{ pets { name ... on Dog @defer(label: "d") { barks } ... on Cat @defer(label: "c") { lives } } }',
  { pets: [{ __typename: 'Dog', name: 'Rex', barks: true }, { __typename: 'Cat', name: 'Tom', lives: null }] });

// Lists.
add('list', '{ people { id ... @defer { name } } }', { people: [ada, bob] });
add('list with null and error', '{ people { id ... @defer { name } } }', { people: [ada, null, error('no'), bob] });
add('empty list', '{ people { id ... @defer { name } } }', { people: [] });
add('nested lists', '{ grid { id ... @defer { name } } }', { grid: [[ada], [bob, null], null, []] });
add('list in a deferral', '{ hero { ... @defer { friends { id } } } }', couple);
add('lists below lists', '{ people { id ... @defer(label: "a") { friends { id ... @defer(label: "b") { name } } } } }',
  { people: [{ id: 1, friends: [ada, bob] }, { id: 2, friends: [] }, { id: 3, friends: [bob] }] });
both('list, one late', '{ people { id ... @defer { name } } }', (l) => ({ people: [{ id: 1, name: l('Ada') }, bob] }));

// Errors and nulls.
add('error in a deferral', '{ hero { id ... @defer { name age } } }', { hero: { id: 1, name: error('no name'), age: 1 } });
add('null in a deferral', '{ hero { id ... @defer { name age } } }', { hero: { id: 1, name: 'Ada', age: null } });
add('error that nulls a deferral', '{ hero { id ... @defer { name age } } }', { hero: { id: 1, name: 'Ada', age: error('no age') } });
add('two errors in a deferral', '{ hero { id ... @defer { name nick age } } }', { hero: { id: 1, name: error('one'), nick: error('two'), age: 1 } });
add('error before a null', '{ hero { id ... @defer { name age } } }', { hero: { id: 1, name: error('one'), age: null } });
add('null below a deferral', '{ hero { ... @defer { friend { age } id } } }', { hero: { id: 1, friend: eve } });
add('null through a deferral', '{ hero { id ... @defer { best { age } } } }', { hero: { id: 1, best: eve } });
add('null above a deferral', '{ hero { id friend { best { age } ... @defer { name } } } }', { hero: { id: 1, friend: { name: 'F', best: eve } } });
add('null above, in the same object', '{ hero { id friend { ... @defer { name } age } } }', { hero: { id: 1, friend: eve } });
add('null above, deferral below', '{ hero { id best { friend { ... @defer { name } } age } } }', { hero: { id: 1, best: { ...eve, friend: ada } } });
add('null at the root', '{ hero { ... @defer { name } } bang }', { ...couple, bang: null });
add('null at the root, deferred', '{ n ... @defer { bang } }', { n: 1, bang: null });
add('nullable list item above', '{ people { id age ... @defer { name } } }', { people: [ada, eve, bob] });
add('non-null list item above', '{ all { id age ... @defer { name } } n }', { all: [ada, eve, bob], n: 1 });
add('one of a list fails', '{ people { id ... @defer { age } } }', { people: [ada, eve, bob] });
add('outer fails, inner dropped', '{ hero { ... @defer(label: "a") { age ... @defer(label: "b") { name } } } }', { hero: eve });
add('inner fails', '{ hero { ... @defer(label: "a") { id ... @defer(label: "b") { age } } } }', { hero: eve });
add('common field fails both', '{ hero { ... @defer(label: "a") { id age } ... @defer(label: "b") { age name } } }', { hero: eve });
add('inner and common field fail', '{ hero { ... @defer(label: "a") { friend { id } } ... @defer(label: "b") { friend { id age } } } }', { hero: { friend: eve } });
add('failed parts of a group', '{ hero { friend { id } ... @defer(label: "a") { name friend { age } } } }', { hero: { name: 'H', friend: eve } });
add('nulled part in a deferral', '{ hero { ... @defer(label: "a") { friend { age ... @defer(label: "b") { name } } id } } }', { hero: { id: 1, friend: eve } });
add('error in the initial result', '{ hero { name ... @defer { id } } n }', { hero: { id: 1, name: error('no') }, n: error('no n') });
both('late error', '{ hero { id ... @defer { age } } }', (l) => ({ hero: { id: 1, age: l(error('no age')) } }));
both('late null', '{ people { id ... @defer { age } } }', (l) => ({ people: [{ id: 1, age: l(null) }, bob] }));

// Operations.
add('introspection', '{ __type(name: "Person") { kind ... @defer { name } } }', {});
add('mutation', 'mutation { first { id ... @defer { name } } second { id ... @defer(label: "s") { name } } }', { first: ada, second: bob });
add('mutation, late', 'mutation { first { id ... @defer { name } } second { id } }', { first: later({ id: 1, name: later('Ada') }), second: later(bob) });

// Streams.
for (const initialCount of [0, 1, 2, 3, 4]) add(`stream from ${initialCount}`, `{ words @stream(initialCount: ${initialCount}) }`, { words: ['a', 'b', 'c'] });
add('stream', '{ words @stream(label: "w") n }', { words: ['a', 'b'], n: 1 });
add('stream if false', '{ words @stream(if: false) }', { words: ['a', 'b'] });
add('stream with variables', 'query($c: Int!, $s: Boolean!) { words @stream(initialCount: $c, if: $s) }', { words: ['a', 'b'] }, { variables: { c: 1, s: true } });
add('stream, empty', '{ words @stream }', { words: [] });
add('stream, empty, from 1', '{ words @stream(initialCount: 1) }', { words: [] });
add('stream, null', '{ words @stream }', { words: null });
add('stream, error', '{ words @stream n }', { words: error('no'), n: 1 });
add('stream from less than 0', '{ words @stream(initialCount: -1) n }', { words: ['a'], n: 1 });
add('stream of objects', '{ people @stream(initialCount: 1) { id name } }', { people: [ada, bob, null] });
add('stream of lists', '{ grid @stream(initialCount: 1) { id } }', { grid: [[ada], [bob, null], null] });
add('stream in a list', '{ people { id words @stream(initialCount: 1) } }', { people: [ada, bob, eve, ada] });
add('stream of several types', '{ pets @stream { name ... on Cat { lives } } }', { pets: [{ __typename: 'Dog', name: 'Rex' }, { __typename: 'Cat', name: 'Tom', lives: 9 }] });
add('stream with null item', '{ words @stream }', { words: ['a', null, 'c'] });
add('stream with error item', '{ words @stream(initialCount: 1) }', { words: ['a', error('no'), 'c', error('nor')] });
add('stream with error in the first', '{ words @stream(initialCount: 2) }', { words: ['a', error('no'), 'c'] });
add('strict stream with null item', '{ strict @stream n }', { strict: ['a', null, 'c'], n: 1 });
add('strict stream with error item', '{ strict @stream(initialCount: 1) n }', { strict: ['a', 'b', error('no'), 'c'], n: 1 });
add('strict stream with null in the first', '{ strict @stream(initialCount: 1) n }', { strict: [null, 'b'], n: 1 });
add('stream with errors below', '{ people @stream { name age } }', { people: [ada, { name: error('one'), age: 1 }, eve, bob] });
add('strict stream with errors below', '{ all @stream { name age } }', { all: [{ name: error('one'), age: 1 }, eve, bob] });
add('stream below a null', '{ hero { words @stream age } n }', { hero: { ...eve, words: ['a'] }, n: 1 });
add('two streams', '{ words @stream(label: "a") strict @stream(label: "b", initialCount: 1) }', { words: ['a', 'b'], strict: ['c', 'd'] });
add('stream in a stream', '{ people @stream(initialCount: 1, label: "a") { id words @stream(initialCount: 1, label: "b") } }', { people: [ada, ada, bob] });
add('stream twice, by alias', '{ words @stream(initialCount: 1) w: words @stream(initialCount: 2) }', { words: ['a', 'b'] });
both('stream, list late', '{ words @stream(initialCount: 1) }', (l) => ({ words: l(['a', 'b']) }));
both('stream, fields late', '{ people @stream(initialCount: 1) { id name } }', (l) => ({ people: [{ id: 1, name: l('Ada') }, { id: 2, name: l('Bob') }] }));
both('stream, last item late', '{ words @stream(initialCount: 1) }', (l) => ({ words: ['a', 'b', l('c')] }));

// Both.
add('deferral in a stream', '{ people @stream(initialCount: 1) { id ... @defer { name } } }', { people: [ada, bob] });
add('deferral in a stream from 0', '{ people @stream { id ... @defer(label: "d") { name } } }', { people: [ada, bob, null] });
add('deferral in a stream, item nulled', '{ people @stream { id age ... @defer { name } } }', { people: [ada, eve, bob] });
add('deferral in a stream, fails', '{ people @stream { id ... @defer { age } } }', { people: [ada, eve] });
add('nested deferrals in a stream', '{ people @stream { id ... @defer(label: "a") { name ... @defer(label: "b") { age } } } }', { people: [ada, bob] });
add('stream in a deferral', '{ hero { id ... @defer { words @stream(initialCount: 1) } } }', couple);
add('stream in a deferral, which fails', '{ hero { id ... @defer { words @stream age } } }', { hero: { ...eve, words: ['a'] } });
add('stream in a deferral, of objects', '{ hero { ... @defer(label: "d") { friends @stream(label: "s") { id name } } } }', couple);
add('deferral in a stream in a deferral', '{ hero { ... @defer(label: "d") { friends @stream(initialCount: 1, label: "s") { id ... @defer(label: "i") { name } } } } }', couple);
both('deferral in a stream, late', '{ people @stream { id ... @defer { name } } }', (l) => ({ people: [{ id: 1, name: l('Ada') }, bob] }));
both('stream in a deferral, late', '{ hero { ... @defer { words @stream(initialCount: 1) } } }', (l) => ({ hero: { words: l(['a', l('b'), 'c']) } }));

function answer(value, args, counts, key) {
  if (Array.isArray(value)) return value.map((item) => answer(item, args, counts, key));
  if (value === null || typeof value !== 'object') return value;
  if ('$error' in value) return new Error(value.$error);
  if ('$promise' in value) return Promise.resolve(answer(value.$promise, args, counts, key));
  if ('$count' in value) return (counts[key] = (counts[key] ?? 0) + 1);
  return value;
}

async function execute(built, { query, variables, rootValue }) {
  const document = g.parse(query);
  const invalid = g.validate(built, document);
  if (invalid.length > 0) throw new Error(`${query}: ${invalid.join('; ')}`);
  const counts = {};
  const result = await g.experimentalExecuteIncrementally({
    schema: built, document, rootValue, variableValues: variables,
    fieldResolver: (source, args, _context, info) => answer(source?.[info.fieldName], args, counts, `${info.parentType.name}.${info.fieldName}`),
    typeResolver: (value) => value?.__typename,
  });
  if (!('initialResult' in result)) return result;
  const subsequent = [];
  for await (const payload of result.subsequentResults) subsequent.push(payload);
  return { initial: result.initialResult, subsequent };
}

async function main() {
  const built = g.buildSchema(schema);
  const lines = [JSON.stringify({ schema })];
  for (const testCase of cases) {
    const expected = await execute(built, testCase);
    lines.push(JSON.stringify({ id: `i${lines.length}`, ...testCase, expected }));
  }
  fs.writeFileSync(path.join(__dirname, 'incremental.jsonl'), lines.join('\n') + '\n');
  console.log(`${lines.length - 1} executions`);
}

main();
