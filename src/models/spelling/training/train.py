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
trees = {'ranker': dict(max_iter=220, max_leaf_nodes=24), 'judge': dict(max_iter=220, max_leaf_nodes=24)}[what]

def fit(rows):
    model = HistGradientBoostingClassifier(
        learning_rate=0.08, min_samples_leaf=40, l2_regularization=1.0, early_stopping=False, random_state=1, **trees
    )
    return model.fit(x[rows], y[rows])

# Scores of models that did not see the document.
fold = (group // 10) % 3
score = np.empty(len(y))
for one in range(3 if what == 'judge' else 1):
    score[fold == one] = fit(fold != one).decision_function(x[fold == one])
if what == 'judge':
    # Published text has typos of its own: what models of other documents take for one for sure is no example of good text.
    real = (y == 0) & (score > 3.5)
    print('taken for typos of the text itself:', int(real.sum()))
    x, y, score = x[~real], y[~real], score[~real]
    for precision in (0.98, 0.99, 0.995, 0.998):
        order = np.argsort(-score)
        share = np.cumsum(y[order]) / np.arange(1, len(y) + 1)
        at = np.flatnonzero(share >= precision).max(initial=0)
        print('  precision', precision, 'recall', round(y[order][:at].sum() / y.sum(), 3), 'at', round(float(score[order][at]), 2))
    seen = np.ones(len(y), bool)
else:
    seen = fold == 0
print(what, x.shape, 'right', int(y.sum()), 'average precision', round(average_precision_score(y[seen], score[seen]), 4))
write_trees(fit(np.ones(len(y), bool)), out)
