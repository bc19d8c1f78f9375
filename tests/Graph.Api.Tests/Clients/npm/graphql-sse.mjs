// graphql-sse against the server: node graphql-sse.mjs URL MODE (distinct or single). As graphql-ws.mjs.
import { createClient } from 'graphql-sse';

const [url, mode] = process.argv.slice(2);
const say = (value) => console.log(JSON.stringify(value));
const client = createClient({ url, singleConnection: mode === 'single', retryAttempts: 0 });

async function all(payload) {
  const results = [];
  for await (const result of client.iterate(payload)) results.push(result);
  return results;
}

say(await all({ query: 'query($id: ID!) { person(id: $id) { id } }', variables: { id: 'nobody' } }));
say((await Promise.all([1, 2, 3].map((i) => all({ query: `{ a${i}: __typename }` })))).flat());
say((await all({ query: '{ peeple { id } }' })).map((result) => result.errors.map((error) => error.message)));

// Both modes subscribe before they respond, so changes arrive after the response to another operation on the open stream.
const connected = new Promise((done) => {
  const listening = createClient({ url, singleConnection: mode === 'single', on: { connected: () => done(listening) }, lazy: true });
  const changes = listening.iterate({ query: 'subscription { changes(kinds: [PERSON]) { note facts { id kind operation } } }' });
  changes.next().then(async ({ value }) => {
    say(value);
    await changes.return();
    listening.dispose();
    client.dispose();
  });
});
const listening = await connected;
if (mode === 'single') {
  await new Promise((done, fail) => listening.subscribe({ query: '{ __typename }' }, { next: () => {}, error: fail, complete: done }));
}
say('listening');
