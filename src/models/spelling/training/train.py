"""Trains one of the speller's models on what dump.mjs wrote.   train.py ranker|judge OUT.bin DUMP..."""
import sys
from pathlib import Path

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import average_precision_score

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from export_trees import write_trees

what, out, *dumps = sys.argv[1:]
y = np.concatenate([np.fromfile(dump + '.y', np.uint8) for dump in dumps])
x = np.concatenate([np.fromfile(dump + '.x', np.float32) for dump in dumps]).reshape(len(y), -1)
group = np.concatenate([np.fromfile(dump + '.g', np.uint32) for dump in dumps])
held = (group // 10) % 8 == 0
trees = {'ranker': dict(max_iter=220, max_leaf_nodes=24), 'judge': dict(max_iter=220, max_leaf_nodes=24)}[what]
def fit(rows):
    model = HistGradientBoostingClassifier(
        learning_rate=0.08, min_samples_leaf=40, l2_regularization=1.0, early_stopping=False, random_state=1, **trees
    )
    return model.fit(x[rows], y[rows])

if what == 'judge':
    # Published text has typos of its own: what models of other documents take for one for sure is no example of good text.
    fold = (group // 10) % 3
    guess = np.empty(len(y))
    for one in range(3):
        guess[fold == one] = fit(fold != one).decision_function(x[fold == one])
    real = (y == 0) & (guess > 3.5)
    print('taken for typos of the text itself:', int(real.sum()))
    x, y, group, held = x[~real], y[~real], group[~real], held[~real]

model = fit(~held)
score = model.decision_function(x[held])
print(what, x.shape, 'right', int(y.sum()), 'average precision on held-out documents', round(average_precision_score(y[held], score), 4))
if what == 'judge':
    for precision in (0.98, 0.99, 0.995, 0.998):
        order = np.argsort(-score)
        hits = np.cumsum(y[held][order])
        share = hits / np.arange(1, len(hits) + 1)
        good = np.flatnonzero(share >= precision)
        at = good[-1] if len(good) else 0
        print('  precision', precision, 'recall', round(hits[at] / y[held].sum(), 3), 'at', round(float(score[order][at]), 2))
write_trees(fit(np.ones(len(y), bool)), out)
