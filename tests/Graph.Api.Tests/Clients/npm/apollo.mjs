// Apollo Client against the server: node apollo.mjs HTTP_URL SOCKET_URL. As graphql-ws.mjs.
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const [url, socketUrl] = process.argv.slice(2);
const say = (value) => console.log(JSON.stringify(value));

let requests = 0;
const http = new HttpLink({ uri: url, fetch: (...request) => (requests++, fetch(...request)) });
const socket = createClient({ url: socketUrl, webSocketImpl: WebSocket });
const client = new ApolloClient({
  link: ApolloLink.split(({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION, new GraphQLWsLink(socket), http),
  cache: new InMemoryCache(),
});

const People = gql`query People($first: Int) { people(first: $first, order: [{ name: ASC }]) { nodes { id name } } }`;
const { data } = await client.query({ query: People, variables: { first: 2 } });
say(data);
say(Object.keys(client.cache.extract()).filter((key) => key.startsWith('Person:')).sort());

// Another query for one of them finds it in the cache by type and id, and sends no request.
const before = requests;
const { id } = data.people.nodes[0];
say(client.cache.readFragment({ id: client.cache.identify({ __typename: 'Person', id }), fragment: gql`fragment Name on Person { name }` }).name);
await client.query({ query: People, variables: { first: 2 } });
say(requests - before);

try {
  await client.query({ query: gql`{ peeple { id } }` });
} catch (error) {
  say(error.errors.map(({ message }) => message));
}

const first = new Promise((done, fail) => {
  const subscription = client
    .subscribe({ query: gql`subscription Changes($kinds: [Kind!]) { changes(kinds: $kinds) { note facts { id kind operation } } }`, variables: { kinds: ['PERSON'] } })
    .subscribe({ next: (result) => (done(result.data), subscription.unsubscribe()), error: fail });
});
for await (const _ of socket.iterate({ query: '{ __typename }' }));
say('listening');
say(await first);
client.stop();
await socket.dispose();
