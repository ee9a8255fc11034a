"""Fits how sure a choice of blocks is: `sureness.py WORK`, after the report of train.ts. Writes sureness.json: the weights, and figures.

Each line of scores.jsonl has the word F1 of a page of an unseen site, its fold and what is known of the choice.
"""
import json
import sys
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

work = Path(sys.argv[1])
lines = [json.loads(line) for line in (work / 'scores.jsonl').read_text().splitlines()]
names = ['expected', 'meanP', 'logWords', 'share']
f1 = np.array([line['wordF1'] for line in lines])
rows = np.array([[line['choice'][name] for name in names] for line in lines])
folds = np.array([line['fold'] for line in lines])
good = f1 >= 0.75
STEPS = (0, 0.2, 0.5, 0.8, 0.85, 0.9, 0.95, 1.001)


def fit(chosen):
    return LogisticRegression(C=100, max_iter=1000).fit(rows[chosen], good[chosen])


p = np.zeros(len(lines))
for fold in range(folds.max() + 1):
    p[folds == fold] = fit(folds != fold).predict_proba(rows[folds == fold])[:, 1]
FOUND = 0.83
for found in (0.8, FOUND, 0.85):
    said = p >= found
    print(f'found from {found}: {said.mean():.3f} of the pages, of them {(f1[said] < 0.5).mean():.4f} under .5; '
          f'of those with .9 or more {said[f1 >= 0.9].mean():.3f}')
for low, high in zip(STEPS, STEPS[1:]):
    told = (p >= low) & (p < high)
    if told.any():
        print(f'said {low} to {high}: {told.sum()} pages, said {p[told].mean():.3f}, were {good[told].mean():.3f}, mean F1 {f1[told].mean():.3f}')
model = fit(np.ones(len(lines), bool))
weights = dict(zip(names, model.coef_[0].round(3).tolist()))
said = p >= FOUND
(work / 'sureness.json').write_text(json.dumps({
    'sureness': {'bias': round(float(model.intercept_[0]), 3), **weights, 'found': FOUND},
    'figures': {'found, F1 under .5': round(float((f1[said] < 0.5).mean()), 4),
                'F1 of .9 or more, found': round(float(said[f1 >= 0.9].mean()), 4)},
}))
