import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The sandbox's page: the only part of the project that runs in a browser. */
export default defineConfig({
  root: fileURLToPath(new URL('sandbox/web', import.meta.url)),
  base: '/',
  build: {
    outDir: fileURLToPath(new URL('dist/page', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
  },
});
