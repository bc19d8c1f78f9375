'use strict';
// Writes schemas.json and executions.jsonl: operations over plain JSON and what graphql-js answers to them.
//
//   npm ci && node generate.cjs
//
// Cases are grown from the templates below; only those that pass validation are kept, since the corpus is about
// execution. Markers in the data stand for what resolvers do:
//   {"$error": "message"}   the resolver throws       {"$promise": value}  the value arrives later
//   {"$echo": "args"}       the coerced arguments      {"$count": true}     how often the field was resolved so far

const fs = require('node:fs');
const path = require('node:path');
const g = require('graphql');

const schemas = {};
const cases = [];
const add = (group, schema, query, more = {}) => cases.push({ group, schema, query, ...more });

const error = (message) => ({ $error: message });
const later = (value) => ({ $promise: value });
const echo = { $echo: 'args' };
const count = { $count: true };

// Lists: every nesting of null and error in every nullability.
{
  const types = {
    plain: '[Int]', items: '[Int!]', list: '[Int]!', both: '[Int!]!',
    nested: '[[Int]]', nestedItems: '[[Int!]]', nestedLists: '[[Int]!]', nestedAll: '[[Int!]!]!',
  };
  schemas.lists = `type Query { top: Holder other: Int } type Holder { before: Int ${Object.entries(types)
    .map(([name, type]) => `${name}: ${type}`).join(' ')} after: Int }`;
  const flat = {
    values: [1, 2], empty: [], 'null': null, 'null item': [1, null, 2], 'error': error('no list'), 'error item': [1, error('no item'), 3],
    'two errors': [error('first'), 2, error('second')], 'later': later([1, 2]), 'later null item': later([1, later(null)]),
    'later error item': [1, later(error('late')), 2], 'bad item': [1, 'x', 1.5], 'no list': 7,
  };
  const deep = {
    values: [[1], [2, 3]], empty: [[], []], 'null': null, 'null list': [[1], null], 'null item': [[1, null], [2]], 'error list': [[1], error('no list')],
    'error item': [[1, error('no item')], [2]], 'later item': [later([1, later(2)]), [3]], 'no list': [1, [2]],
  };
  for (const [field, type] of Object.entries(types)) {
    for (const [what, value] of Object.entries(type.startsWith('[[') ? deep : flat)) {
      add(`list ${type}: ${what}`, 'lists', `{ top { before ${field} after } other }`,
        { rootValue: { other: 5, top: { before: 0, [field]: value, after: 9 } } });
    }
  }
}

// Null propagation through three levels of objects.
{
  const marks = [false, true];
  for (const a of marks) for (const b of marks) for (const c of marks) {
    const name = `chain${Number(a)}${Number(b)}${Number(c)}`;
    const bang = (nonNull) => (nonNull ? '!' : '');
    schemas[name] = `type Query { a: A${bang(a)} sibling: Int } type A { b: B${bang(b)} sibling: Int } type B { c: Int${bang(c)} sibling: Int }`;
    const leaves = { value: 1, 'null': null, error: error('broken'), 'later null': later(null), 'later error': later(error('broken late')) };
    for (const [what, leaf] of Object.entries(leaves)) {
      add(`chain ${name}: ${what}`, name, '{ a { b { c sibling } sibling } sibling }',
        { rootValue: { a: { b: { c: leaf, sibling: 1 }, sibling: 2 }, sibling: 3 } });
    }
    add(`chain ${name}: null in the middle`, name, '{ a { b { c sibling } sibling } sibling }',
      { rootValue: { a: { b: null, sibling: 2 }, sibling: 3 } });
  }
  schemas.people = `type Query { people: [Person] strict: [Person!] node: Person }
    type Person { name: String! friends: [Person] best: Person! age: Int }`;
  const people = [
    { name: 'Ada', friends: [{ name: 'Bo' }, { name: null }, null], age: 1 },
    { name: error('no name'), friends: [], age: 2 },
    { name: 'Cy', friends: [{ name: error('x') }, { name: 'Di', friends: [{ name: later(null) }] }], age: error('no age') },
    null,
    error('lost'),
  ];
  const select = '{ name age friends { name friends { name } } }';
  add('objects: errors in lists', 'people', `{ people ${select} }`, { rootValue: { people } });
  add('objects: errors in lists of non-null', 'people', `{ strict ${select} people { name } }`, { rootValue: { strict: people.slice(0, 3), people } });
  add('objects: a later list', 'people', `{ people ${select} }`, { rootValue: { people: later(people) } });
  add('objects: non-null child of nothing', 'people', '{ node { name best { name } } }', { rootValue: { node: { name: 'Ada' } } });
  add('objects: non-null child', 'people', '{ node { name best { name best { name } } } }',
    { rootValue: { node: { name: 'Ada', best: { name: 'Bo', best: { name: 'Cy' } } } } });
  add('objects: two errors, one null', 'people', '{ node { age name } }', { rootValue: { node: { age: error('no age'), name: error('no name') } } });
  add('objects: aliases of a failing field', 'people', '{ node { a: age b: age name } }', { rootValue: { node: { age: error('no age'), name: 'Ada' } } });
  add('objects: error with merged nodes', 'people', '{ node { age } node { age name } }', { rootValue: { node: { age: error('no age'), name: 'Ada' } } });
  add('objects: root null', 'people', '{ node { name } }', { rootValue: { node: null } });
  add('objects: root missing', 'people', '{ node { name } }', { rootValue: {} });
}

