"""Trains one of the speller's models on what dump.ts wrote, and writes its figures.   train.py ranker|judge|confusion OUT.bin FIGURES.json DUMP..."""
import json
import sys
from pathlib import Path

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import average_precision_score

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from export_trees import write_trees

what, out, told, *dumps = sys.argv[1:]
y = np.concatenate([np.fromfile(dump + '.y', np.uint8) for dump in dumps])
x = np.concatenate([np.fromfile(dump + '.x', np.float32) for dump in dumps]).reshape(len(y), -1)
group = np.concatenate([np.fromfile(dump + '.g', np.uint32) for dump in dumps])

# The ranker reads eight rows a word: 60 trees put the right word first as often as 220 slower ones.
rate, trees, leaf, l2 = {'ranker': (0.2, 60, 40, 1.0), 'judge': (0.15, 130, 40, 1.0), 'confusion': (0.1, 150, 100, 5.0)}[what]

figures = {'rows': len(y), 'right': int(y.sum())}

def fit(rows):
    model = HistGradientBoostingClassifier(
        learning_rate=rate, min_samples_leaf=leaf, l2_regularization=l2, early_stopping=False, random_state=1, max_iter=trees, max_leaf_nodes=24
    )
    return model.fit(x[rows], y[rows])

if what == 'judge':
    # Scores of models that did not see the document.
    fold = (group // 10) % 3
    score = np.empty(len(y))
    for one in range(3):
        score[fold == one] = fit(fold != one).decision_function(x[fold == one])
    # Published text has typos of its own: what models of other documents take for one for sure is no example of good text, unless
    # other documents or wider lists have the word.
    sure = np.concatenate([np.fromfile(dump + '.k', np.uint8) for dump in dumps])
    real = (y == 0) & (score > 3) & (sure == 0)
    print('vouched words taken for typos:', int(((y == 0) & (score > 1.1) & (sure == 1)).sum()))
    x, y, score = x[~real], y[~real], score[~real]
    print('taken for typos of the text itself:', int(real.sum()))
    figures['average precision on other documents'] = round(average_precision_score(y, score), 4)
    order = np.argsort(-score)
    share = np.cumsum(y[order]) / np.arange(1, len(y) + 1)
    for precision in (0.98, 0.99, 0.995, 0.998):
        at = np.flatnonzero(share >= precision).max(initial=0)
        figures[f'found at precision {precision}'] = round(float(y[order][:at].sum() / y.sum()), 3)
        figures[f'log odds of precision {precision}'] = round(float(score[order][at]), 2)
if what == 'confusion':
    # Scores of models that saw no text of the source.
    source = np.concatenate([np.full(Path(dump + '.y').stat().st_size, i) for i, dump in enumerate(dumps)])
    score = np.empty(len(y))
    for one in range(len(dumps)):
        score[source == one] = fit(source != one).decision_function(x[source == one])
    for odds in (4, 4.5, 5, 5.5):
        figures[f'found at {odds} on other sources'] = int(y[score >= odds].sum())
        figures[f'others at {odds} on other sources'] = int((y[score >= odds] == 0).sum())

print(what, figures)
Path(told).write_text(json.dumps(figures))
write_trees(fit(np.ones(len(y), bool)), out)
