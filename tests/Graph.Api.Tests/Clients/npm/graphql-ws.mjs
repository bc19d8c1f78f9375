// graphql-ws against the server: node graphql-ws.mjs URL KEY. Prints one JSON value per line; after "listening", a change is expected.
import { createClient, CloseCode } from 'graphql-ws';
import WebSocket from 'ws';

const [url, key] = process.argv.slice(2);
const say = (value) => console.log(JSON.stringify(value));

const pongs = [];
const client = createClient({
  url,
  webSocketImpl: WebSocket,
  connectionParams: { authorization: `Bearer ${key}` },
  keepAlive: 50,
  lazy: false,
  onNonLazyError: (error) => { throw error; },
  on: { pong: () => pongs.push(1) },
});

async function all(payload) {
  const results = [];
  for await (const result of client.iterate(payload)) results.push(result);
  return results;
}

say(await all({ query: 'query($id: ID!) { person(id: $id) { id } }', variables: { id: 'nobody' } }));
say((await Promise.all([1, 2, 3].map((i) => all({ query: `{ a${i}: __typename }` })))).flat());
try {
  await all({ query: '{ peeple { id } }' });
} catch (errors) {
  say(errors.map((error) => error.message));
}

const changes = client.iterate({ query: 'subscription { changes(kinds: [PERSON]) { note facts { id kind operation } } }' });
const first = changes.next();
await all({ query: '{ __typename }' });
say('listening');
say((await first).value);
await changes.return();
while (pongs.length === 0) await new Promise((wait) => setTimeout(wait, 20));
await client.dispose();

const refused = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams: { authorization: 'Bearer wrong' } });
try {
  for await (const result of refused.iterate({ query: '{ __typename }' })) say(result);
} catch (event) {
  say({ code: event.code, reason: event.reason, isForbidden: event.code === CloseCode.Forbidden });
}
