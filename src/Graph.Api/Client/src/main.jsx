import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { GraphiQL } from 'graphiql';
import { getOperationAST } from 'graphql';
import { createClient } from 'graphql-sse';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import firstQuery from './first-query.graphql?raw';

const endpoint = new URL('/graphql', window.location.href).href;

async function fetcher(request, options) {
  const operation = options?.documentAST && getOperationAST(options.documentAST, request.operationName);
  // The operation that a link names may be edited away.
  if (options?.documentAST && !operation) request = { ...request, operationName: undefined };
  if (operation?.operation === 'subscription') {
    return createClient({ url: endpoint, headers: options.headers ?? {}, retryAttempts: 0 }).iterate(request);
  }

  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/graphql-response+json, application/json;q=0.9',
      ...options?.headers,
    },
    body: JSON.stringify(request),
  });
  return response.json();
}

// A link may hold the question, as a GET of GraphQL over HTTP does.
const asked = new URLSearchParams(window.location.search);
const text = (name) => asked.get(name) ?? undefined;

createRoot(document.getElementById('graphiql')).render(
  createElement(GraphiQL, {
    fetcher,
    defaultQuery: firstQuery,
    initialQuery: text('query'),
    initialVariables: text('variables'),
    operationName: text('operationName'),
    shouldPersistHeaders: false,
  }),
);
