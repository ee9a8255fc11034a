"""How much a word says that it stands for another, by what stands beside it.   substitutions.py TEXTS WORDNET OUT FIGURES

TEXTS: a folder with the texts of each source in a file.

A pair of neighbours that edited text hardly has (`metropolis council`) counts where a synonym makes a usual one of it (`city council`). How
often rewritten text shows a substitution so is reckoned from the pairs of the originals; how often clean text does is counted, each source
against all the others. The weight is the logarithm of the ratio.
"""
import json
import re
import struct
import sys
from pathlib import Path

import numpy as np

from synonyms import substitutes

texts, wordnet, out, figures = sys.argv[1:5]
LEAST_WORD = 25
# The shipped lexicon has pairs from six on: what it lacks is unusual.
USUAL = 6
# A pair of the original must be so frequent that its substitute was to be expected once in as much rewritten text.
LEAST_EXPECTED = 1.0
# Of the words of a rewritten text so many are substitutes.
SHARE = 0.3
# What all substitutes of a word compete with: those that WordNet does not have.
OTHERS = 2.0
LEAST_WEIGHT = 0.5
TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)*|[0-9]+|[.!?;:,()\"“”\n—–]")
SMALL = """be is was are were been being am have has had having do does did done doing will would can could may might must shall should go goes went
gone going get gets got getting give gives gave given make makes made making take takes took taken taking come comes came coming put say says said
in on up out off down over all no not so as at by for now then here there one two three first last more most much many some any such same own other
only just even still also too very well back a an the i he she it we they his her their its our your my""".split()


vocabulary = {'|': 0}


def stream(path):
    found = [0]
    for token in TOKEN.findall(path.read_text().lower().replace('’', "'")):
        key = token if token[0].isalpha() else '#' if token[0].isdigit() else '|'
        found.append(vocabulary.setdefault(key, len(vocabulary)))
    return np.array([*found, 0], np.int64)


streams = {path.stem: stream(path) for path in sorted(Path(texts).glob('*.txt'))}
totals = sum(np.bincount(ids, minlength=len(vocabulary)) for ids in streams.values())
kept = np.flatnonzero(totals >= LEAST_WORD)
number = np.full(len(vocabulary), -1, np.int64)
number[kept] = np.arange(len(kept))
listed = list(vocabulary)
words = [listed[i] for i in kept]
ids = {word: i for i, word in enumerate(words)}
COUNT, EDGE = len(words), ids['|']
pairs = {}
for source, tokens in streams.items():
    left, right = number[tokens[:-1]], number[tokens[1:]]
    both = (left >= 0) & (right >= 0)
    pairs[source] = np.unique(left[both] * COUNT + right[both], return_counts=True)
keys, places = np.unique(np.concatenate([keys for keys, _ in pairs.values()]), return_inverse=True)
counts = np.bincount(places, weights=np.concatenate([count for _, count in pairs.values()])).astype(np.int64)

small = {ids[word] for word in [*SMALL, '|', '#'] if word in ids}
rows = []
for original, found in substitutes(wordnet, ids).items():
    total = sum(found.values()) + OTHERS
    if original not in small:
        rows += [(word, original, weight, total) for word, weight in found.items() if word not in small]
rows.sort()
word, original = (np.array([row[i] for row in rows]) for i in (0, 1))
kind, total = (np.array([row[i] for row in rows]) for i in (2, 3))
share = kind / total


def grouped(values):
    order = np.argsort(values, kind='stable')
    return order, np.searchsorted(values[order], np.arange(COUNT + 1))


by_word, by_original = grouped(word), grouped(original)


def exploded(which, group):
    """For each of `which` every row of its group: places in `which`, and rows."""
    order, start = group
    sizes = start[which + 1] - start[which]
    place = np.repeat(np.arange(len(which)), sizes)
    return place, order[start[which[place]] + np.arange(len(place)) - np.repeat(np.cumsum(sizes) - sizes, sizes)]


def count_of(key, own=None):
    at = np.minimum(np.searchsorted(keys, key), len(keys) - 1)
    found = counts[at] - (own[at] if own is not None else 0)
    return np.where(keys[at] == key, found, 0)


def key_of(one, other, first):
    return one * COUNT + other if first else other * COUNT + one


def sides(keys, extra):
    for first in (True, False):
        one, other = (keys // COUNT, keys % COUNT) if first else (keys % COUNT, keys // COUNT)
        good = (one != EDGE) & (other != EDGE)
        for at in range(0, len(keys), 100_000):
            part = slice(at, at + 100_000)
            yield first, one[part][good[part]], other[part][good[part]], extra[part][good[part]]


clean = np.zeros(len(rows))
for source, (own_keys, own_counts) in pairs.items():
    own = np.zeros(len(keys), np.int64)
    own[np.searchsorted(keys, own_keys)] = own_counts
    unusual = count_of(own_keys, own) < USUAL
    for first, one, other, times in sides(own_keys[unusual], own_counts[unusual]):
        place, row = exploded(one, by_word)
        expected = share[row] * count_of(key_of(original[row], other[place], first), own)
        good = expected >= LEAST_EXPECTED
        place, row, expected = place[good], row[good], expected[good]
        order = np.lexsort((-expected, place))
        best = order[np.r_[True, place[order][1:] != place[order][:-1]]] if len(order) else order
        np.add.at(clean, row[best], times[place[best]])
spun = np.zeros(len(rows))
for first, one, other, times in sides(keys[counts >= 3], counts[counts >= 3]):
    place, row = exploded(one, by_original)
    expected = share[row] * times[place]
    good = (expected >= LEAST_EXPECTED) & (count_of(key_of(word[row], other[place], first)) < USUAL)
    np.add.at(spun, row[good], expected[good] * SHARE)
base = spun.sum() / clean.sum()
weight = np.log((spun + base) / (clean + 1))

used = (spun >= SHARE) & (weight > LEAST_WEIGHT)
names = sorted({words[i] for i in {*word[used], *original[used]}})
index = {name: i for i, name in enumerate(names)}
totals_of = dict(zip(original, total))
lists = {}
for i in np.flatnonzero(used):
    step = min(63, round(weight[i] * 10))
    lists.setdefault(words[word[i]], []).append((index[words[original[i]]], {1.0: 0, 0.5: 1, 0.25: 2}[kind[i]] << 6 | step))
body = '\n'.join(names).encode()
body += b'\n' * (-len(body) % 4)
flat = [entry for name in names for entry in lists.get(name, [])]
with open(out, 'wb') as file:
    file.write(struct.pack('<III', len(names), len(flat), len(body)))
    file.write(body)
    file.write(struct.pack(f'<{len(names)}H', *(len(lists.get(name, [])) for name in names)))
    file.write(struct.pack(f'<{len(flat)}H', *(entry[0] for entry in flat)))
    file.write(bytes(entry[1] for entry in flat))
    file.write(bytes(min(255, round(16 * np.log2(totals_of.get(ids[name], 3.0)))) for name in names))
json.dump({'words': len(names), 'substitutions': len(flat), 'tokens': int(totals.sum()), 'inCleanText': round(float(clean.sum() / totals.sum()), 5)}, open(figures, 'w'))
