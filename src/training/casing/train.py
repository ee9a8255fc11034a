"""Trains the casing model on the rows of dump.ts: a small first stage on the quick features, and the judge of what it does not clear.

    python3 train.py ROWS... --quick N --features N --out DIRECTORY [--trees 600] [--leaves 63] [--check]

Writes quick.bin and judge.bin. With --check the last file is kept aside, and its recall at several rates of false rows printed.
"""
import argparse
import copy
import sys
from pathlib import Path

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from export_trees import write_trees  # noqa: E402

QUICK = -4.0  # rows below it in the first stage are left out here; index.ts clears a little more
FEW = {'quick': 8, 'judge': 80}  # so many trees of each are asked first


parser = argparse.ArgumentParser()
parser.add_argument('rows', nargs='+')
parser.add_argument('--quick', type=int, required=True)
parser.add_argument('--features', type=int, required=True)
parser.add_argument('--out', type=Path)
parser.add_argument('--trees', type=int, default=600)
parser.add_argument('--leaves', type=int, default=63)
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
sample = [random.random(len(y)) < 0.4 for _, y in parts]
quick = boosting(32, 24, 0.18).fit(
    np.concatenate([x[take, : options.quick] for (x, _), take in zip(parts, sample)]),
    np.concatenate([y[take] for (_, y), take in zip(parts, sample)]),
)
del sample


def staged(x):
    return margins(quick, x[:, : options.quick])


kept, lost, all_positives = [], 0, 0
for x, y in parts:
    stage = staged(x)
    hard = stage >= QUICK
    lost, all_positives = lost + y[~hard].sum(), all_positives + y.sum()
    kept.append((x[hard], y[hard], stage[hard]))
total = sum(len(y) for _, y in parts)
x, y, stage = (np.concatenate(arrays) for arrays in zip(*kept))
del parts, kept
print(f'{len(y)} of {total} rows go on; {lost:.0f} of {all_positives:.0f} defects are cleared', flush=True)
model = boosting(options.trees, options.leaves, 0.05).fit(x, y)

# How much each stage may clear without a loss: its margins for the defects that the judge finds.
margin = margins(model, x)
finds = (y == 1) & (margin > 0)


def first_trees(model, name, x):
    few = copy.copy(model)
    few._predictors = model._predictors[: FEW[name]]
    return margins(few, x)


early = first_trees(model, 'judge', x)
scores = {'quick, first trees': first_trees(quick, 'quick', x[:, : options.quick]), 'quick': stage, 'judge, first trees': early}
for share in (0.0005, 0.001, 0.002):
    for name, score in scores.items():
        at = np.quantile(score[finds], share)
        print(f'{name}: {share} of the finds are below {at:.2f}, and {np.mean(score[y == 0] >= at):.3f} of the others above')
sure = early >= 3
print(f'judge, first trees: {sure[y == 1].mean():.3f} of the defects are above 3; of those the judge clears {np.mean(margin[sure] < 0.4):.4f}')
if held:
    held_x, held_y = held
    stage = staged(held_x)
    margin = np.where(stage >= QUICK, margins(model, held_x), -20)
    order = np.argsort(-margin)
    hits = np.cumsum(held_y[order])
    falses = np.arange(1, len(order) + 1) - hits
    for allowed in (0.0003, 0.001, 0.003, 0.01):
        at = np.searchsorted(falses, allowed * len(order), side='right') - 1
        print(f'false {falses[at]:.0f} of {len(order)}: recall {hits[at] / held_y.sum():.4f} at margin {margin[order[at]]:.2f}')
if options.out:
    write_trees(quick, options.out / 'quick.bin')
    write_trees(model, options.out / 'judge.bin')
    print(*(f'{name}: {(options.out / name).stat().st_size} bytes' for name in ('quick.bin', 'judge.bin')))
