const standIn = new URL('./electron.mjs', import.meta.url).href

/** Loader hook: `electron` is the stand-in, everything else is left alone. */
export async function resolve(specifier, context, next) {
  return specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context)
}
