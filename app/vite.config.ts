import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { recountScript } from './recount-script.ts';

/**
 * Nothing is loaded from elsewhere, and no script runs but the house's own files and what carries the nonce of the
 * answer. Style attributes are let through, because pages write widths and colours of pictures into them; style
 * elements need the nonce.
 */
const csp = {
  mode: 'nonce' as const,
  directives: {
    'default-src': ['none' as const],
    'script-src': ['self' as const],
    'style-src': ['self' as const],
    'style-src-attr': ['unsafe-inline' as const],
    'img-src': ['self' as const, 'data:' as const, 'blob:' as const],
    'font-src': ['self' as const],
    'connect-src': ['self' as const],
    'worker-src': ['self' as const],
    'manifest-src': ['self' as const],
    'form-action': ['self' as const],
    'base-uri': ['none' as const],
    'frame-ancestors': ['none' as const],
  },
};

export default defineConfig({
  // The counting worker loads the reader of a file when it knows what the file is.
  worker: { format: 'es' },
  plugins: [
    recountScript(),
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/paraglide',
      strategy: ['custom-house', 'baseLocale'],
      emitTsDeclarations: true,
    }),
    sveltekit({
      // A small style sheet costs more in headers than in rules: many of them go into the page itself.
      inlineStyleThreshold: 6_000,
      adapter: adapter(),
      csp,
    }),
  ],
});
