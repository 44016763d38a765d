import path from 'node:path'
import { build, type Rolldown } from 'vite'

/** `write-hard.ts` with the data layer as one script without imports, for a page of the app's origin. */
export async function bundleWriter(): Promise<string> {
  const built = (await build({
    configFile: false, logLevel: 'error',
    build: { write: false, minify: false, target: 'chrome130', lib: { entry: path.join(import.meta.dirname, 'write-hard.ts'), formats: ['iife'], name: 'writer' }, rollupOptions: { output: { codeSplitting: false } } },
  })) as readonly Rolldown.RolldownOutput[]
  const code = built.flatMap(one => one.output).find(piece => piece.type === 'chunk')?.code
  if (code === undefined) throw new Error('the writer was not built')
  return code
}
