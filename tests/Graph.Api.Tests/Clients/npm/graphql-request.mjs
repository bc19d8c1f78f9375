// graphql-request against the server: node graphql-request.mjs URL KEY. Prints one JSON value per line.
import { ClientError, GraphQLClient, gql } from 'graphql-request';

const [url, key] = process.argv.slice(2);
const say = (value) => console.log(JSON.stringify(value));

const client = new GraphQLClient(url, { headers: { authorization: `Bearer ${key}` } });
const person = gql`query Person($id: ID!) { person(id: $id) { id name } }`;
say(await client.request(person, { id: 'gennady-kazakevich' }));
say(await client.batchRequests([
  { document: person, variables: { id: 'gennady-kazakevich' } },
  { document: '{ __typename }' },
]));
try {
  await client.request('{ peeple { id } }');
} catch (error) {
  say([error instanceof ClientError, error.response.status, error.response.errors[0].message]);
}

try {
  await new GraphQLClient(url).request('{ __typename }');
} catch (error) {
  say([error.response.status, error.response.errors[0].extensions.code]);
}
