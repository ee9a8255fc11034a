import type {Columns} from '../columns.js'
import type {PageFeatures} from '../features.js'
import type {Page} from '../page.js'

/** A page between two stages: `columns` takes the features of the next one. */
export interface StageState {
  page: Page
  columns: Columns
  features: PageFeatures
  wordSums: Float64Array
}
