"""Trains the casing model on the rows of dump.ts: a small first stage on the quick features, and the judge of what it does not clear.

    python3 train.py ROWS... --quick N --features N --out DIRECTORY --figures FILE [--trees 400] [--leaves 63]

Writes quick.bin and judge.bin, and to FILE what belongs into their manifests: what was measured, and where each stage clears a word
or is sure of it after its first trees.
"""
import argparse
import copy
import json
import sys
from pathlib import Path

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from export_trees import write_trees  # noqa: E402

QUICK = -4.0  # rows below it in the first stage are left out here; the model clears a little more
EASY, READ = -1.0, 4  # of the others below it that lack no capital one in so many is read, and counts for as many
STEPS = {'quick': (8, 32), 'judge': (40, 80, 160)}  # after so many trees of each a word may be cleared
MISSED = 0.0007  # so many of the words that all trees find may be cleared by a step
SURE = 2.75  # from 80 trees of the judge on, a margin above it is believed


parser = argparse.ArgumentParser()
parser.add_argument('rows', nargs='+')
parser.add_argument('--quick', type=int, required=True)
parser.add_argument('--features', type=int, required=True)
parser.add_argument('--out', type=Path, required=True)
parser.add_argument('--figures', type=Path, required=True)
parser.add_argument('--trees', type=int, default=400)
parser.add_argument('--leaves', type=int, default=63)
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
random = np.random.default_rng(0)
sample = [random.random(len(y)) < 0.2 for _, y in parts]
quick = boosting(32, 24, 0.18).fit(
    np.concatenate([x[take, : options.quick] for (x, _), take in zip(parts, sample)]),
    np.concatenate([y[take] for (_, y), take in zip(parts, sample)]),
)
del sample


def staged(x):
    return margins(quick, x[:, : options.quick])


kept, lost, all_positives, total_hard = [], 0, 0, 0
for x, y in parts:
    stage = staged(x)
    hard = stage >= QUICK
    lost, all_positives, total_hard = lost + y[~hard].sum(), all_positives + y.sum(), total_hard + hard.sum()
    easy = (y == 0) & (stage < EASY)
    read = hard & (~easy | (random.random(len(y)) < 1 / READ))
    kept.append((x[read], y[read], np.where(easy[read], READ, 1)))
total = sum(len(y) for _, y in parts)
x, y, weight = (np.concatenate(arrays) for arrays in zip(*kept))
del parts, kept
print(f'{total_hard} of {total} rows go on, {len(y)} of them are read; {lost:.0f} of {all_positives:.0f} defects are cleared', flush=True)
model = boosting(options.trees, options.leaves, 0.075).fit(x, y, weight)

# How much each stage may clear without a loss: its margins for the defects that the judge finds.
margin = margins(model, x)
finds = (y == 1) & (margin > 0)


def first_trees(model, count, x):
    few = copy.copy(model)
    few._predictors = model._predictors[:count]
    return margins(few, x)


def steps_of(name, model, x):
    steps = []
    for count in STEPS[name]:
        score = first_trees(model, count, x)
        bound = float(np.quantile(score[finds], MISSED))
        sure = SURE if name == 'judge' and count >= 80 else None
        steps.append({'trees': count, 'bound': round(bound, 2), 'sure': sure})
        print(f'{name}, {count} trees: {np.mean(score[y == 0] >= bound):.3f} of the others are above {bound:.2f}')
        if sure:
            above = score >= sure
            print(f'  {above[y == 1].mean():.3f} of the defects are above {sure}; all trees clear {np.mean(margin[above] < 0.4):.4f} of them')
    return steps


figures = {
    'quick': {'figures': {'rows': int(total), 'defects cleared': int(lost), 'defects': int(all_positives)},
              'values': {'steps': steps_of('quick', quick, x[:, : options.quick])}},
    'judge': {'figures': {'rows': len(y), 'defects': int(y.sum()), 'found at .5': round(float(finds.sum() / y.sum()), 4)},
              'values': {'steps': steps_of('judge', model, x)}},
}
options.figures.write_text(json.dumps(figures))
write_trees(quick, options.out / 'quick.bin')
write_trees(model, options.out / 'judge.bin')
print(*(f'{name}: {(options.out / name).stat().st_size} bytes' for name in ('quick.bin', 'judge.bin')))