// Abstract types.
{
  schemas.pets = `interface Named { name: String } interface Pet implements Named { name: String owner: Human }
    type Dog implements Pet & Named { name: String owner: Human barks: Boolean! }
    type Cat implements Pet & Named { name: String owner: Human lives: Int }
    type Human implements Named { name: String pets: [Pet!] likes: [Thing] }
    type Rock { weight: Int } union Thing = Dog | Rock | Human
    type Query { pet: Pet pets: [Pet] strict: [Pet!]! things: [Thing] named: [Named] human: Human }`;
  const dog = { __typename: 'Dog', name: 'Rex', barks: true };
  const cat = { __typename: 'Cat', name: 'Tom', lives: 9 };
  const rock = { __typename: 'Rock', weight: 3 };
  const human = { __typename: 'Human', name: 'Ada', pets: [cat, dog], likes: [rock, { ...dog, owner: { name: 'Bo' } }, null] };
  const pets = [dog, cat, null, { ...dog, name: 'Fido', barks: false }, { ...cat, name: null }];
  const all = '{ __typename name ... on Dog { barks } ... on Cat { lives } }';
  const rows = {
    good: pets, 'no type': [dog, { name: 'x' }], 'unknown type': [{ __typename: 'Ghost' }, cat], 'not possible': [{ __typename: 'Rock' }, dog],
    'not an object type': [{ __typename: 'Pet' }, cat], errors: [error('gone'), cat], 'null in non-null': [{ ...dog, barks: null }, cat], later: later([later(dog), cat]), empty: [],
  };
  for (const [what, value] of Object.entries(rows)) {
    add(`interface: ${what}`, 'pets', `{ pets ${all} }`, { rootValue: { pets: value } });
    add(`interface, strict: ${what}`, 'pets', `{ pets { name } strict ${all} }`, { rootValue: { pets: [cat], strict: value } });
  }
  add('interface: one', 'pets', `{ pet ${all} }`, { rootValue: { pet: dog } });
  add('interface: one, unresolved', 'pets', `{ pet ${all} }`, { rootValue: { pet: {} } });
  add('interface of interface', 'pets', '{ named { __typename name ... on Pet { owner { name } } ... on Human { pets { name ... on Dog { barks } } } } }',
    { rootValue: { named: [{ ...dog, owner: human }, human, cat] } });
  add('union', 'pets', '{ things { __typename ... on Named { name } ... on Rock { weight } ... on Pet { owner { name } } } }',
    { rootValue: { things: [rock, dog, human, null, error('none')] } });
  add('union: nothing selected of a member', 'pets', '{ things { ... on Rock { weight } } }', { rootValue: { things: [rock, dog] } });
  add('union: only the type', 'pets', '{ things { __typename } }', { rootValue: { things: [rock, dog, human] } });
  add('nested abstract', 'pets', '{ human { likes { ... on Dog { owner { name } barks } ... on Rock { weight } } pets { __typename name } } }', { rootValue: { human } });
  add('alias per type', 'pets', '{ pets { ... on Dog { what: barks } ... on Cat { what: lives } } }', { rootValue: { pets: [dog, cat] } });
  add('aliased type name', 'pets', '{ t: __typename pets { t: __typename u: __typename } }', { rootValue: { pets: [dog, cat] } });
}

