export { readFacts } from '../../shared/facts/read-facts'
export { factWeights } from '../../shared/facts/weights'
