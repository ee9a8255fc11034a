"""Prunes a language model of CMU Sphinx to the words, pairs and triples that say most.   trigrams.py MODEL OUT

MODEL is its binary form: how likely each word is by itself, after another one and after two.

Little endian: `Trie Language Model`, `uint8` order, `uint32` words, pairs and triples, `int32` kind of the tables of values, three tables of 2^16
`float32` (of pairs, of the weights of shorter ones, of triples), then for each word and one more a `float32` probability, a `float32` weight and the `uint32` of its
first pair, the pairs and the triples as rows of bits, and the words with a 0 behind each. Values are ln in ten-thousandths. The rows go from the last
word of a phrase to its first one: the pairs of a word are those that it ends.
"""
import struct
import sys

import numpy as np

from phrase_table import hashes_of, write

MAGIC = b'Trie Language Model'
LEVELS = 1 << 16
# Its shares count as those of so many tokens; 4 MB in all.
TOKENS, ENTRIES = 3e8, 1_240_000
LEAST = 2.5


def read(path):
    """The words, ln P of each, and pairs `(words, ln P of the last)` and triples alike, words as indices, in the order of the text."""
    data = open(path, 'rb').read()
    at = len(MAGIC)
    if data[:at] != MAGIC or data[at] != 3:
        raise SystemExit(f'Unexpected {path}, expected a binary language model of CMU Sphinx of order 3')
    count, pairs, triples = struct.unpack_from('<3I', data, at + 1)
    # A file may have fewer rows than its head promises, in the space of as many.
    space = [(1 + pairs, count.bit_length() + 32 + triples.bit_length()), (1 + triples, count.bit_length() + 16)]
    at += 1 + 12 + 4
    of_pairs, _, of_triples = np.frombuffer(data, '<f4', 3 * LEVELS, at).reshape(3, -1) / 1e4
    at += 12 * LEVELS
    alone = np.frombuffer(data, [('ln', '<f4'), ('less', '<f4'), ('first', '<u4')], count + 1, at)
    at += alone.nbytes
    rows = []
    for entries, width in space:
        size = (entries * width + 7) // 8 + 8
        rows.append((np.frombuffer(data, np.uint8, size, at), width))
        at += size
    size, = struct.unpack_from('<I', data, at)
    words = data[at + 4:at + 4 + size].decode().split('\0')[:count]

    bits = count.bit_length()
    pairs = int(alone['first'][count])
    last = np.repeat(np.arange(count), np.diff(alone['first'].astype(int)))
    before = column(*rows[0], pairs, 0, bits)
    ln = of_pairs[column(*rows[0], pairs, bits + 16, 16)]
    first = column(*rows[0], pairs + 1, bits + 32, triples.bit_length())
    parent = np.repeat(np.arange(pairs), np.diff(first))
    earlier = column(*rows[1], len(parent), 0, bits)
    ln3 = of_triples[column(*rows[1], len(parent), bits, 16)]
    return words, alone['ln'][:count] / 1e4, ((before, last), ln), ((earlier, before[parent], last[parent]), ln3)


def column(data, width, entries, offset, bits):
    """`bits` bits at `offset` of each of the first rows."""
    start = np.arange(entries) * width + offset
    value = np.zeros(entries, np.uint64)
    padded = np.concatenate([data, np.zeros(8, np.uint8)])
    for byte in range(8):
        value |= padded[(start >> 3) + byte].astype(np.uint64) << np.uint64(8 * byte)
    return (value >> (start & 7).astype(np.uint64) & np.uint64((1 << bits) - 1)).astype(np.int64)


def told(n, chance):
    """How much a phrase says that what is shorter does not: how often it stands there, times how far that is from chance."""
    return n * np.abs(np.log(n / np.maximum(chance, 1e-9)))


def main(path, out):
    words, alone, (pair, ln2), (triple, ln3) = read(path)
    alone = alone.astype(float)
    start, end = words.index('<s>'), words.index('</s>')
    alone[start] = alone[end]  # a sentence starts as often as one ends
    ln2 = alone[pair[0]] + ln2
    key = pair[0] * len(words) + pair[1]
    order = np.argsort(key)
    pair, ln2, key = (pair[0][order], pair[1][order]), ln2[order], key[order]
    first = np.searchsorted(key, triple[0] * len(words) + triple[1])
    ln3 = ln2[first] + ln3
    n1, n2, n3 = (TOKENS * np.exp(ln) for ln in (alone, ln2, ln3))
    ending = triple[1] * len(words) + triple[2]
    last = np.minimum(np.searchsorted(key, ending), len(key) - 1)
    told2 = told(n2, n1[pair[0]] * n1[pair[1]] / TOKENS)
    told3 = told(n3, n2[first] * np.where(key[last] == ending, n2[last], 0) / n1[triple[1]])
    # A triple tells nothing without the pair that it starts with.
    np.maximum.at(told2, first, told3)
    keep1, keep2, keep3 = n1 >= LEAST, n2 >= LEAST, n3 >= LEAST
    keep1[start] = False
    all_told = np.sort(np.concatenate([told2[keep2], told3[keep3]]))
    least = all_told[max(0, len(all_told) - ENTRIES + keep1.sum())]
    keep2 &= told2 >= least
    keep3 &= told3 >= least
    hashes = hashes_of(['<edge>' if i in (start, end) else word for i, word in enumerate(words)])[1:]
    parts = [((np.arange(len(words)),), n1, keep1), (pair, n2, keep2), (triple, n3, keep3)]
    written = write(out, [([hashes[part[keep]] for part in of], n[keep]) for of, n, keep in parts], int(TOKENS), 10)
    print(keep1.sum(), 'words,', keep2.sum(), 'pairs,', keep3.sum(), 'triples,', written, 'entries')


if __name__ == '__main__':
    main(*sys.argv[1:])