// Fragments and directives.
{
  schemas.tree = `type Query { node: Node list: [Node!] } type Node { a: Int b: Int c: Int node: Node list: [Node] echo(x: Int): String }`;
  const node = { a: 1, b: 2, c: 3, echo, node: { a: 11, b: 12, c: 13, echo, node: { a: 111, b: 112, c: 113 } }, list: [{ a: 4, b: 5 }, null, { a: 6, b: 7 }] };
  const rootValue = { node, list: [node, { a: 9 }] };
  const queries = [
    '{ node { ...F ...F } } fragment F on Node { a }',
    '{ node { ...F b ...G } } fragment F on Node { a node { a } } fragment G on Node { c node { b ...H } } fragment H on Node { c }',
    '{ ...R } fragment R on Query { node { a } ... { node { b } } ... on Query { node { c } } }',
    '{ node { b a } node { c a } }',
    '{ node { c ... { b ... { a } } } }',
    '{ x: node { a } y: node { b } node { c } }',
    '{ node { x: a y: a z: a } }',
    '{ node { ...F node { ...F node { ...F } } } } fragment F on Node { a b }',
    '{ list { a list { b ...F } } } fragment F on Node { a }',
    '{ node { one: echo(x: 1) two: echo(x: 2) none: echo nothing: echo(x: null) } }',
    '{ node { echo(x: 1) echo(x: 1) } }',
    '{ node { list { a } } node { list { b } } }',
    'query Q { node { a } } fragment Unused on Node { ...Used } fragment Used on Node { a }',
    '{ __typename node { __typename node { __typename } } }',
    '{ node { node { node { node { a } } } } }',
    '{ node { ... on Node @include(if: true) { a } ... on Node @skip(if: true) { b } } }',
    '{ node { a @skip(if: true) } }',
    '{ node @skip(if: true) { a } }',
    '{ node { a @include(if: false) a b } }',
    '{ node { ...F @skip(if: true) ...F } } fragment F on Node { a }',
    '{ node { a ...F @include(if: false) } } fragment F on Node { b }',
  ];
  for (const query of queries) add('fragments', 'tree', query, { rootValue });
  for (const s of [true, false, null, undefined]) for (const i of [true, false]) {
    const variables = { ...(s === undefined ? {} : { s }), i };
    add('skip and include', 'tree', 'query ($s: Boolean!, $i: Boolean!) { node { a @skip(if: $s) @include(if: $i) b ... @include(if: $i) { c node @skip(if: $s) { a } } } }', { rootValue, variables });
    add('skip and include with default', 'tree', 'query ($s: Boolean = true, $i: Boolean!) { node { a @skip(if: $s) b @include(if: $i) } }', { rootValue, variables });
    add('skip of a fragment with default', 'tree', 'query ($s: Boolean = false, $i: Boolean!) { node { ...F @skip(if: $s) c @include(if: $i) } } fragment F on Node { a node { b @include(if: $i) } }', { rootValue, variables });
  }
}

