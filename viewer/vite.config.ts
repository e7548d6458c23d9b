import { defineConfig } from 'vite';

/** The page is served from any folder of any host, under a policy without inline scripts or styles. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  build: {
    outDir: '../dist/viewer',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    // An inlined font or icon would be a data: URL, which the policy allows for images only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
