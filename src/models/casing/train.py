"""Trains the casing model on the rows of dump.ts: a small first stage that clears nine of ten rows, and the judge of the rest.

    python3 train.py ROWS... --features N --out DIRECTORY [--trees 300] [--check]

Writes first.bin, head.bin and rest.bin. With --check the last file is kept aside, and its recall at several rates of false rows printed.
"""
import argparse
import sys
from pathlib import Path

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from export_trees import write_trees  # noqa: E402

FIRST = -4.5  # rows below it are left out here; index.ts clears a little more

HEAD = 60  # so many trees of the judge are asked first


class Part:
    """Some trees of a model, as write_trees takes them; the baseline goes with the first ones."""

    def __init__(self, model, start, end):
        self._predictors = model._predictors[start:end]
        self._baseline_prediction = model._baseline_prediction if start == 0 else 0.0
        self.n_features_in_ = model.n_features_in_


parser = argparse.ArgumentParser()
parser.add_argument('rows', nargs='+')
parser.add_argument('--features', type=int, required=True)
parser.add_argument('--out', type=Path)
parser.add_argument('--trees', type=int, default=300)
parser.add_argument('--leaves', type=int, default=31)
parser.add_argument('--check', action='store_true')
options = parser.parse_args()


def load(path):
    data = np.fromfile(path, np.float32).reshape(-1, options.features + 2)
    return data[:, 2:], data[:, 0]


def boosting(trees, leaves, rate):
    return HistGradientBoostingClassifier(
        max_iter=trees, learning_rate=rate, max_leaf_nodes=leaves, min_samples_leaf=25,
        l2_regularization=1.0, early_stopping=False, random_state=0,
    )


def margins(model, x):
    return np.concatenate([model.decision_function(part) for part in np.array_split(x, 50)])


parts = [load(path) for path in options.rows]
held = parts.pop() if options.check else None
random = np.random.default_rng(0)
sample = [random.random(len(y)) < 0.2 for _, y in parts]
first = boosting(40, 12, 0.15).fit(
    np.concatenate([x[take] for (x, _), take in zip(parts, sample)]),
    np.concatenate([y[take] for (_, y), take in zip(parts, sample)]),
)
kept, lost, all_positives = [], 0, 0
for x, y in parts:
    hard = margins(first, x) >= FIRST
    lost, all_positives = lost + y[~hard].sum(), all_positives + y.sum()
    kept.append((x[hard], y[hard]))
total = sum(len(y) for _, y in parts)
x, y = np.concatenate([x for x, _ in kept]), np.concatenate([y for _, y in kept])
del parts, kept
print(f'{len(y)} of {total} rows go on; {lost:.0f} of {all_positives:.0f} defects are cleared', flush=True)
model = boosting(options.trees, options.leaves, 0.08).fit(x, y)
if held:
    held_x, held_y = held
    margin = np.where(margins(first, held_x) >= FIRST, margins(model, held_x), -20)
    order = np.argsort(-margin)
    hits = np.cumsum(held_y[order])
    falses = np.arange(1, len(order) + 1) - hits
    for allowed in (0.0003, 0.001, 0.003, 0.01):
        at = np.searchsorted(falses, allowed * len(order), side='right') - 1
        print(f'false {falses[at]:.0f} of {len(order)}: recall {hits[at] / held_y.sum():.4f} at margin {margin[order[at]]:.2f}')
if options.out:
    write_trees(first, options.out / 'first.bin')
    write_trees(Part(model, 0, HEAD), options.out / 'head.bin')
    write_trees(Part(model, HEAD, None), options.out / 'rest.bin')
    print(*(f'{name}: {(options.out / name).stat().st_size} bytes' for name in ('first.bin', 'head.bin', 'rest.bin')))
