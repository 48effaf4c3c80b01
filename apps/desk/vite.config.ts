import tailwind from '@tailwindcss/vite';
import { defineConfig } from 'vite';

/** `caveat start` serves what this builds; `npx vite apps/desk` serves the sources, and asks a running service for the rest. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [tailwind()],
  resolve: { conditions: ['caveat-source', 'module', 'browser', 'default'] },
  build: {
    outDir: '../../dist/apps/desk/built',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: {
    proxy: { '/v1': 'http://127.0.0.1:4747', '/sign-in': 'http://127.0.0.1:4747', '/pages': 'http://127.0.0.1:4747' },
  },
});
