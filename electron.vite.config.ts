import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (...parts: string[]) => path.resolve(import.meta.dirname, ...parts)

/** Main also builds the parts that plain Node runs: the launcher and the headless command share its externals. */
export default defineConfig({
  main: {
    build: { outDir: 'out/main', lib: { entry: at('electron/main/index.ts'), formats: ['es'] }, rollupOptions: { input: { index: at('electron/main/index.ts') } } },
  },
  preload: {
    build: { outDir: 'out/preload', rollupOptions: { input: { index: at('electron/preload/index.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } } },
  },
  renderer: {
    root: at('renderer'),
    base: './',
    plugins: [react()],
    worker: { format: 'es' },
    build: { outDir: at('out/renderer'), emptyOutDir: true, target: 'chrome130', modulePreload: false, rollupOptions: { input: { index: at('renderer/index.html') } } },
  },
})
