import {rule} from '../../rule.js'

/** placeholder */
export const missingSpace = rule(
  {
    name: 'spacing/missing-space',
    summary: 'Put the space back after punctuation that glues two words.',
    fix: 'safe',
    scope: 'english',
    examples: []
  },
  () => {}
)
