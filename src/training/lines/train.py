#!/usr/bin/env python3
"""Trains the line model and reports how well it does on sites that it has not seen. train.ts calls it.

    train.py --corpora DIR --exam DIR --work DIR --out DIR

`--work` takes 2 GB of features.

1. Pages as text (pages.py): the exam's renderings, html-to-text's, and render.py's three.
2. A line is article when over half of its words stand in the gold text's longest common subsequence. trafilatura's pages
   have no gold text: the answer of our page reader, which sees the HTML, stands for it, and lines with snippets that must
   stay or go are labelled by them.
3. grams: a logistic regression on hashed words and pairs; one: trees on a line and its surroundings; two: trees on
   what `one` made of them, for lines that it left in doubt; net: small nets, strongly held back, on the same. Each stage
   learns from scores of the one before for sites that one had not seen (five folds by host).
4. Weights for use are learnt from all pages. The printed figures come from the folds; `figures.json` of the folder has them.

All features are computed by dump.ts with the code that runs later: training and use cannot differ.
"""
import argparse
import collections
import json
import os
import pathlib
import re
import subprocess
import sys
import time
import warnings
import zlib

os.environ.setdefault('OMP_NUM_THREADS', '1')  # threads that wait for each other are slower than one where cores are shared

import numpy as np
import scipy.sparse
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from sklearn.neural_network import MLPClassifier

HERE = pathlib.Path(__file__).resolve().parent
BUILT = HERE.parents[2] / 'dist/training/lines'
sys.path.insert(0, str(HERE.parent))
sys.path.insert(0, str(HERE))
sys.setrecursionlimit(5000)
from export_trees import write_trees  # noqa: E402
from labels import EMPHASIS, label  # noqa: E402

FOLDS = 5
BUCKETS = 1 << 16
LEAST = 0.1  # as in keep.ts
NET, SURENESS = 0.4, 0.85  # as in index.ts
STRETCH, RUNS, OUTSIDE, SURE, PARAGRAPH, BESIDE = 1, 16, 0.03, 0.8, 12, 0.4  # as in choice.ts
SHARE, WORDS, PROSE, FEW = 0.15, 40, 12, 8  # as in copies.ts
FAR_OUT = 4  # as in net.ts
NETS, UNITS, ROWS = 2, 8, 120000
# news are few, and what people read most
PAGE_WEIGHT = {'news': 2.5, 'article': 0.75, 'other': 0.8, 'daniel': 0.75, 'reader': 0.5, 'snippets': 0.25, 'made': 0.25}
MASKED = 0.25  # what a page weighs that is there once more as if its language were unknown


def read(path):
    with open(path, encoding='utf8') as file:
        return [json.loads(line) for line in file]


SOLID = re.compile(r'([\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff])')


def shingles(text):
    words = re.findall(r'\w+', SOLID.sub(r' \1 ', text))
    return collections.Counter(' '.join(words[at:at + 4]) for at in range(max(1, len(words) - 3)))


class Data:
    def __init__(self, work):
        self.work = work
        self.pages = read(work / 'pages.jsonl')
        self.lines = read(work / 'lines.jsonl')
        parts = [label(page, lines) for page, lines in zip(self.pages, self.lines)]
        self.share, self.known, self.sizes = (np.concatenate(list(part)) for part in zip(*parts))
        self.counts = np.array([len(lines) for lines in self.lines])
        self.starts = np.concatenate([[0], np.cumsum(self.counts)])
        self.page = np.repeat(np.arange(len(self.pages)), self.counts)
        self.article = self.share > 0.5
        self.gold = np.array([page['gold'] is not None for page in self.pages])
        self.masked = np.array([page.get('masked', False) for page in self.pages])
        self.fold = np.array([zlib.crc32(page['host'].encode()) % FOLDS for page in self.pages])
        self.page_weight = np.array([MASKED if page.get('masked') else PAGE_WEIGHT[page['set']] for page in self.pages])
        # pages weigh alike, and in a page a line by the root of its words
        weight = (np.sqrt(np.maximum(self.sizes, 1)) + 1) * self.known
        whole = np.bincount(self.page, weight, minlength=len(self.pages))
        self.weight = weight / np.maximum(whole, 1e-9)[self.page] * self.page_weight[self.page]

    def slices(self):
        return zip(self.starts[:-1], self.starts[1:])

    def rows(self, name, width):
        return np.memmap(self.work / f'{name}.f32', 'f4', 'r').reshape(-1, width)


