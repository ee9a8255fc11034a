/**
 * Scholarly terms of which rewriters swapped the words, after the tortured phrases that G. Cabanac, C. Labbé and A. Magazinov
 * described (2021). None stands in 18 million words of edited English; but few of those are of science, and in a field of its own such words
 * may be meant as they stand (*profound learning* in a school, *colossal information*), so a config has to ask for them.
 */
import type {SpunPhrase} from './phrases.js'

/** What a rewriter leaves, in the signs of `SpunPhrase.text`, and the term that was swapped. */
const terms: readonly (readonly [text: string, original: string])[] = [
  ['(arbitrary|irregular) (get to|access) memory', 'random access memory'],
  ['(arbitrary|irregular) esteem', 'random value'],
  ['(arbitrary|irregular) numbers? generator', 'random number generator'],
  ['(bolster|backing) vector (machine|relapse)s?', 'support vector machine'],
  ['(calculated|strategic) relapse', 'logistic regression'],
  ['(discourse|talk) (acknowledgment|acknowledgement)', 'speech recognition'],
  ['(flag|banner) (handling|preparing)', 'signal processing'],
  ['(flag|signal|banner) to (commotion|clamor|clamour)', 'signal to noise'],
  ['(fluffy|feathery) (rationale|logic)', 'fuzzy logic'],
  ['(gullible|credulous|guileless|innocent) bayes', 'naive Bayes'],
  ['(haze|fog|mist) (figuring|registering)', 'fog computing'],
  ['(inclination|slope|angle) (plunge|drop) (calculation|technique|method)s?', 'gradient descent'],
  ['(invulnerable|insusceptible) reactions?', 'immune response'],
  ['(invulnerable|insusceptible|resistant) frameworks?', 'immune system'],
  ['(irregular|arbitrary) (woodland|timberland|backwoods)', 'random forest'],
  ['(mean|cruel) (square|squared) (blunder|mistake)', 'mean square error'],
  ['(molecule|particle) swarm (streamlining|enhancement|advancement)', 'particle swarm optimization'],
  ['(motor|dynamic) vitality', 'kinetic energy'],
  ['(picture|image) (handling|preparing) (calculation|calculations|methods)', 'image processing'],
  ['(principal|foremost) (component|part) (investigation|examination)', 'principal component analysis'],
  ['(remote|distant) (arrange|systems administration)', 'wireless network'],
  ['(remote|far off) sensor (hubs?|organization)', 'wireless sensor network'],
  ['(subterranean|underground) (insect|creepy crawly) (province|state)', 'ant colony'],
  ['(territory|region|zone) under the bend', 'area under the curve'],
  ['attractive reverberation', 'magnetic resonance'],
  ['bogus negatives?', 'false negative'],
  ['bogus positives?', 'false positive'],
  ['choice (tree|woods|backwoods)s?', 'decision tree'],
  ['cloud (figuring|registering)', 'cloud computing'],
  ['colossal information', 'big data'],
  ['convolutional brain (network|organization)s?', 'convolutional neural network'],
  ['device (learning|studying)', 'machine learning'],
  ['distributed (figuring|registering)', 'distributed computing'],
  ['focal (preparing|handling) unit', 'central processing unit'],
  ['hereditary calculations?', 'genetic algorithm'],
  ['individual (computerized|advanced) (collaborator|aide|partner)s?', 'personal digital assistant'],
  ['information (stockroom|distribution center)s?', 'data warehouse'],
  ['lactose (bigotry|prejudice)', 'lactose intolerance'],
  ['mean outright (blunder|mistake|rate)', 'mean absolute error'],
  ['parallel (figuring|registering)', 'parallel computing'],
  ["parkinson's (ailment|infection|sickness|illness)", "Parkinson's disease"],
  ['profound (learning|studying)', 'deep learning'],
  ['profound (neural|brain) (organization|arrange|system)s?', 'deep neural network'],
  ['quantum (figuring|registering)', 'quantum computing'],
  ['ruddy platelets', 'red blood cells'],
  ['straight relapse', 'linear regression'],
  ['white platelets', 'white blood cells']
]

export const scholarlyPhrases: readonly SpunPhrase[] = terms.map(([text, original]) => ({
  text,
  original,
  why: 'a term of science was swapped',
  clean: 0
}))
