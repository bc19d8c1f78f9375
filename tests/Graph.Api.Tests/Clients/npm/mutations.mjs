// Mutations by one of the clients: node mutations.mjs CLIENT URL.
const [name, url] = process.argv.slice(2);

const connect = {
  async apollo() {
    const { ApolloClient, HttpLink, InMemoryCache, gql } = await import('@apollo/client');
    const client = new ApolloClient({ link: new HttpLink({ uri: url }), cache: new InMemoryCache() });
    return async (text, variables) => {
      const document = gql(text);
      const isMutation = document.definitions[0].operation === 'mutation';
      const { data } = isMutation
        ? await client.mutate({ mutation: document, variables })
        : await client.query({ query: document, variables, fetchPolicy: 'network-only' });
      return data;
    };
  },
  async urql() {
    const { Client, fetchExchange, gql } = await import('urql');
    const client = new Client({ url, exchanges: [fetchExchange] });
    return async (text, variables) => {
      const isMutation = text.startsWith('mutation');
      const { data, error } = await (isMutation ? client.mutation(gql(text), variables) : client.query(gql(text), variables)).toPromise();
      if (error) throw error.graphQLErrors[0];
      return data;
    };
  },
  async 'graphql-request'() {
    const { GraphQLClient } = await import('graphql-request');
    const client = new GraphQLClient(url);
    return (text, variables) => client.request(text, variables).catch((error) => { throw error.response.errors[0]; });
  },
  async 'graphql-ws'() {
    const [{ createClient }, { default: WebSocket }] = [await import('graphql-ws'), await import('ws')];
    const client = createClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket, lazyCloseTimeout: 0 });
    return async (query, variables) => {
      for await (const { data, errors } of client.iterate({ query, variables })) {
        if (errors) throw errors[0];
        return data;
      }
    };
  },
};

const ask = await connect[name]();
const pair = ({ id, title }) => [id, title];
const say = (value) => console.log(typeof value === 'string' ? value : JSON.stringify(value));

const added = await ask(
  'mutation Add($one: NoteInput!, $two: NoteInput!) { one: addNote(note: $one) { id title } two: addNote(note: $two) { id title } }',
  { one: { title: 'first', tags: ['a'] }, two: { title: 'second' } });
say([pair(added.one), pair(added.two)]);
const rename = 'mutation Rename($id: ID!, $title: String!) { renameNote(id: $id, title: $title) { id title } }';
say(pair((await ask(rename, { id: 'note-1', title: 'renamed' })).renameNote));
try {
  await ask(rename, { id: 'note-9', title: 'nothing' });
} catch (error) {
  say(error.message);
}

say((await ask('query Notes { notes { id title } }', {})).notes.map(pair));