def train_grams(data, out):
    buckets = np.fromfile(data.work / 'grams.u16', 'u2').astype('i4')
    counts = np.fromfile(data.work / 'grams.n', 'i4')
    values = np.repeat(1 / np.sqrt(np.maximum(counts, 1)), counts).astype('f4')
    matrix = scipy.sparse.csr_matrix((values, buckets, np.concatenate([[0], np.cumsum(counts)])), (len(counts), BUCKETS))
    matrix.sum_duplicates()

    def fit(rows):
        model = LogisticRegression(C=0.3, max_iter=60)
        weight = data.weight[rows] / data.weight[rows].mean()
        model.fit(matrix[rows], data.article[rows], sample_weight=weight)
        coefficients = model.coef_[0]
        scale = np.percentile(np.abs(coefficients[coefficients != 0]), 99.9) / 127
        return np.clip(np.rint(coefficients / scale), -127, 127).astype('i1'), scale, model.intercept_[0]

    known = data.known & ~data.masked[data.page]
    scores = np.zeros(len(counts), 'f4')
    for fold in range(FOLDS):
        weights, scale, bias = fit(known & (data.fold != fold)[data.page])
        test = (data.fold == fold)[data.page]
        scores[test] = matrix[test] @ (weights * scale).astype('f4') + bias
    scores.tofile(data.work / 'grams.f32')
    weights, scale, bias = fit(known)
    (out / 'grams.bin').write_bytes(np.array([scale, bias], '<f4').tobytes() + weights.tobytes())


class Stage:
    """The features of a stage, and the lines it learns from: at most `lines` of a page, as long pages are menus and lists mostly."""

    def __init__(self, data, name, lines, asked=None):
        self.data = data
        self.rows = data.rows(name, len((data.work / f'{name}.names').read_text().split('\n')))
        self.asked = np.ones(len(self.rows), bool) if asked is None else np.fromfile(data.work / asked, 'u1') > 0
        chance = np.minimum(1, lines / np.maximum(1, data.counts))[data.page]
        self.used = data.known & data.gold[data.page] & self.asked & (np.random.default_rng(1).random(len(chance)) < chance)
        self.weight = data.weight / chance

    def trees(self, which, trees, rate, leaf, l2):
        model = HistGradientBoostingClassifier(
            max_iter=trees, learning_rate=rate, max_leaf_nodes=31, min_samples_leaf=leaf, l2_regularization=l2, max_bins=100,
            early_stopping=False, random_state=0)
        weight = self.weight[which]
        return model.fit(self.rows[which], self.data.article[which], sample_weight=weight / weight.mean())

    def net(self, which):
        """Some small nets as one: the mean of their log odds. They know no weights: rows are drawn by theirs."""
        which = np.flatnonzero(which)
        mean, spread = self.rows[which].mean(0), self.rows[which].std(0) + 1e-6
        chance = self.weight[which] / self.weight[which].sum()
        random, nets = np.random.default_rng(0), []
        for seed in range(NETS):
            drawn = random.choice(which, ROWS, p=chance)
            model = MLPClassifier((UNITS,), alpha=1, batch_size=512, learning_rate_init=2e-3, max_iter=6, random_state=seed)
            with warnings.catch_warnings():
                warnings.simplefilter('ignore', ConvergenceWarning)  # six turns, no more: it would learn sites by heart
                nets.append(model.fit(standard(self.rows[drawn], mean, 1 / spread), self.data.article[drawn]))
        return [np.asarray(part, '<f4') for part in (
            mean, 1 / spread,
            np.hstack([net.coefs_[0] for net in nets]), np.concatenate([net.intercepts_[0] for net in nets]),
            np.concatenate([net.coefs_[1][:, 0] for net in nets]) / NETS, [sum(net.intercepts_[1][0] for net in nets) / NETS])]

    def margins(self, margins, fit):
        """Log odds of the lines asked from models that have not seen their sites; `fit` gives a function of rows."""
        for fold in range(FOLDS):
            test = (self.data.fold == fold)[self.data.page]
            margins[test & self.asked] = fit(self.used & ~test)(self.rows[test & self.asked])
        return margins


