"""Which lines of a page are its article, by the text that a person took from it."""
import collections
import re

import numpy as np

WORD = re.compile(r'\w+')
EMPHASIS = re.compile(r'(?<!\w)_+|_+(?!\w)')
WIDE = re.compile(r'([\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff])')


def words_of(text):
    return WORD.findall(WIDE.sub(r' \1 ', EMPHASIS.sub(' ', text)).lower())


def snippet_of(text):
    return ' '.join(words_of(text))


def common(a, b):
    """Which of the words `a` stand in the longest common subsequence with `b`: Hyyrö's bit vectors, then back."""
    full = (1 << len(b)) - 1
    places = collections.defaultdict(int)
    for index, word in enumerate(b):
        places[word] |= 1 << index
    row, rows = full, []
    for word in a:
        rows.append(row)
        match = row & places.get(word, 0)
        row = ((row + match) | (row - match)) & full
    rows.append(row)
    hit, column = np.zeros(len(a), bool), len(b) - 1
    for index in range(len(a) - 1, -1, -1):
        zeros = ~rows[index + 1] & ((1 << (column + 1)) - 1)
        if not zeros:
            break
        column = zeros.bit_length() - 1
        if rows[index] >> column & 1:
            hit[index] = True
            column -= 1
    return hit


def label(page, lines):
    """For each line its share of article words, and whether that is known."""
    tokens = [words_of(line) for line in lines]
    sizes = np.array([len(line) for line in tokens], 'i4')
    share, known = np.zeros(len(lines)), np.zeros(len(lines), bool)
    plain = [' '.join(line) for line in tokens]
    if page['gold'] is not None:
        hits = common([word for line in tokens for word in line], words_of(page['gold']))
        ends = np.cumsum(sizes)
        sums = np.concatenate([[0], np.cumsum(hits)])
        share, known = (sums[ends] - sums[ends - sizes]) / np.maximum(1, sizes), sizes > 0
        if page['set'] == 'other':
            share_cards(plain, page['gold'], share)
    stay = [snippet_of(text) for text in page['stay'] or ()]
    go = [snippet_of(text) for text in page['go'] or ()]
    for index, line in enumerate(plain):
        if any(len(text) > 3 and (text in line or len(line) > 25 and line in text) for text in stay):
            share[index] = known[index] = 1
        elif any(len(text) > 3 and text in line for text in go):
            share[index], known[index] = 0, True
    return share, known, sizes


def share_cards(plain, gold, share):
    """Cards come in another order in the gold: a line that stands in it whole is right, as often as it stands there."""
    left = collections.Counter(snippet_of(line) for line in gold.split('\n'))
    for index in np.flatnonzero(share > 0.5):
        left[plain[index]] -= 1
    for index in np.flatnonzero(share <= 0.5):
        if plain[index] and left[plain[index]] > 0:
            share[index] = 1
            left[plain[index]] -= 1


def agreed(gold, text, stay):
    """Whether the reader's text stands in the page's text nearly whole and holds most of what must stay."""
    words = words_of(gold)
    if not 60 <= len(words) <= 15000 or common(words_of(text), words).sum() < 0.85 * len(words):
        return False
    plain = ' '.join(words)
    return sum(snippet_of(snippet) not in plain for snippet in stay) <= len(stay) / 2
