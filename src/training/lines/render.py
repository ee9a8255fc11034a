"""Renders HTML as text the way common converters do, so that the line model does not learn the habits of one.

    render(html, 'plain')     one block a paragraph, no marks (like html-text)
    render(html, 'indented')  indentation and bullets (like inscriptis)
    render(html, 'markdown')  headings, emphasis and bullets as Markdown, lines wrapped at 78 columns (like html2text)
"""
import re
import textwrap

import lxml.html

SKIP = {'script', 'style', 'noscript', 'template', 'svg', 'head', 'iframe', 'object', 'select', 'math', 'canvas'}
BLOCK = set(
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form '
    'h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody tfoot thead tr ul'.split()
)
SPACED = set('p blockquote h1 h2 h3 h4 h5 h6 table ul ol dl pre figure'.split())
HEADING = {f'h{n}': n for n in range(1, 7)}
MARKS = {'b': '**', 'strong': '**', 'em': '_', 'i': '_'}


def render(html, mode):
    html = re.sub(r'^\s*<\?xml[^>]*\?>', '', html)
    try:
        root = lxml.html.document_fromstring(html)
    except (ValueError, lxml.etree.LxmlError):
        return ''
    body = root.find('body')
    blocks = []  # (text, indent, blank line before)
    state = {'text': [], 'space': False, 'indent': 0, 'lead': ''}

    def flush(spaced=False):
        text = ''.join(state['text'])
        text = '\n'.join(' '.join(part.split()) for part in text.split('\n'))
        text = re.sub(r'\n{2,}', '\n', text).strip()
        state['text'] = []
        if text and text not in ('**', '_'):
            blocks.append((state['lead'] + text, state['indent'], state['space']))
            state['lead'], state['space'] = '', False
        if spaced:
            state['space'] = True

    def walk(node):
        tag = node.tag if isinstance(node.tag, str) else None
        if tag is None or tag in SKIP:
            return
        block = tag in BLOCK
        if block:
            flush(tag in SPACED)
        before = state['indent']
        if tag in ('ul', 'ol', 'dd', 'blockquote'):
            state['indent'] += 2
        if tag == 'li' and mode != 'plain':
            state['lead'] = '* '
        if tag in HEADING and mode == 'markdown':
            state['lead'] = '#' * HEADING[tag] + ' '
        mark = MARKS.get(tag, '') if mode == 'markdown' else ''
        if tag == 'br':
            state['text'].append('\n')
        if tag in ('td', 'th'):
            state['text'].append(' | ' if mode == 'markdown' and state['text'] else '  ')
        if mark:
            state['text'].append(mark)
        if node.text:
            state['text'].append(node.text.replace('\n', ' '))
        for child in node:
            walk(child)
            if child.tail:
                state['text'].append(child.tail.replace('\n', ' '))
        if mark:
            state['text'].append(mark)
        if block:
            flush(tag in SPACED)
            state['lead'] = ''
        state['indent'] = before

    if body is None:
        return ''
    try:
        walk(body)
    except RecursionError:
        return ''
    flush()
    out = []
    for text, indent, space in blocks:
        if space or mode == 'markdown' and not text.startswith('* '):
            out.append('')
        pad = '' if mode == 'plain' else ' ' * indent
        for part in text.split('\n'):
            if mode == 'markdown' and not part.startswith('#'):
                out.extend(textwrap.wrap(part, 78, initial_indent=pad, subsequent_indent=pad, break_long_words=False) or [''])
            else:
                out.append(pad + part)
    return '\n'.join(out).strip('\n') + '\n'
