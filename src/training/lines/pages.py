#!/usr/bin/env python3
"""Writes pages.jsonl, the pages as text that the line model learns from, with what is known of each.

    /usr/bin/python3 src/training/lines/pages.py --corpora DIR --exam DIR --work DIR

A record is {set, kind, mode, id, host, language, text, gold, stay, go, title}. Sets: `news` (article-pages), `article` and
`other` (WCXB), `daniel`, `reader` and `snippets` (trafilatura). Pages come as the exam's renderings, as npm's html-to-text
prints them (print.ts) and in one of render.py's three ways. Golds start after the title.
"""
import argparse
import gzip
import json
import os
import pathlib
import re
import subprocess
import sys
import urllib.parse
import zlib
from random import Random

import lxml.html

HERE = pathlib.Path(__file__).resolve().parent
BUILT = HERE.parents[2] / 'dist/training/lines'
sys.path.insert(0, str(HERE))
sys.setrecursionlimit(5000)
from labels import agreed, snippet_of  # noqa: E402
from render import render  # noqa: E402

MODES = ('plain', 'indented', 'markdown')
HALF = 2  # of html-to-text's pages one in so many comes in one of the three ways as well
MASKS = 8  # one page in so many comes once more, as if its language were unknown


def read(path):
    opener = gzip.open if str(path).endswith('.gz') else open
    with opener(path, 'rt', encoding='utf8') as file:
        return [json.loads(line) for line in file]


def host_of(url):
    return (urllib.parse.urlparse(url if '://' in url else 'http://' + url).hostname or url).removeprefix('www.')


def mode_of(record):
    """One of the three ways for each page, always the same."""
    return MODES[zlib.crc32(record['id'].encode()) % 3]


def twice(record):
    """Does the page come in one of the three ways as well?"""
    return zlib.crc32((record['id'] + 'half').encode()) % HALF == 0


def printed(path):
    """The pages of a file as html-to-text prints them."""
    lines = subprocess.run(['node', str(BUILT / 'print.js'), str(path)], check=True, capture_output=True, text=True).stdout
    return [json.loads(line) for line in lines.split('\n') if line]


def without_title(gold, title):
    first, _, rest = (gold or '').partition('\n')
    return rest.strip() if title and rest and snippet_of(first) == snippet_of(title) else gold


def title_of(html):
    """A headline that a page says twice: in a heading and in its metadata."""
    try:
        root = lxml.html.document_fromstring(re.sub(r'^\s*<\?xml[^>]*\?>', '', html))
    except (ValueError, lxml.etree.LxmlError):
        return None
    said = [snippet_of(text) for text in root.xpath('//meta[@property="og:title"]/@content | //title/text()')]
    found = []
    for heading in root.xpath('//h1 | //h2'):
        text = ' '.join(heading.text_content().split())
        plain = snippet_of(text)
        if len(plain) > 3 and any(plain == one or one.startswith(plain + ' ') and len(plain) > len(one) / 3 for one in said):
            found.append(text)
    return found[0] if found and len(set(found)) == 1 else None


def collect(corpora, exam):
    def page(kind, mode, record, text, **more):
        return {**dict(set=kind, kind=record.get('kind', 'article'), mode=mode, id=record.get('id', record['url']), host=host_of(record['url']),
                       language=record.get('language'), text=text, gold=record.get('gold'), stay=record.get('with'), go=record.get('without'),
                       title=record.get('title')), **more}

    news = {record['id']: title_of(record['html']) for record in read(corpora / 'article-pages.jsonl.gz')}
    for mode in ('html-text', 'inscriptis', 'html2text'):
        for record in read(exam / f'data/pages-{mode}.jsonl'):
            yield page('news', mode, record, record['text'], title=news.get(record['id']))
    for record in read(corpora / 'article-pages.jsonl.gz'):
        yield page('news', 'plain', record, render(record['html'], 'plain'), title=news[record['id']])
    for name, kind in (('wcxb-article-pages', 'article'), ('wcxb-other-pages', 'other'), ('daniel-pages', 'daniel')):
        path = corpora / f'{name}.jsonl.gz'
        for record, text in zip(read(path), printed(path)):
            gold = without_title(record['gold'], record['title']) if kind == 'daniel' else record['gold']
            yield page(kind, 'html-to-text', record, text, gold=gold)
            if twice(record):
                yield page(kind, mode_of(record), record, render(record['html'], mode_of(record)), gold=gold)
    path = corpora / 'trafilatura-pages.jsonl.gz'
    answers = subprocess.run(['node', str(BUILT / 'reader.js'), str(path)], check=True, capture_output=True, text=True).stdout
    for record, answer in zip(read(path), answers.split('\n')):
        text, gold = render(record['html'], mode_of(record)), json.loads(answer)
        agrees = gold is not None and agreed(gold, text, record['with'])
        yield page('reader' if agrees else 'snippets', mode_of(record), record, text, gold=gold if agrees else None, title=title_of(record['html']))


def made_of(page):
    """Pages made of a page: with its words masked, as if its language were unknown; small, with a few lines of its frame; its article alone."""
    if page['mode'] != 'html-to-text':
        return
    chance = zlib.crc32(page['id'].encode())
    if chance % MASKS == 0:
        yield {**page, 'masked': True}
    paragraphs = [line for line in (page['gold'] or '').split('\n') if line.strip()]
    lines = [line.strip() for line in page['text'].split('\n') if line.strip()]
    if page['set'] == 'other' or len(paragraphs) < 4 or len(lines) < 40 or not page['title']:
        return
    random = Random(chance)
    part = '\n\n'.join([page['title'], *paragraphs[:random.randint(3, 12)]])
    if len(part) < 400:
        return
    gap = random.choice(['\n', '\n\n'])
    above, below = lines[:random.randint(2, 10)], lines[-random.randint(2, 10):]
    gold = part[len(page['title']):].strip()
    made = {**page, 'set': 'made', 'gold': gold, 'stay': None, 'go': None}
    yield {**made, 'mode': 'small', 'text': gap.join(above) + '\n\n' + part + '\n\n' + gap.join(below) + '\n'}
    whole = '\n\n'.join([page['title'], *paragraphs])
    yield {**made, 'mode': 'bare', 'text': whole + '\n', 'gold': whole}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    for name in ('--corpora', '--exam', '--work'):
        parser.add_argument(name, type=pathlib.Path, required=True)
    args = parser.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    with open(args.work / 'pages.jsonl', 'w', encoding='utf8') as file:
        for page in collect(args.corpora, args.exam):
            if page['text'].strip():
                for one in (page, *made_of(page)):
                    file.write(json.dumps(one, ensure_ascii=False) + '\n')


if __name__ == '__main__':
    main()