// Variables and arguments of every kind.
{
  schemas.inputs = `scalar Any enum Color { RED GREEN }
    input Point { x: Int! y: Int = 7 tags: [String!] inner: Point color: Color = GREEN }
    input Choice @oneOf { a: Int b: String c: Point }
    type Query { int(v: Int): String float(v: Float): String string(v: String): String boolean(v: Boolean): String id(v: ID): String
      color(v: Color): String any(v: Any): String point(v: Point): String choice(v: Choice): String
      ints(v: [Int]): String strict(v: [Int!]!): String matrix(v: [[Int]]): String points(v: [Point!]): String
      required(v: Int!): String standard(v: Int = 3): String both(v: Int! = 4): String colors(v: [Color!] = [RED]): String defaults(v: Point = { x: 1 }): String
      many(a: Int = 1, b: String, c: Point): String }`;
  const fields = { int: 'Int', float: 'Float', string: 'String', boolean: 'Boolean', id: 'ID', color: 'Color', any: 'Any', point: 'Point', choice: 'Choice', ints: '[Int]', strict: '[Int!]!', matrix: '[[Int]]', points: '[Point!]' };
  const rootValue = Object.fromEntries([...Object.keys(fields), 'required', 'standard', 'both', 'colors', 'defaults', 'many'].map((name) => [name, echo]));
  const values = {
    int: [1, -1, 0, 1.0, 2147483647, 2147483648, -2147483649, 1.5, '1', true, [], {}],
    float: [1, 1.5, -0.25, 1e21, 1e-7, '1', true],
    string: ['', 'ä\n"\\\u0001😀', 1, true, ['a']],
    boolean: [true, false, 'true', 0],
    id: ['a', 4, -4, 1.5, true, 12345678901],
    color: ['RED', 'red', 'BLUE', 1, true],
    any: [1, 1.5, 'x', true, [1, [null, 'y']], { k: { l: [1] } }],
    point: [{ x: 1 }, { x: 1, y: null }, { y: 2 }, { x: null }, { x: '1' }, { x: 1, tags: 'one' }, { x: 1, tags: ['a', null] }, { x: 1, z: 2 },
      { x: 1, inner: { x: 2, inner: { x: 'deep' } } }, { x: 1, inner: { y: 1 } }, { x: 1, color: 'RED' }, { x: 1, color: 'BLACK' }, 1, 'x', [{ x: 1 }], { xx: 1, yy: 2 }],
    choice: [{ a: 1 }, { b: 'x' }, { c: { x: 1 } }, {}, { a: 1, b: 'x' }, { a: null }, { a: null, b: 'x' }, { a: 'x' }, { d: 1 }, { a: 1, d: 1 }],
    ints: [[1, 2], [], 1, [null], ['x', 2, 'y'], 'x', [[1]]],
    strict: [[1, 2], [], 1, [null], [1, null, 'x']],
    matrix: [[[1], [2, 3]], [1, 2], 1, [[1, null], null], [['x']], [[[1]]]],
    points: [[{ x: 1 }, { x: 2, y: 3 }], { x: 1 }, [{ x: 1 }, { y: 2 }, null], []],
  };
  for (const [field, type] of Object.entries(fields)) {
    const query = `query ($v: ${type}) { ${field}(v: $v) }`;
    for (const v of values[field]) add(`variable ${type}`, 'inputs', query, { rootValue, variables: { v } });
    add(`variable ${type}: null`, 'inputs', query, { rootValue, variables: { v: null } });
    add(`variable ${type}: absent`, 'inputs', query, { rootValue });
    if (type !== '[Int!]!') add(`variable ${type}!: absent`, 'inputs', `query ($v: ${type}!) { ${field}(v: $v) }`, { rootValue });
    if (type !== '[Int!]!') add(`variable ${type}!: null`, 'inputs', `query ($v: ${type}!) { ${field}(v: $v) }`, { rootValue, variables: { v: null } });
  }
  const literals = {
    int: ['1', '-0', '2147483647', 'null'], float: ['1', '1.5', '1e3', '-0.0', '123456789012'], string: ['"x"', '""', '"""\n  block\n    text\n"""', '"\\u00e4\\u{1F600}"'],
    boolean: ['true', 'false'], id: ['"a"', '4', '-4', '123456789012345678901'], color: ['RED', 'null'],
    any: ['1', '1.5', '"x"', 'ENUM', 'true', '[1, [null], {k: "v"}]', '{a: 1, b: {c: [2]}}'],
    point: ['{x: 1}', '{x: 1, y: null}', '{x: 1, y: 2, tags: ["a"], inner: {x: 3}}', '{x: 1, tags: "one"}', '{x: 1, color: RED}', '{y: 3, x: 1}'],
    choice: ['{a: 1}', '{b: "x"}', '{c: {x: 1}}'], ints: ['[1, 2]', '1', '[null]', '[]', 'null'], strict: ['[1]', '1'], matrix: ['[[1], null, [2, null]]', '[1]', '1'], points: ['[{x: 1}]', '{x: 1}'],
  };
  for (const [field, texts] of Object.entries(literals)) {
    for (const text of texts) add(`literal ${fields[field]}`, 'inputs', `{ ${field}(v: ${text}) }`, { rootValue });
  }
  const inside = 'query ($x: Int, $s: String, $c: Color, $any: Any, $need: Int! = 5)';
  const compositions = [
    '{ ints(v: [1, $x, 3]) }', '{ matrix(v: [[$x], null]) }', '{ point(v: { x: 1, y: $x, color: $c }) }', '{ point(v: { x: $need, tags: [$s, "b"] }) }',
    '{ any(v: [$any, { k: $any, n: $x }]) }', '{ many(a: $x, b: $s, c: { x: $need }) }', '{ strict(v: [$need]) }', '{ required(v: $need) }', '{ standard(v: $x) }', '{ both(v: $x) }',
    '{ both standard defaults colors }', '{ standard(v: null) colors(v: null) defaults(v: null) }', '{ points(v: [{ x: $need, y: $x }, { x: 2 }]) }', '{ colors(v: [RED, $c]) }',
  ];
  const given = [{}, { x: 2, s: 'a', c: 'RED', any: { z: 1 } }, { x: null, s: null, c: null, any: null }, { need: 8 }, { need: null }];
  for (const body of compositions) {
    const used = ['x', 's', 'c', 'any', 'need'].filter((name) => body.includes(`$${name}`));
    const head = used.length === 0 ? 'query' : `query (${inside.slice(7, -1).split(', ').filter((one) => used.some((name) => one.startsWith(`$${name}:`))).join(', ')})`;
    for (const variables of given) {
      const mine = Object.fromEntries(Object.entries(variables).filter(([name]) => used.includes(name)));
      if (Object.keys(variables).length > 0 && Object.keys(mine).length === 0) continue;
      add(`composed: ${body}`, 'inputs', `${head} ${body}`, { rootValue, variables: mine });
    }
  }
  for (const variables of [{}, { c: 2 }, { c: null }, { a: 1 }]) {
    add('oneOf with a variable', 'inputs', 'query ($a: Int!) { choice(v: { a: $a }) }', { rootValue, variables });
    add('variable defaults', 'inputs', 'query ($a: Int = 5, $c: Int = 6) { int(v: $a) required(v: $c) }', { rootValue, variables });
    add('default of an input object', 'inputs', 'query ($p: Point = { x: 2, tags: ["t"] }) { point(v: $p) }', { rootValue, variables });
  }
  add('unknown variables are ignored', 'inputs', '{ int(v: 1) }', { rootValue, variables: { zzz: 1 } });
  add('many bad variables', 'inputs', 'query ($a: Int, $b: Color, $c: Point) { int(v: $a) color(v: $b) point(v: $c) }', { rootValue, variables: { a: 'x', b: 'y', c: { q: 1 } } });
}

