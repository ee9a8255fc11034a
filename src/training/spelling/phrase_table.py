"""Writes a table of words, pairs and triples with their counts; the layout and the hashes are those of phrase-table.ts and phrases.ts."""
import struct

import numpy as np

BASE, MASK = 0x2C9277B5, 0xFFFFFFFF
FACTORS = [0x9E3779B1, 0x85EBCA6B, 0xC2B2AE35]


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


def hashes_of(vocabulary):
    """The hash of each word by its number, from 1 on."""
    return np.concatenate([[np.uint32(0)], mix(np.array([hash_word(word) for word in vocabulary], np.uint32))]).astype(np.uint32)


def write(out, phrases, tokens, steps):
    """Writes phrases of one size after the other, each the hashes of their words in the order of the text and their counts; returns how many."""
    hashes, scaled = [], []
    for words, n in phrases:
        value = np.zeros(len(n), np.uint32)
        for factor, word in zip(FACTORS[-len(words):], words):
            value += word * np.uint32(factor)
        hashes.append(mix(value))
        scaled.append(np.minimum(255, np.round(steps * np.log2(1 + n))).astype(np.uint8))
    hashes, scaled = np.concatenate(hashes), np.concatenate(scaled)
    # Of two with one hash the more frequent one stays.
    order = np.lexsort((-scaled.astype(int), hashes))
    hashes, scaled = hashes[order], scaled[order]
    first = np.concatenate([[True], hashes[1:] != hashes[:-1]])
    hashes, scaled = hashes[first], scaled[first]
    buckets = np.searchsorted(hashes >> 16, np.arange(65537)).astype(np.uint32)
    with open(out, 'wb') as file:
        file.write(struct.pack('<2I', len(hashes), tokens) + buckets.tobytes() + (hashes & 0xFFFF).astype(np.uint16).tobytes() + scaled.tobytes())
    return len(hashes)
