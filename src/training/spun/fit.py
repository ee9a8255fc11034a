"""Fits the judge of wording: a support vector machine over whole texts, and a line before it over their first words.   fit.py OUT FIGURES ROWS… FRESH

ROWS: what dump.ts wrote, of all tables. FRESH: the same of passages that were kept aside. The same is done without the columns that ask the
list of swaps, and told as `without the list`. A text is judged by a model that had no text of its source, a spun passage by one without a sixth of
them. OUT, `float32`: for each feature its mean, its spread; the weights of the columns for first words; then the constant for first words, the gamma, the
constant, and for each support vector its weight and its features.
"""
import json
import sys

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.svm import SVC

out, figures, *paths = sys.argv[1:]
FOLDS = 6
# Few of the clean texts are by those who wrote the rewritten ones: each counts as so many.
PLAIN = 5
# A value further from the mean than so many spreads tells no more.
MOST = 3
# By folds one of the best of five settings; with a smaller C some clean texts stay near the edge although the model has seen them.
C, GAMMA = 1, 0.015
# So many of the clean texts may be over zero where the model has seen none of their source; with it, the likeliest is so far below.
ALLOWED, BELOW = 7, 0.1
# So few of the clean texts are read further than their first words.
FURTHER = 0.1


def read(path):
    with open(path) as lines:
        names = json.loads(next(lines))['names']
        return names, [json.loads(line) for line in lines]


names = read(paths[0])[0]
rows = [row for path in paths[:-1] for row in read(path)[1]]
fresh = read(paths[-1])[1]
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
    return np.clip((matrix - mean) / spread, -MOST, MOST).astype(np.float32)


X, F = scaled(values), scaled(np.array([row['row'] for row in fresh]))
# What the list of swaps tells.
LIST = [i for i, name in enumerate(names) if name.startswith('swaps ')]


def weights(chosen):
    weight = np.where(source[chosen] == 'plain', PLAIN, 1.0)
    spun = ~clean[chosen]
    weight[spun] = weight[~spun].sum() / spun.sum()
    return weight


def judged(X, F):
    """The model, and the scores of all rows, of the clean ones by the model itself, and of the fresh ones."""

    def model(chosen):
        return SVC(C=C, gamma=GAMMA, cache_size=800).fit(X[chosen], ~clean[chosen], sample_weight=weights(chosen))

    scores = np.zeros(len(rows))
    for i in range(FOLDS):
        scores[fold == i] = model(fold != i).decision_function(X[fold == i])
    full = model(np.ones(len(rows), bool))
    own = full.decision_function(X[clean])
    bound = max(np.sort(scores[clean])[-ALLOWED - 1], own.max() + BELOW)
    return full, bound, scores - bound, own - bound, full.decision_function(F) - bound


def without(matrix):
    matrix = matrix.copy()
    matrix[:, LIST] = 0
    return matrix


full, bound, score, own, freshScore = judged(X, F)
_, _, bare, _, freshBare = judged(without(X), without(F))

opening = np.array([row['opening'] for row in rows])
center, width = opening.mean(axis=0), opening.std(axis=0)
used = width > 0
first, firsts = np.zeros(opening.shape[1]), np.zeros(len(rows))


def line(chosen):
    weight = weights(chosen)
    Z = (opening[:, used] - center[used]) / width[used]
    model = LogisticRegression(C=0.1 / weight.mean(), max_iter=3000).fit(Z[chosen], ~clean[chosen], sample_weight=weight)
    return model, model.decision_function(Z)


for i in range(FOLDS):
    firsts[fold == i] = line(fold != i)[1][fold == i]
least = np.quantile(firsts[clean], 1 - FURTHER)
model, _ = line(np.ones(len(rows), bool))
first[used] = model.coef_[0] / width[used]
constant = model.intercept_[0] - (model.coef_[0] * center[used] / width[used]).sum() - least
support = np.column_stack([full.dual_coef_[0], full.support_vectors_])
np.concatenate([mean, spread, first, [constant, GAMMA, full.intercept_[0] - bound], support.ravel()]).astype('<f4').tofile(out)

found = {'clean': int(clean.sum()), 'clean, over the bound': int((score[clean] > 0).sum()), 'clean, highest by what ships': round(float(own.max()), 2)}
found['passages'] = f'{(score[~clean] > 0).sum()} of {(~clean).sum()}'
found['passages, fresh'] = f'{(freshScore > 0).sum()} of {len(fresh)}'
freshFirsts = np.array([row['opening'] for row in fresh]) @ first + constant
found['passages, read further than their first words too'] = f'{((score > 0) & (firsts >= least))[~clean].sum()} of {(~clean).sum()}'
found['passages, fresh, read further too'] = f'{((freshScore > 0) & (freshFirsts >= 0)).sum()} of {len(fresh)}'
for one in kinds:
    found[one] = f'{(score[kind == one] > 0).sum()} of {(kind == one).sum()}'
    found[f'{one}, without the list'] = f'{(bare[kind == one] > 0).sum()} of {(kind == one).sum()}'
    mine = np.array([row['kind'] == one for row in fresh])
    if not mine.any():
        continue
    found[f'{one}, fresh'] = f'{(freshScore[mine] > 0).sum()} of {mine.sum()}'
    found[f'{one}, fresh, without the list'] = f'{(freshBare[mine] > 0).sum()} of {mine.sum()}'
found['clean, over the bound without the list'] = int((bare[clean] > 0).sum())
found['clean, score of one in a hundred, one in twenty'] = ', '.join(f'{value:.2f}' for value in np.quantile(score[clean], [0.99, 0.95]))
found['support vectors'] = len(support)
found['highest'] = ', '.join(f'{source[i]} {score[i]:.2f}' for i in np.argsort(-np.where(clean, score, -99))[:8])
json.dump(found, open(figures, 'w'))
print(json.dumps(found, indent=1))
