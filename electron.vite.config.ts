import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (...parts: string[]) => path.resolve(import.meta.dirname, ...parts)

/** What Node runs: Electron's main process, the launcher with the browser host, and the headless command. */
const node = { main: at('electron/main/index.ts'), launch: at('electron/launch/index.ts'), cli: at('electron/cli/index.ts') }

/** Pieces shared by the three carry a hash in their names; those of earlier builds are cleared away. */
const clearOldPieces = { name: 'clear-old-pieces', buildStart: () => rmSync(at('out/chunks'), { recursive: true, force: true }) }

const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as { version: string }

export default defineConfig({
  main: {
    define: { __APP_VERSION__: JSON.stringify(version) },
    plugins: [clearOldPieces],
    build: {
      outDir: at('out'),
      // The headless command and the launcher run without node_modules, a sandboxed preload script cannot load any.
      externalizeDeps: false,
      emptyOutDir: false,
      rollupOptions: { input: node, output: { format: 'es', entryFileNames: '[name]/index.js', chunkFileNames: 'chunks/[name]-[hash].js' } },
    },
  },
  preload: {
    build: { outDir: at('out/preload'), externalizeDeps: false, rollupOptions: { input: { index: at('electron/preload/index.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } } },
  },
  renderer: {
    define: { __APP_VERSION__: JSON.stringify(version) },
    root: at('renderer'),
    base: './',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      minify: true,
      // Data addresses would need exceptions in the content security policy.
      assetsInlineLimit: 0,
      // One sheet: rules of a page must come after those of what it is made of, in whatever order their code is loaded.
      cssCodeSplit: false,
      rollupOptions: { input: { index: at('renderer/index.html') } },
    },
  },
})