def standard(rows, mean, scale):
    return np.clip((rows - mean) * scale, -FAR_OUT, FAR_OUT)


def net_margins(net, rows):
    mean, scale, inner, biases, outer, (bias,) = net
    return np.maximum(0, standard(rows, mean, scale) @ inner + biases) @ outer + bias


def write_net(net, path):
    parts = [part.T if part is net[2] else part for part in net]
    path.write_bytes(np.array(net[2].shape, '<u4').tobytes() + b''.join(np.ascontiguousarray(part).tobytes() for part in parts))


def train_one(data, out):
    stage = Stage(data, 'one', 120)
    settings = dict(trees=110, rate=0.13, leaf=300, l2=30)
    margins = stage.margins(np.zeros(len(stage.rows), 'f4'), lambda which: stage.trees(which, **settings).decision_function)
    margins.tofile(data.work / 'one.m')
    write_trees(stage.trees(stage.used, **settings), out / 'stage1.trees.bin')
    report(data, 'one', margins)


def train_two(data, out):
    stage = Stage(data, 'two', 60, 'two.asked')
    settings = dict(trees=60, rate=0.12, leaf=100, l2=10)

    def fit(which):
        trees, net = stage.trees(which, **settings), stage.net(which)
        return lambda rows: (1 - NET) * trees.decision_function(rows) + NET * net_margins(net, rows)

    margins = stage.margins(np.fromfile(data.work / 'one.m', 'f4'), fit)
    margins.tofile(data.work / 'two.m')
    write_trees(stage.trees(stage.used, **settings), out / 'stage2.trees.bin')
    write_net(stage.net(stage.used), out / 'stage2.net.bin')
    figures = report(data, 'two', margins)
    (data.work / 'figures.json').write_text(json.dumps(figures))


def best_stretch(p, words, worth):
    sums = np.concatenate([[0], np.cumsum((p - worth) * words)])
    lowest = np.minimum.accumulate(sums)
    end = int(np.argmax(sums - lowest))
    return int(np.flatnonzero(sums[:end + 1] == lowest[end])[-1]), end


def worth_keeping(p, words):
    """As in keep.ts."""
    gold, least, lines = (p * words).sum(), 0.45, np.arange(len(p))
    for _ in range(7):
        begin, end = best_stretch(p, words, STRETCH * least)
        keep = (p > least) & (lines >= begin) & (lines < end)
        kept = words[keep].sum()
        right = (p[keep] * words[keep]).sum()
        least = max(LEAST, right / max(1, kept) / (1 + kept / max(1, gold)))
    return keep


def for_f1(p, words):
    """As selectForF1 in keep.ts."""
    order = np.argsort(-p, kind='stable')
    right, kept = np.cumsum((p * words)[order]), np.cumsum(words[order])
    return p[order[int(np.argmax(2 * right / np.maximum(1e-9, kept + right[-1])))]]


def choose(p, words):
    """As in choice.ts."""
    keep, least = worth_keeping(p, words), for_f1(p, words)
    lines = np.flatnonzero(keep)
    outside = p >= 0.5
    if len(lines):
        outside[lines[0]:lines[-1] + 1] = False
    likely = p >= least
    runs = int(likely[0]) + int((likely[1:] & ~likely[:-1]).sum())
    listed = runs > RUNS and (p * words)[outside].sum() > OUTSIDE * (p * words).sum()
    return likely if listed else with_sure(keep, p, words)


def with_sure(keep, p, words):
    lines = np.flatnonzero(keep)
    if not len(lines):
        return keep
    sure = (p >= SURE) & (words >= PARAGRAPH)
    sure[lines[0]:lines[-1] + 1] = False
    for at in np.flatnonzero(sure):
        keep[at] = True
        for step in (-1, 1):
            beside = at + step
            while 0 <= beside < len(p) and p[beside] >= BESIDE:
                keep[beside] = True
                beside += step
    return keep


