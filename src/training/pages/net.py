"""Fits the net that reads the blocks of a page in their order: `net.py WORK OUT`, after the trees of train.py.

A net of convolutions over the rows of the trees: each layer reads a block, one before and one behind it, from 1, 2, 4, 8 and 16
blocks away, and the last one what the page is on the whole. Trees see of the neighbours what a column says of them, the net all of
it; what they make of a page differs, and the mean of their log odds is better than either. Writes net.bin in the format of
sequence-net.ts, and blocks.p: what both make of pages of unseen sites.
"""
import json
import os
import sys
from pathlib import Path

os.environ.setdefault('OMP_NUM_THREADS', '1')  # the sums of several threads come in another order each time

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

UNITS, REACHES = 48, (1, 2, 4, 8, 16)
TURNS, RATE, DECAY = 9, 4e-3, 1e-2
ROW_LOST, UNIT_LOST = 0.2, 0.1  # how much of a row, and of a layer, each turn does without
STRETCH, BATCH = 400, 4000  # blocks: it learns from stretches of long pages
SHARE = 0.5  # of the net beside the trees, as in judge.ts
FAR_OUT = 4  # as in sequence-net.ts

torch.set_num_threads(1)
work, out = Path(sys.argv[1]), Path(sys.argv[2])
columns = len(json.loads((work / 'columns.json').read_text()))
labels = np.fromfile(work / 'labels.bin', np.int8)
folds = np.fromfile(work / 'folds.bin', np.uint8)
starts = np.fromfile(work / 'pages.starts', np.int64)
known = labels >= 0
article = (labels > 0).astype(np.float32)
weights = np.fromfile(work / 'weights.bin', np.float32) * known
weights /= weights[known].mean()
everywhere = np.ones(len(labels), np.float32)
pages = [(start, end) for start, end in zip(starts[:-1], starts[1:]) if start < end]


def standard_rows():
    """The rows in standard units of their logarithms: counts and shares become alike. Also the means and what they are multiplied by."""
    rows = np.array(np.memmap(work / 'rows.bin', np.float32, 'r').reshape(-1, columns))
    rows = np.sign(rows) * np.log1p(np.abs(rows))
    means, scales = rows.mean(0), 1 / (rows.std(0) + 1e-6)
    return np.clip((rows - means) * scales, -FAR_OUT, FAR_OUT).astype(np.float32), means, scales


class SequenceNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(columns, UNITS)
        self.layers = nn.ModuleList(nn.Conv1d(UNITS, UNITS, 3, padding=reach, dilation=reach) for reach in REACHES)
        self.whole = nn.Linear(UNITS, UNITS)
        self.last = nn.Linear(UNITS, 1)

    def forward(self, rows, there):
        """The log odds of each block. `there` is 0 where a page has no more blocks."""
        blocks = F.relu(self.first(F.dropout(rows, ROW_LOST, self.training))).transpose(1, 2)
        for layer in self.layers:
            blocks = blocks * there.unsqueeze(1)
            blocks = F.dropout(blocks + F.relu(layer(blocks)), UNIT_LOST, self.training)
        blocks = blocks.transpose(1, 2)
        mean = (blocks * there.unsqueeze(2)).sum(1) / there.sum(1, keepdim=True)
        return self.last(F.relu(blocks + self.whole(mean).unsqueeze(1))).squeeze(2)


def batches(stretches, random):
    """Stretches of about the same length together, in any order."""
    found, longest = [[]], 0
    for start, end in sorted(stretches, key=lambda one: one[1] - one[0] + random.random() * 40):
        longest = max(longest, end - start)
        if longest * (len(found[-1]) + 1) > BATCH:
            found.append([])
            longest = end - start
        found[-1].append((start, end))
    random.shuffle(found)
    return [batch for batch in found if batch]


def filled(batch, *arrays):
    """For each array its stretches side by side, with noughts where they are shorter; last, where they are."""
    longest = max(end - start for start, end in batch)
    for array in (*arrays, everywhere):
        table = np.zeros((len(batch), longest, *array.shape[1:]), np.float32)
        for row, (start, end) in zip(table, batch):
            row[:end - start] = array[start:end]
        yield torch.from_numpy(table)


def fit(chosen):
    torch.manual_seed(1)
    random = np.random.default_rng(1)
    stretches = [(at, min(at + STRETCH, end)) for start, end in chosen for at in range(start, end, STRETCH)]
    net = SequenceNet()
    optimizer = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
    steps = TURNS * (len(batches(stretches, random)) + 8)  # a few more than there will be: their number changes with the order
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps)
    net.train()
    for _ in range(TURNS):
        for batch in batches(stretches, random):
            table, right, weight, there = filled(batch, rows, article, weights)
            loss = (F.binary_cross_entropy_with_logits(net(table, there), right, reduction='none') * weight).sum() / BATCH
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1)
            optimizer.step()
            schedule.step()
    return net.eval()


def write(net, path):
    weights = net.state_dict()
    parts = [means, scales, weights['first.bias'], weights['first.weight'].T]
    for at in range(len(REACHES)):
        # by place, then by unit of the layer before, then by unit
        parts += [weights[f'layers.{at}.bias'], weights[f'layers.{at}.weight'].permute(2, 1, 0)]
    parts += [weights['whole.bias'], weights['whole.weight'].T, weights['last.weight'], weights['last.bias']]
    head = np.array([columns, UNITS, len(REACHES), *REACHES], '<u4').tobytes()
    path.write_bytes(head + b''.join(np.ascontiguousarray(part, '<f4').tobytes() for part in parts))


def log_odds(p):
    p = np.clip(p.astype(np.float64), 1e-6, 1 - 1e-6)
    return np.log(p / (1 - p))


rows, means, scales = standard_rows()
if len(sys.argv) <= 3:
    write(fit(pages), out / 'net.bin')
p = np.zeros(len(labels))
for fold in range(folds.max() + 1):
    net = fit([page for page in pages if folds[page[0]] != fold])
    for start, end in (page for page in pages if folds[page[0]] == fold):
        with torch.no_grad():
            p[start:end] = net(*filled([(start, end)], rows)).numpy()[0]
    print(f'fold {fold} fitted', flush=True)
p = (1 - SHARE) * log_odds(np.fromfile(work / 'trees.p', np.float32)) + SHARE * p
(work / 'blocks.p').write_bytes((1 / (1 + np.exp(-p))).astype(np.float32).tobytes())
