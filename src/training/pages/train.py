"""The fits behind train.ts, which calls this with its working folder: `grams`, then `trees`."""
import json
import struct
import sys
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import SGDClassifier

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from export_trees import write_trees  # noqa: E402

BUCKETS = 1 << 16
MOST, TREES = 320, 280
work, home = Path(sys.argv[1]), Path(sys.argv[2])
labels = np.fromfile(work / 'labels.bin', np.int8)
weights = np.fromfile(work / 'weights.bin', np.float32)
folds = np.fromfile(work / 'folds.bin', np.uint8)
known = labels >= 0
weights = (weights / weights[known].mean()).astype(np.float64)


def grams(name):
    starts = np.fromfile(work / f'{name}.starts', np.int32)
    buckets = np.fromfile(work / f'{name}.buckets', np.uint16).astype(np.int32)
    counts = np.diff(starts)
    values = np.repeat(1 / np.sqrt(np.maximum(counts, 1)), counts)
    rows = csr_matrix((values, buckets, starts), shape=(len(labels), BUCKETS))
    scores = np.zeros(len(labels), np.float32)

    def fit(chosen):
        # Short blocks are many and long ones weigh much: the root lets both speak.
        model = SGDClassifier('log_loss', alpha=2e-6, max_iter=8, tol=None, average=True, random_state=1)
        return model.fit(rows[chosen], labels[chosen], sample_weight=np.sqrt(weights[chosen]))

    for fold in range(folds.max() + 1):
        model = fit(known & (folds != fold))
        scores[folds == fold] = model.decision_function(rows[folds == fold])
    (work / f'{name}.scores').write_bytes(scores.tobytes())
    right = ((scores > 0) == labels)[known].mean()
    print(f'{name}: {right:.4f} of the known blocks right')
    model = fit(known)
    coefficients = model.coef_[0]
    scale = np.quantile(np.abs(coefficients), 0.9995) / 127
    packed = np.clip(np.round(coefficients / scale), -127, 127).astype(np.int8)
    (home / f'{name}.bin').write_bytes(struct.pack('<2f', scale, model.intercept_[0]) + packed.tobytes())


def trees():
    columns = json.loads((work / 'columns.json').read_text())
    width = len(columns)
    rows = np.memmap(work / 'rows.bin', np.float32, 'r').reshape(-1, width)
    # Of a page with very many blocks a sample says what all do: their weights grow by what was left out.
    starts = np.fromfile(work / 'pages.starts', np.int64)
    random = np.random.default_rng(1)
    sampled = np.zeros(len(labels), bool)
    grown = weights.copy()
    for start, end in zip(starts[:-1], starts[1:]):
        if end - start <= MOST:
            sampled[start:end] = True
            continue
        chosen = start + random.choice(end - start, MOST, replace=False)
        sampled[chosen] = True
        grown[start:end] *= weights[start:end].sum() / max(1e-9, weights[chosen].sum())
    p = np.zeros(len(labels), np.float32)

    def fit(chosen):
        model = HistGradientBoostingClassifier(
            learning_rate=0.06, max_iter=TREES, max_leaf_nodes=28, min_samples_leaf=40,
            l2_regularization=2.0, max_bins=127, early_stopping=False, random_state=1)
        chosen = np.flatnonzero(chosen & sampled)
        return model.fit(rows[chosen], labels[chosen], sample_weight=grown[chosen])

    for fold in range(folds.max() + 1):
        model = fit(known & (folds != fold))
        print(f'fold {fold} fitted', flush=True)
        p[folds == fold] = model.predict_proba(rows[folds == fold])[:, 1]
    (work / 'trees.p').write_bytes(p.tobytes())
    if len(sys.argv) > 4:
        return
    model = fit(known)
    write_trees(model, home / 'blocks.bin')
    gains = np.zeros(width)
    for iteration in model._predictors:
        nodes = iteration[0].nodes
        inner = nodes[nodes['is_leaf'] == 0]
        np.add.at(gains, inner['feature_idx'], inner['gain'])
    order = np.argsort(-gains)[:25]
    print('gains:', ', '.join(f'{columns[i]} {gains[i] / gains.sum():.3f}' for i in order))


if sys.argv[3] == 'grams':
    grams('words')
    grams('hints')
else:
    trees()
