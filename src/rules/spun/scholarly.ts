/**
 * Scholarly terms of which rewriters swapped the words, after the tortured phrases that G. Cabanac, C. Labbé and A. Magazinov
 * described (2021). None stands in 18 million words of edited English; but few of those are of science, and in a field of its own such words
 * may be meant as they stand (*profound learning* in a school, *colossal information*), so a config has to ask for them.
 */
import type {SpunPhrase} from './phrases.js'

export const scholarlyPhrases: readonly SpunPhrase[] = [
  {
    text: '(arbitrary|irregular) (esteem|numbers? generator)',
    original: 'random value',
    why: 'a term of science was swapped',
    clean: 0
  },
  {
    text: '(arbitrary|irregular) (get to|access) memory',
    original: 'random access memory',
    why: 'a term of science was swapped',
    clean: 0
  },
  {
    text: '(bolster|backing) vector (machine|relapse)s?',
    original: 'support vector machine',
    why: 'a term of science was swapped',
    clean: 0
  },
  {
    text: '(cloud|distributed|parallel|quantum) (figuring|registering)',
    original: 'cloud computing',
    why: 'a term of science was swapped',
    clean: 0
  },
  {
    text: '(discourse|talk) (acknowledgment|acknowledgement)',
    original: 'speech recognition',
    why: 'a term of science was swapped',
    clean: 0
  },
  {
    text: '(flag|banner) (handling|preparing)',
    original: 'signal processing',
    why: 'a term of science was swapped',
    clean: 0
  },
  {
    text: '(flag|signal|banner) to (commotion|clamor|clamour)',
    original: 'signal to noise',
    why: 'a term of science was swapped',
    clean: 0
  },
  {
    text: '(fluffy|feathery) (rationale|logic)',
    original: 'fuzzy logic',
    why: 'a term of science was swapped',
    clean: 0
  },
  {
    text: '(gullible|credulous|guileless|innocent) bayes',
    original: 'naive Bayes',
    why: 'a term of science was swapped',
    clean: 0
  },
  {
    text: '(haze|fog|mist) (figuring|registering)',
    original: 'fog computing',
    why: 'a term of science was swapped',
    clean: 0
  },
  {
    text: '(inclination|slope|angle) (plunge|drop) (calculation|technique|method)s?',
    original: 'gradient descent',
    why: 'a term of science was swapped',
    clean: 0
  },
  {
    text: '(invulnerable|insusceptible|resistant) (framework|reaction)s?',
    original: 'immune system',
    why: 'a term of science was swapped',
    clean: 0
  },
  {
    text: '(irregular|arbitrary) (woodland|timberland|backwoods)',
    original: 'random forest',
    why: 'a term of science was swapped',
    clean: 0
  },
  {
    text: '(mean|cruel) (square|squared) (blunder|mistake)',
    original: 'mean square error',
    why: 'a term of science was swapped',
    clean: 0
  },
  {
    text: '(molecule|particle) swarm (streamlining|enhancement|advancement)',
    original: 'particle swarm optimization',
    why: 'a term of science was swapped',
    clean: 0
  },
  {text: '(motor|dynamic) vitality', original: 'kinetic energy', why: 'a term of science was swapped', clean: 0},
  {
    text: '(picture|image) (handling|preparing) (calculation|calculations|methods)',
    original: 'image processing',
    why: 'a term of science was swapped',
    clean: 0
  },
  {
    text: '(principal|foremost) (component|part) (investigation|examination)',
    original: 'principal component analysis',
    why: 'a term of science was swapped',
    clean: 0
  },
  {
    text: '(profound|device) (learning|studying)',
    original: 'deep learning',
    why: 'a term of science was swapped',
    clean: 0
  },
  {
    text: '(remote|distant) (organization|arrange|systems administration)',
    original: 'wireless network',
    why: 'a term of science was swapped',
    clean: 0
  },
  {
    text: '(remote|far off) (sensor|sensing) (hubs?|organization|systems?)',
    original: 'wireless sensor network',
    why: 'a term of science was swapped',
    clean: 0
  },
  {text: '(ruddy|white) platelets', original: 'blood cells', why: 'a term of science was swapped', clean: 0},
  {
    text: '(straight|calculated|strategic) relapse',
    original: 'regression',
    why: 'a term of science was swapped',
    clean: 0
  },
  {
    text: '(subterranean|underground) (insect|creepy crawly) (province|state)',
    original: 'ant colony',
    why: 'a term of science was swapped',
    clean: 0
  },
  {
    text: '(territory|region|zone) under the bend',
    original: 'area under the curve',
    why: 'a term of science was swapped',
    clean: 0
  },
  {text: 'attractive reverberation', original: 'magnetic resonance', why: 'a term of science was swapped', clean: 0},
  {text: 'bogus (positive|negative)s?', original: 'false positives', why: 'a term of science was swapped', clean: 0},
  {text: 'choice (tree|woods|backwoods)s?', original: 'decision tree', why: 'a term of science was swapped', clean: 0},
  {text: 'colossal information', original: 'big data', why: 'a term of science was swapped', clean: 0},
  {
    text: 'convolutional brain (network|organization)s?',
    original: 'convolutional neural network',
    why: 'a term of science was swapped',
    clean: 0
  },
  {
    text: 'focal (preparing|handling) unit',
    original: 'central processing unit',
    why: 'a term of science was swapped',
    clean: 0
  },
  {text: 'hereditary calculations?', original: 'genetic algorithm', why: 'a term of science was swapped', clean: 0},
  {
    text: 'individual (computerized|advanced) (collaborator|aide|partner)s?',
    original: 'personal digital assistant',
    why: 'a term of science was swapped',
    clean: 0
  },
  {
    text: 'information (stockroom|distribution center)s?',
    original: 'data warehouse',
    why: 'a term of science was swapped',
    clean: 0
  },
  {
    text: 'lactose (bigotry|prejudice)',
    original: 'lactose intolerance',
    why: 'a term of science was swapped',
    clean: 0
  },
  {
    text: 'mean outright (blunder|mistake|rate)',
    original: 'mean absolute error',
    why: 'a term of science was swapped',
    clean: 0
  },
  {
    text: "parkinson's (ailment|infection|sickness|illness)",
    original: "Parkinson's disease",
    why: 'a term of science was swapped',
    clean: 0
  },
  {
    text: 'profound (neural|brain) (organization|arrange|system)s?',
    original: 'deep neural network',
    why: 'a term of science was swapped',
    clean: 0
  }
]
