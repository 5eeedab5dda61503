import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const wortel = fileURLToPath(new URL('../..', import.meta.url));
const doel = process.env.PORTAAL_API ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  cacheDir: `${wortel}/.tmp/vite`,
  plugins: [react()],
  // The server runs the compiled libraries; the browser bundle takes the same sources, so both judge a file alike.
  resolve: {
    alias: [
      { find: /^#core$/, replacement: `${wortel}/libs/core/index.ts` },
      { find: /^#spreadsheets$/, replacement: `${wortel}/libs/platform/spreadsheets/index.ts` },
    ],
  },
  worker: { format: 'es' },
  build: {
    outDir: `${wortel}/dist/portal`,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    host: '127.0.0.1',
    port: Number(process.env.PORT ?? 5173),
    proxy: Object.fromEntries(['/graphql', '/api', '/health'].map((pad) => [pad, doel])),
  },
});