// What leaf types make of values.
{
  schemas.leaves = `enum E { A B } scalar Any type Query { int: Int float: Float string: String boolean: Boolean id: ID e: E any: Any es: [E!] strict: Int! }`;
  const values = [0, 1, -7, 1.5, 1e21, 1.5e-9, 2147483648, 9007199254740991, '', '5', '5.0', 'abc', true, false, [1], { k: 1 }];
  for (const field of ['int', 'float', 'string', 'boolean', 'id']) {
    for (const value of values) add(`leaf ${field}`, 'leaves', `{ ${field} }`, { rootValue: { [field]: value } });
  }
  for (const value of ['A', 'B', 'C', 1, true, ['A']]) add('leaf enum', 'leaves', '{ e }', { rootValue: { e: value } });
  for (const value of [1, 'x', true, [1, null, { k: [] }], { a: { b: null } }]) add('leaf custom scalar', 'leaves', '{ any }', { rootValue: { any: value } });
  add('leaf enum in a list', 'leaves', '{ es e }', { rootValue: { es: ['A', 'X'], e: 'A' } });
  add('leaf error at a non-null root field', 'leaves', '{ int strict }', { rootValue: { int: 1, strict: 'x' } });
  add('text that JSON escapes', 'leaves', '{ string id }', { rootValue: { string: '"\\/\b\f\n\r\t\u0000\u001f\u007f\u2028😀', id: 'ключ' } });
}

// Mutations, in order.
{
  schemas.mutations = `type Query { n: Int } type Mutation { next: Int strict: Int! item: Item fail: Int } type Item { next: Int inner: Item strict: Int! }`;
  const item = { next: count, inner: { next: count }, strict: 1 };
  const rootValue = { next: count, strict: count, item, fail: error('refused') };
  const queries = [
    'mutation { next }', 'mutation { a: next b: next c: next }', 'mutation { a: next fail b: next }', 'mutation { a: item { next } b: item { next inner { next } } c: next }',
    'mutation { next strict }', 'mutation { x: fail y: fail z: next }', 'mutation { item { next inner { next strict } strict } next }', 'mutation { __typename next }',
  ];
  for (const query of queries) {
    add('mutations', 'mutations', query, { rootValue });
    add('mutations, later', 'mutations', query, { rootValue: { ...rootValue, item: later({ ...item, next: later(1) }), fail: later(error('refused late')) } });
  }
  add('a failing strict mutation ends the others', 'mutations', 'mutation { a: next strict b: next }', { rootValue: { ...rootValue, strict: error('no') } });
  add('a later failing strict mutation ends the others', 'mutations', 'mutation { a: next strict b: next }', { rootValue: { ...rootValue, strict: later(null) } });
}

