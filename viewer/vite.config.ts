import { defineConfig } from 'vite';
import { atlasPage } from './atlas-page.js';

/**
 * The page is served from any folder of any host, under a policy without inline scripts or styles, or opened from disk.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  plugins: [atlasPage()],
  build: {
    outDir: '../dist/viewer',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    // An inlined font or icon would be a data: URL, which the policy allows for images only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // With a classic script Vite would otherwise put the style into it, which the policy forbids.
    cssCodeSplit: false,
    rolldownOptions: { output: { format: 'iife' } },
  },
});
