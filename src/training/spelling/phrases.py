"""Counts words, pairs and triples.   phrases.py STREAM OUT=SOURCE,... ...

STREAM.SOURCE has the tokens of a source, as classes.ts writes them; each OUT is counted on the sources named. The layout and the hashes are
those of phrases.ts.
"""
import sys
from collections import Counter

import numpy as np

from phrase_table import hashes_of, write

stream, *wanted = sys.argv[1:]
tables = [(out, sources.split(',')) for out, sources in (one.split('=') for one in wanted)]
# How often words, pairs and triples must stand to be kept: 3.6 MB of all sources.
LEAST = {1: 8, 2: 3, 3: 4}

tokens = {source: open(f'{stream}.{source}').read().split() for source in {name for _, names in tables for name in names}}
counts = Counter()
for source in tokens:
    counts.update(tokens[source])
vocabulary = [word for word, n in counts.items() if n >= min(LEAST.values()) and not any(c.isdigit() for c in word)]
number = {word: i + 1 for i, word in enumerate(vocabulary)}
ids_of = {source: np.fromiter((number.get(token, 0) for token in tokens[source]), np.int64, len(tokens[source])) for source in tokens}
del tokens


words = hashes_of(vocabulary)


def count(out, ids):
    phrases = []
    for size, least in LEAST.items():
        key, known = np.zeros(len(ids) - size + 1, np.int64), np.ones(len(ids) - size + 1, bool)
        for i in range(size):
            part = ids[size - 1 - i : len(ids) - i]
            key |= part << (20 * i)
            known &= part > 0
        found, n = np.unique(key[known], return_counts=True)
        found, n = found[n >= least], n[n >= least]
        phrases.append(([words[found >> (20 * i) & 0xFFFFF] for i in reversed(range(size))], n))
    print(write(out, phrases, len(ids), 12), 'words, pairs and triples of', len(ids), 'tokens')


for out, names in tables:
    count(out, np.concatenate([ids_of[name] for name in names]))
