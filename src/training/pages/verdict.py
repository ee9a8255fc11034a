"""Fits how sure a choice of blocks is: `verdict.py WORK`, after the report of train.ts. Prints the `values` of blocks.manifest.json.

Each line of pages.jsonl.scores has the word F1 of a page of an unseen site, its fold and what is known of the choice.
"""
import json
import sys
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

lines = [json.loads(line) for line in (Path(sys.argv[1]) / 'pages.jsonl.scores').read_text().splitlines()]
names = ['expected', 'meanP', 'logWords', 'share']
f1 = np.array([line['wordF1'] for line in lines])
rows = np.array([[line['choice'][name] for name in names] for line in lines])
folds = np.array([line['fold'] for line in lines])
good = f1 >= 0.75


def fit(chosen):
    return LogisticRegression(C=100, max_iter=1000).fit(rows[chosen], good[chosen])


p = np.zeros(len(lines))
for fold in range(folds.max() + 1):
    p[folds == fold] = fit(folds != fold).predict_proba(rows[folds == fold])[:, 1]
for found in (0.8, 0.83, 0.85):
    said = p >= found
    print(f'found from {found}: {said.mean():.3f} of the pages, of them {(f1[said] < 0.5).mean():.4f} under .5; '
          f'of those with .9 or more {said[f1 >= 0.9].mean():.3f}')
model = fit(np.ones(len(lines), bool))
weights = dict(zip(names, model.coef_[0].round(3).tolist()))
print(json.dumps({'verdict': {'bias': round(float(model.intercept_[0]), 3), **weights, 'found': 0.83}}))
