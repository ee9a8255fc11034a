"""Fits the judge of wording: one logistic model for each way to rewrite.   fit.py OUT FIGURES ROWS FRESH

ROWS: what dump.mjs wrote, of all tables. FRESH: the same of passages that were kept aside. The
same is done without the columns that ask the list of swaps, and told as `without the list`. A text is judged by models that had no text of its source,
spun passages by models without a sixth of them; each model's constant is such that no clean text reaches zero by the model that ships.
OUT, `float32`: for each feature its mean, then its spread; for each model the weight of each feature, then its constant.
"""
import json
import sys

import numpy as np
from sklearn.linear_model import LogisticRegression

out, figures, *paths = sys.argv[1:]
FOLDS = 6
# Few of the clean texts are by those who wrote the rewritten ones: each counts as so many.
PLAIN = 5
# So far above the likeliest clean text, in nats, is zero.
MARGIN = 0.4
# A value further from the mean than so many spreads tells no more.
MOST = 3


def read(path):
    return [json.loads(line) for line in open(path)]


rows = [row for path in paths[:-1] for row in read(path)]
fresh = read(paths[-1])
kinds = sorted({row['kind'] for row in rows if row.get('kind')})
kind = np.array([row.get('kind') or '' for row in rows])
source = np.array([row['source'] for row in rows])
clean = kind == ''
fold = np.zeros(len(rows), int)
for i, name in enumerate(sorted(set(source[clean]))):
    fold[source == name] = i % FOLDS
# There is one author of these: each text is its own source.
for part in (~clean, source == 'plain'):
    fold[part] = np.arange(part.sum()) * 5 % FOLDS
values = np.array([row['row'] for row in rows])
mean, spread = values.mean(axis=0), values.std(axis=0) + 1e-9


def scaled(matrix):
    return np.clip((matrix - mean) / spread, -MOST, MOST)


X, F = scaled(values), scaled(np.array([row['row'] for row in fresh]))
# Where features.ts puts what the list of swaps tells.
LIST = slice(22, 26)


def judged(X, F):
    """The models, and the scores of all rows and of the fresh ones by models that had not seen them."""
    parts, scores, ofFresh = [], [], []
    for one in kinds:
        used = clean | (kind == one)

        def model(chosen):
            spun = (kind == one)[chosen]
            weight = np.where(source[chosen] == 'plain', PLAIN, 1.0)
            weight[spun] = weight[~spun].sum() / spun.sum()
            return LogisticRegression(C=0.1 / weight.mean(), max_iter=3000).fit(X[chosen], spun, sample_weight=weight)

        of = np.zeros(len(rows))
        for i in range(FOLDS):
            of[fold == i] = model(used & (fold != i)).decision_function(X[fold == i])
        full = model(used)
        highest = full.decision_function(X[clean]).max() + MARGIN
        scores.append(of - highest)
        ofFresh.append(full.decision_function(F) - highest)
        parts += [full.coef_[0], full.intercept_ - highest]
    return parts, np.max(scores, axis=0), np.max(ofFresh, axis=0)


def without(matrix):
    matrix = matrix.copy()
    matrix[:, LIST] = 0
    return matrix


parts, score, freshScore = judged(X, F)
_, bare, freshBare = judged(without(X), without(F))
np.concatenate([mean, spread, *parts]).astype('<f4').tofile(out)

shipped = np.max([X @ part[:-1] + part[-1] for part in (np.append(parts[i], parts[i + 1]) for i in range(0, len(parts), 2))], axis=0)
found = {'clean': int(clean.sum()), 'clean, over the bound': int((score[clean] > 0).sum()), 'clean, highest by what ships': round(float(shipped[clean].max()), 2)}
for one in kinds:
    found[one] = f'{(score[kind == one] > 0).sum()} of {(kind == one).sum()}'
    mine = np.array([row['kind'] == one for row in fresh])
    found[f'{one}, fresh'] = f'{(freshScore[mine] > 0).sum()} of {mine.sum()}'
    found[f'{one}, without the list'] = f'{(bare[kind == one] > 0).sum()} of {(kind == one).sum()}'
    found[f'{one}, fresh, without the list'] = f'{(freshBare[mine] > 0).sum()} of {mine.sum()}'
found['clean, over the bound without the list'] = int((bare[clean] > 0).sum())
found['highest'] = ', '.join(f'{source[i]} {score[i]:.2f}' for i in np.argsort(-np.where(clean, score, -99))[:8])
json.dump(found, open(figures, 'w'))
print(json.dumps(found, indent=1))
