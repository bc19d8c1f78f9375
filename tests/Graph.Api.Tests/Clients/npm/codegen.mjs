// graphql-codegen against the server: node codegen.mjs URL. Prints the TypeScript that it generates, once tsc has checked it.
import { writeFileSync } from 'node:fs';
import { generate } from '@graphql-codegen/cli';
import ts from 'typescript';

writeFileSync('people.graphql', `
  query People($where: PersonFilterInput, $first: Int) {
    people(where: $where, first: $first) { totalCount nodes { ...Named statements { edges { relation { evidence { exact } } } } } }
  }
  fragment Named on Person { id name }
`);
writeFileSync('changes.graphql', 'subscription Changes($kinds: [Kind!]) { changes(kinds: $kinds) { number facts { id kind operation } } }');
await generate({
  schema: process.argv[2],
  documents: ['*.graphql'],
  silent: true,
  errorsOnly: true,
  generates: { 'types.ts': { plugins: ['typescript', 'typescript-operations'] } },
}, true);
writeFileSync('use.ts', `
  import type { PeopleQuery, PeopleQueryVariables, ChangesSubscription, FactOperation } from './types';
  export const variables: PeopleQueryVariables = { first: 1, where: { name: { containsInsensitive: 'a' } } };
  export function names(answer: PeopleQuery): string[] { return answer.people.nodes!.map((person) => person.name); }
  export function operations(answer: ChangesSubscription): FactOperation[] { return answer.changes.facts.map((fact) => fact.operation); }
`);
const program = ts.createProgram(['use.ts'], { strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, types: [] });
const problems = ts.getPreEmitDiagnostics(program);
if (problems.length > 0) {
  console.error(ts.formatDiagnostics(problems, { getCanonicalFileName: (name) => name, getCurrentDirectory: () => '.', getNewLine: () => '\n' }));
  process.exit(1);
}

console.log(ts.sys.readFile('types.ts'));