def drop_copies(lines, words, keep):
    """As in copies.ts."""
    kept = np.flatnonzero(keep)
    texts = [' '.join(lines[line].split()) for line in kept]
    enough = max(WORDS, SHARE * words[kept].sum())
    firsts, at = {}, 0
    while at < len(kept):
        before, longest = firsts.setdefault(texts[at], []), 0
        for start in before:
            length = 0
            while at + length < len(kept) and start + length < at and texts[start + length] == texts[at + length]:
                length += 1
            longest = max(longest, length)
        run = kept[at:at + longest]
        if words[run][words[run] >= PROSE].sum() >= enough:
            keep[run] = False
            at += longest
            continue
        if len(before) < FEW:
            before.append(at)
        at += 1
    return keep


def chosen(data, margins):
    """For each page its index, its lines and which of them the model keeps, by models that have not seen its site."""
    for index, (page, lines, (a, z)) in enumerate(zip(data.pages, data.lines, data.slices())):
        if page.get('masked') or page['gold'] is None or page['set'] in ('reader', 'made') and page['mode'] != 'small':
            continue
        words = data.sizes[a:z]
        yield page, lines, drop_copies(lines, words, choose(1 / (1 + np.exp(-SURENESS * margins[a:z])), words))


def report(data, name, margins):
    """Prints, and returns, F1 as the exam's scorer has it, for each set and rendering: of four-grams, and of WCXB's pages of words."""
    grams, bags = collections.defaultdict(list), collections.defaultdict(list)
    for page, lines, keep in chosen(data, margins):
        have = '\n'.join(EMPHASIS.sub(' ', line) for line, kept in zip(lines, keep) if kept)
        if page['set'] != 'other':
            grams[page['set'], page['mode']].append(agreement(shingles(have), shingles(page['gold'])))
            if page['set'] == 'daniel':
                grams[page['language'], page['mode']].append(grams['daniel', page['mode']][-1])
        if page['set'] in ('article', 'other') and page['mode'] == 'html-to-text':
            pair = agreement(*(collections.Counter(re.findall(r'\w+', text.lower())) for text in (have, page['gold'])))
            for kind in (page['kind'], 'all kinds'):
                bags[kind].append(2 * pair[0] * pair[1] / max(1e-9, sum(pair)))
    figures = {}
    for (kind, mode), pairs in grams.items():
        precision, recall = np.mean(pairs, axis=0)
        f1 = 2 * precision * recall / (precision + recall)
        figures[f'{kind}, {mode}'] = round(f1, 4)
        print(f'{name:6} {kind:8} {mode:13} precision {precision:.4f} recall {recall:.4f} F1 {f1:.4f}', flush=True)
    for kind, scores in sorted(bags.items()):
        figures[f'words of {kind}'] = round(float(np.mean(scores)), 4)
    print(f'{name:6} words   ', ' '.join(f'{kind} {np.mean(scores):.4f}' for kind, scores in sorted(bags.items())), flush=True)
    return figures


def agreement(have, want):
    shared = sum((want & have).values())
    return shared / max(1, sum(have.values())), shared / max(1, sum(want.values()))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    for name in ('--corpora', '--exam', '--work', '--out'):
        parser.add_argument(name, type=pathlib.Path, required=True)
    parser.add_argument('--only', nargs='*', default=('pages', 'lines', 'grams', 'one', 'two'))
    args = parser.parse_args()
    work = args.work

    def dump(phase):
        began = time.time()
        subprocess.run(['node', str(BUILT / 'dump.js'), phase, str(work)], check=True)
        print(f'dump {phase}: {time.time() - began:.0f} s', flush=True)

    if 'pages' in args.only:
        subprocess.run([sys.executable, str(HERE / 'pages.py'), '--corpora', args.corpora, '--exam', args.exam, '--work', work], check=True)
    if 'lines' in args.only:
        dump('lines')
    data = Data(work)
    for phase, train in (('grams', train_grams), ('one', train_one), ('two', train_two)):
        if phase in args.only:
            if phase != 'grams':
                dump(phase)
            train(data, args.out)


if __name__ == '__main__':
    main()
