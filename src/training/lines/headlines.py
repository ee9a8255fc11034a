#!/usr/bin/env python3
"""Trains the ranker of headlines on what headlines.ts wrote, and reports how it does on sites that it has not seen.

    headlines.py --work DIR --out DIR [--show N]

A page counts as right when the likeliest of its lines is its title; `held` tells how often none is named where none is.
`headlines.json` of the folder has the figures.
"""
import argparse
import json
import os
import pathlib
import sys
import zlib

os.environ.setdefault('OMP_NUM_THREADS', '1')

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent))
from export_trees import write_trees  # noqa: E402

FOLDS = 5
WEIGHT = {'other': 0.3}  # titles of forums, shops and listings are less sure
MADE = 0.5  # what a page weighs that was made short or tight
SETTINGS = dict(max_iter=320, learning_rate=0.08, max_leaf_nodes=15, min_samples_leaf=60, l2_regularization=10, max_bins=100,
                early_stopping=False, random_state=0)


class Lines:
    def __init__(self, work):
        self.pages = [json.loads(line) for line in open(work / 'headline.rows', encoding='utf8')]
        width = len((work / 'headline.names').read_text().split('\n'))
        self.rows = np.fromfile(work / 'headline.f32', 'f4').reshape(-1, width)
        self.right = np.concatenate([page['right'] for page in self.pages]).astype(bool)
        self.counts = np.array([len(page['right']) for page in self.pages])
        self.starts = np.concatenate([[0], np.cumsum(self.counts)])
        self.page = np.repeat(np.arange(len(self.pages)), self.counts)
        # the renderings of a page share what it weighs
        number = {}
        for page in self.pages:
            number[key(page)] = number.get(key(page), 0) + 1
        self.weight = np.array([WEIGHT.get(page['set'], 1) * (MADE if page['made'] else 1) / number[key(page)] for page in self.pages])[self.page]
        self.fold = np.array([zlib.crc32(page['host'].encode()) % FOLDS for page in self.pages])


def key(page):
    return page['id'], page['without'], page['made'] != ''


def fit(lines, which):
    weight = lines.weight[which]
    return HistGradientBoostingClassifier(**SETTINGS).fit(lines.rows[which], lines.right[which], sample_weight=weight / weight.mean())


def group(page):
    return page['made'] or page['language'] or page['set']


def report(lines, margins):
    """Prints, and returns, the share of pages whose likeliest line is their title, by set and by language; of those made short or tight as such."""
    groups = {}
    best = []
    for page, a, z in zip(lines.pages, lines.starts[:-1], lines.starts[1:]):
        if a == z:
            if not page['without']:
                best.append((0, False, True))
                groups.setdefault(group(page), []).append(False)
            continue
        top = a + int(np.argmax(margins[a:z]))
        best.append((1 / (1 + np.exp(-margins[top])), bool(lines.right[top]), not page['without']))
        if not page['without']:
            groups.setdefault(group(page), []).append(bool(lines.right[top]))
    figures = {key: round(float(np.mean(value)), 4) for key, value in groups.items()}
    figures['all'] = round(float(np.mean([right for _, right, titled in best if titled])), 4)
    print({key: f'{figures[key]} of {len(value)}' for key, value in groups.items()}, 'all', figures['all'])
    for least in (0.05, 0.1, 0.2, 0.3, 0.4, 0.5):
        named = [(right, titled) for p, right, titled in best if p >= least]
        titled, untitled = sum(t for _, _, t in best), sum(not t for _, _, t in best)
        print(f'   from {least}: right {sum(r and t for r, t in named) / max(1, titled):.3f} wrong {sum(t and not r for r, t in named) / max(1, titled):.3f} held {1 - sum(not t for _, t in named) / max(1, untitled):.3f}')
    return figures


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--work', type=pathlib.Path, required=True)
    parser.add_argument('--out', type=pathlib.Path, required=True)
    parser.add_argument('--show', type=int, default=0)
    args = parser.parse_args()
    lines = Lines(args.work)
    margins = np.zeros(len(lines.rows))
    for fold in range(FOLDS):
        test = (lines.fold == fold)[lines.page]
        margins[test] = fit(lines, ~test).decision_function(lines.rows[test])
    figures = report(lines, margins)
    (args.work / 'headlines.json').write_text(json.dumps(figures))
    write_trees(fit(lines, np.ones(len(lines.rows), bool)), args.out / 'headline.trees.bin')
    if args.show:
        show(lines, margins, args.show)


def show(lines, margins, most):
    """Prints pages of which another line is the likeliest."""
    for page, a, z in zip(lines.pages, lines.starts[:-1], lines.starts[1:]):
        if most == 0:
            return
        if page['without'] or a == z or page['right'][top := int(np.argmax(margins[a:z]))]:
            continue
        most -= 1
        title = [text for text, right in zip(page['texts'], page['right']) if right]
        print(page['id'][:60], '| said', page['texts'][top][:90], round(float(margins[a + top]), 2), '| is', title[:1] or 'not among them')


if __name__ == '__main__':
    main()
