"""Counts words, pairs and triples.   phrases.py STREAM OUT=SOURCE,... ...

STREAM.SOURCE has the tokens of a source, as classes.ts writes them; each OUT is counted on the sources named. The layout and the hashes are
those of phrases.ts.
"""
import struct
import sys
from collections import Counter

import numpy as np

stream, *wanted = sys.argv[1:]
tables = [(out, sources.split(',')) for out, sources in (one.split('=') for one in wanted)]
# How often words, pairs and triples must stand to be kept: 3.6 MB of all sources.
LEAST = {1: 8, 2: 3, 3: 4}
BASE, MASK = 0x2C9277B5, 0xFFFFFFFF
FACTORS = [0xC2B2AE35, 0x85EBCA6B, 0x9E3779B1]

tokens = {source: open(f'{stream}.{source}').read().split() for source in {name for _, names in tables for name in names}}
counts = Counter()
for source in tokens:
    counts.update(tokens[source])
vocabulary = [word for word, n in counts.items() if n >= min(LEAST.values()) and not any(c.isdigit() for c in word)]
number = {word: i + 1 for i, word in enumerate(vocabulary)}
ids_of = {source: np.fromiter((number.get(token, 0) for token in tokens[source]), np.int64, len(tokens[source])) for source in tokens}
del tokens


def mix(value):
    value = value.astype(np.uint32)
    value = (value ^ (value >> np.uint32(15))) * np.uint32(0x9E3779B1)
    return value ^ (value >> np.uint32(13))


def hash_word(word):
    value, power = 0, 1
    for code in struct.unpack(f'<{len(word.encode("utf-16-le")) // 2}H', word.encode('utf-16-le')):
        value = (value + code * power) & MASK
        power = power * BASE & MASK
    return value


words = np.concatenate([[np.uint32(0)], mix(np.array([hash_word(word) for word in vocabulary], np.uint32))]).astype(np.uint32)

def count(out, ids):
    hashes, scaled = [], []
    for size, least in LEAST.items():
        key, known = np.zeros(len(ids) - size + 1, np.int64), np.ones(len(ids) - size + 1, bool)
        for i in range(size):
            part = ids[size - 1 - i : len(ids) - i]
            key |= part << (20 * i)
            known &= part > 0
        found, n = np.unique(key[known], return_counts=True)
        found, n = found[n >= least], n[n >= least]
        value = np.zeros(len(found), np.uint32)
        for i in range(size):
            value += words[found >> (20 * i) & 0xFFFFF] * np.uint32(FACTORS[i])
        hashes.append(mix(value))
        scaled.append(np.minimum(255, np.round(12 * np.log2(1 + n))).astype(np.uint8))
    hashes, scaled = np.concatenate(hashes), np.concatenate(scaled)
    # Of two with one hash the more frequent one stays.
    order = np.lexsort((-scaled.astype(int), hashes))
    hashes, scaled = hashes[order], scaled[order]
    first = np.concatenate([[True], hashes[1:] != hashes[:-1]])
    hashes, scaled = hashes[first], scaled[first]
    buckets = np.searchsorted(hashes >> 16, np.arange(65537)).astype(np.uint32)
    with open(out, 'wb') as file:
        file.write(struct.pack('<2I', len(hashes), len(ids)) + buckets.tobytes() + (hashes & 0xFFFF).astype(np.uint16).tobytes() + scaled.tobytes())
    print(len(hashes), 'words, pairs and triples of', len(ids), 'tokens')


for out, names in tables:
    count(out, np.concatenate([ids_of[name] for name in names]))
