"""Clusters words by their neighbours and counts which classes stand together.   classes.py ENDINGS OUT STREAM...

ENDINGS: the endings of classes.ts, blanks between. PPMI over the 400 most frequent words to the left and to the right, SVD, k-means.
"""
import struct
import sys
from collections import Counter

import numpy as np
from scipy.sparse import coo_matrix
from sklearn.cluster import MiniBatchKMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.preprocessing import normalize

endings, out, *streams = sys.argv[1].split(), *sys.argv[2:]
EDGE, NUMBER, NAME, ENDING = 0, 1, 2, 3
LEARNT, WORDS, CONTEXTS, CLUSTERS = ENDING + len(endings) + 1, 16000, 400, 112

tokens = [token for stream in streams for token in open(stream).read().split()]
counts = Counter(tokens)
special = {'<edge>': EDGE, '<number>': NUMBER, '<name>': NAME}
listed = [word for word, _ in counts.most_common() if word not in special and not any(c.isdigit() for c in word)][:WORDS]
number = {word: i + 3 for i, word in enumerate(listed)}
number.update(special)
other = len(listed) + 3
ids = np.fromiter((number.get(token, other) for token in tokens), np.int32, len(tokens))

context = np.full(other + 1, -1)
context[[EDGE, NUMBER, NAME]] = [0, 1, 2]
context[3 : CONTEXTS + 3] = np.arange(CONTEXTS) + 3
width = CONTEXTS + 3

def neighbours(words, near):
    keep = (words >= 3) & (words < other) & (context[near] >= 0)
    return coo_matrix((np.ones(keep.sum()), (words[keep] - 3, context[near[keep]])), (len(listed), width)).tocsr()

def ppmi(matrix):
    matrix = matrix.tocoo()
    rows, columns = np.asarray(matrix.tocsr().sum(1)).ravel(), np.asarray(matrix.tocsr().sum(0)).ravel()
    value = np.log((matrix.data + 0.0) * matrix.sum() / (rows[matrix.row] * columns[matrix.col] ** 0.85 * columns.sum() ** 0.15))
    value = np.maximum(value, 0) * (matrix.data / (matrix.data + 2))
    return coo_matrix((value, (matrix.row, matrix.col)), matrix.shape).tocsr()

left, right = ppmi(neighbours(ids[1:], ids[:-1])), ppmi(neighbours(ids[:-1], ids[1:]))
from scipy.sparse import hstack
vectors = normalize(TruncatedSVD(60, random_state=1).fit_transform(hstack([left, right])))
top = 90  # the most frequent words are classes of their own
learnt = MiniBatchKMeans(CLUSTERS, random_state=1, n_init=4, batch_size=4096, max_iter=60).fit_predict(vectors[top:])
of = np.empty(other + 1, np.int64)
of[[EDGE, NUMBER, NAME]] = [EDGE, NUMBER, NAME]
of[3 : top + 3] = LEARNT + np.arange(top)
of[top + 3 : other] = LEARNT + top + learnt
classes = LEARNT + top + CLUSTERS
assert classes < 256

def ending(word):
    for i, end in enumerate(endings):
        if len(word) > len(end) + 2 and word.endswith(end):
            return ENDING + i
    return ENDING + len(endings)

stream_classes = of[ids]
rest = np.flatnonzero(ids == other)
stream_classes[rest] = [ending(tokens[i]) for i in rest]

def information(step):
    a, b = stream_classes[:-step], stream_classes[step:]
    table = np.bincount(a * classes + b, minlength=classes * classes).reshape(classes, classes).astype(float)
    rows, columns = table.sum(1), table.sum(0)
    expected = np.outer(rows, columns) / table.sum()
    return np.clip(np.round(16 * np.log((table + 1) / (expected + 1))), -127, 127).astype(np.int8)

def hash_of(word):
    value = 0x811C9DC5
    for char in word:
        value = ((value ^ ord(char)) * 0x01000193) & 0xFFFFFFFF
    return value

rows = sorted((hash_of(word), int(of[i + 3])) for i, word in enumerate(listed))
with open(out, 'wb') as file:
    file.write(struct.pack('<2I', len(rows), classes))
    file.write(np.array([h for h, _ in rows], '<u4').tobytes())
    file.write(np.array([c for _, c in rows], np.uint8).tobytes())
    file.write(information(1).tobytes() + information(2).tobytes())
for c in np.random.RandomState(0).choice(CLUSTERS, 12, False):
    print(' '.join([w for w, k in zip(listed[top:], learnt) if k == c][:14]))
print(len(tokens), 'tokens', classes, 'classes')