// Operations and introspection.
{
  const two = 'query A { __typename a: int(v: 1) } query B { b: int(v: 2) }';
  const rootValue = { int: echo };
  for (const operationName of ['A', 'B', 'C', undefined, '']) add('choice of operation', 'inputs', two, { rootValue, operationName });
  add('operation by name', 'inputs', 'query A { int(v: 1) }', { rootValue, operationName: 'A' });
  add('no operation', 'tree', 'fragment F on Node { a }', {});
  add('mutation without mutation type', 'tree', 'mutation { a }', {});
  schemas.described = `"""The whole""" schema { query: Root } directive @tag(name: String! = "x", old: Int @deprecated) repeatable on FIELD_DEFINITION | OBJECT
    "A root" type Root implements I { "A field" f(a: Int = 1, b: In = { n: [1, null] }, c: E = ONE @deprecated(reason: "why")): [[String!]]! g: U old: Int @deprecated id: ID }
    interface I { id: ID } interface J implements I { id: ID } union U = Root | Other type Other { s: S } scalar S @specifiedBy(url: "https://example.org")
    enum E { ONE TWO @deprecated(reason: "two") } input In { n: [Int] = [] o: Pick d: Int @deprecated } input Pick @oneOf { a: Int b: String }`;
  add('introspection, whole', 'described', g.getIntrospectionQuery({ specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true }));
  for (const name of ['Root', 'I', 'J', 'U', 'S', 'E', 'In', 'Pick', 'Nothing', '__Type', 'Int', 'Float']) {
    add(`introspection of ${name}`, 'described', `{ __type(name: "${name}") { __typename kind name description specifiedByURL isOneOf fields { name isDeprecated args { name defaultValue } type { kind name ofType { kind name ofType { name } } } }
      all: fields(includeDeprecated: true) { name deprecationReason args(includeDeprecated: true) { name isDeprecated deprecationReason } } interfaces { name } possibleTypes { name }
      enumValues { name } allValues: enumValues(includeDeprecated: true) { name isDeprecated deprecationReason } inputFields { name defaultValue } allInput: inputFields(includeDeprecated: true) { name isDeprecated } ofType { name } } }`);
  }
  add('introspection beside data', 'lists', '{ other __schema { queryType { name } mutationType { name } } __typename }', { rootValue: { other: 1 } });
}

function answer(value, args, counts, key) {
  if (Array.isArray(value)) return value.map((item) => answer(item, args, counts, key));
  if (value === null || typeof value !== 'object') return value;
  // An Error in a list is an error at that position, not of the whole list.
  if ('$error' in value) return new Error(value.$error);
  if ('$promise' in value) return Promise.resolve(answer(value.$promise, args, counts, key));
  if ('$echo' in value) return JSON.stringify(args);
  if ('$count' in value) return (counts[key] = (counts[key] ?? 0) + 1);
  return value;
}

async function execute({ schema, query, variables, operationName, rootValue }) {
  const built = g.buildSchema(schemas[schema]);
  const document = g.parse(query);
  if (g.validate(built, document).length > 0) return null;
  const counts = {};
  const result = await g.execute({
    schema: built, document, rootValue: rootValue ?? {}, variableValues: variables, operationName,
    fieldResolver: (source, args, _context, info) => answer(source?.[info.fieldName], args, counts, `${info.parentType.name}.${info.fieldName}`),
    typeResolver: (value) => value?.__typename,
  });
  return JSON.parse(JSON.stringify(result));
}

async function main() {
  const lines = [];
  let dropped = 0;
  for (const testCase of cases) {
    const expected = await execute(testCase);
    if (expected === null) dropped++;
    else lines.push(JSON.stringify({ id: `x${lines.length + 1}`, ...testCase, expected }));
  }
  fs.writeFileSync(path.join(__dirname, 'schemas.json'), JSON.stringify(schemas, null, 2) + '\n');
  fs.writeFileSync(path.join(__dirname, 'executions.jsonl'), lines.join('\n') + '\n');
  console.log(`${lines.length} executions; ${dropped} that do not validate were left out`);
}

main();
