import { defineConfig } from 'vite';

// Served below /graphiql/; the build writes where MSBuild says, outside the source tree.
export default defineConfig({
  base: '/graphiql/',
  build: { outDir: process.env.CLIENT_OUT ?? 'dist', emptyOutDir: true, chunkSizeWarningLimit: 8000 },
  worker: { format: 'es' },
  logLevel: 'error',
});
