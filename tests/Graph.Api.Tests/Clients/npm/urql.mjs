// urql against the server: node urql.mjs HTTP_URL SOCKET_URL. As graphql-ws.mjs.
import { Client, cacheExchange, fetchExchange, gql, subscriptionExchange } from 'urql';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const [url, socketUrl] = process.argv.slice(2);
const say = (value) => console.log(JSON.stringify(value));

const socket = createClient({ url: socketUrl, webSocketImpl: WebSocket });
const types = [];
const client = new Client({
  url,
  preferGetMethod: process.argv[4] === 'get',
  fetch: async (...request) => {
    const response = await fetch(...request);
    types.push(response.headers.get('content-type'));
    return response;
  },
  exchanges: [
    cacheExchange,
    fetchExchange,
    subscriptionExchange({
      forwardSubscription: (request) => ({
        subscribe: (sink) => ({ unsubscribe: socket.subscribe({ ...request, query: request.query ?? '' }, sink) }),
      }),
    }),
  ],
});

const person = gql`query Person($id: ID!) { person(id: $id) { __typename id name } }`;
say((await client.query(person, { id: 'gennady-kazakevich' }).toPromise()).data);
say((await client.query(person, { id: 'gennady-kazakevich' }).toPromise()).operation.context.meta.cacheOutcome);
say(types);
say((await client.query(gql`{ peeple { id } }`, {}).toPromise()).error.graphQLErrors.map(({ message }) => message));

const first = new Promise((done) => {
  const subscription = client
    .subscription(gql`subscription Changes($kinds: [Kind!]) { changes(kinds: $kinds) { note facts { id kind operation } } }`, { kinds: ['PERSON'] })
    .subscribe((result) => (done(result.data ?? result.error), subscription.unsubscribe()));
});
for await (const _ of socket.iterate({ query: '{ __typename }' }));
say('listening');
say(await first);
await socket.dispose();
