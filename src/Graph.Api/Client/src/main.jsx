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
  if (options?.documentAST && getOperationAST(options.documentAST, request.operationName)?.operation === 'subscription') {
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

createRoot(document.getElementById('graphiql')).render(
  createElement(GraphiQL, { fetcher, defaultQuery: firstQuery, shouldPersistHeaders: false }),
);
