import fc from 'fast-check'

// The run that decides whether a change may land draws the same cases every time, so that a red run can be repeated.
// `PROPERTY_SEED=random` draws others; so do the long runs (`npm run fuzz`, `npm run torture`).
const asked = process.env['PROPERTY_SEED'] ?? '20261122'
const isLong = ['FUZZ_RUNS', 'PROPERTY_RUNS'].some(name => process.env[name] !== undefined)
if (asked !== 'random' && !isLong) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked) })
