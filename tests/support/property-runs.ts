/** How many cases a property is tried with: as many as usual, or `PROPERTY_RUNS` for the long run of `npm run torture`. */
export const propertyRuns = (usual: number): number => Number(process.env['PROPERTY_RUNS'] ?? usual)
