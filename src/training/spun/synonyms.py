"""The synonyms of WordNet by the forms that stand in texts: *cities* for *towns*, *shut* for *closed*.

A substitute is a member of the same synset (1), of one that is similar (.5, adjectives), or one step more general or more special (.25).
"""
import re
from collections import defaultdict
from pathlib import Path

# Infinitive, past, participle; what ends in -ed is made.
IRREGULAR = {
    line.split()[0]: line.split()[1:]
    for line in """become became become|begin began begun|bend bent bent|bite bit bitten|bleed bled bled|blow blew blown|break broke broken
breed bred bred|bring brought brought|build built built|buy bought bought|catch caught caught|choose chose chosen|cling clung clung
come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug|draw drew drawn|drink drank drunk|drive drove driven
eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fly flew flown
forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|give gave given|grow grew grown|hang hung hung
hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|know knew known|lay laid laid|lead led led
leave left left|lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost|mean meant meant|meet met met|pay paid paid|put put put
quit quit quit|read read read|ride rode ridden|ring rang rung|rise rose risen|run ran run|see saw seen|seek sought sought|sell sold sold
send sent sent|set set set|shake shook shaken|shed shed shed|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk
shut shut shut|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|slide slid slid|speak spoke spoken|spend spent spent|spin spun spun
split split split|spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck|strike struck struck
swear swore sworn|sweep swept swept|swim swam swum|swing swung swung|teach taught taught|tear tore torn|tell told told|think thought thought
throw threw thrown|undergo underwent undergone|understand understood understood|wake woke woken|wear wore worn|win won won
withdraw withdrew withdrawn|write wrote written|overcome overcame overcome|arise arose arisen|bear bore borne|bind bound bound|cast cast cast
burst burst burst|foresee foresaw foreseen|grind ground ground|undertake undertook undertaken|uphold upheld upheld|weave wove woven|weep wept wept""".replace(
        '\n', '|'
    ).split('|')
}
PLURALS = dict(
    pair.split()
    for pair in 'man men|woman women|child children|foot feet|tooth teeth|mouse mice|person people|life lives|wife wives|knife knives|leaf leaves|half halves|shelf shelves|analysis analyses|crisis crises|basis bases|phenomenon phenomena|criterion criteria'.split(
        '|'
    )
)
DOUBLED = set('admit begin commit control equip forget occur permit prefer refer regret submit transfer omit expel compel propel rebel upset reset'.split())


def with_s(word):
    if re.search(r'(?:s|x|z|ch|sh)$', word):
        return word + 'es'
    return word[:-1] + 'ies' if re.search(r'[^aeiou]y$', word) else word + 's'


def doubles(word):
    return word in DOUBLED or (len(word) <= 5 and re.match(r'^[^aeiou]*[aeiou][bdgklmnprt]$', word) is not None)


def past(word):
    if word in IRREGULAR:
        return IRREGULAR[word][0]
    if word.endswith('e'):
        return word + 'd'
    if re.search(r'[^aeiou]y$', word):
        return word[:-1] + 'ied'
    return word + (word[-1] if doubles(word) else '') + 'ed'


def participle(word):
    return IRREGULAR[word][1] if word in IRREGULAR else past(word)


def with_ing(word):
    if word.endswith('ie'):
        return word[:-2] + 'ying'
    if re.search(r'[^eoy]e$', word):
        return word[:-1] + 'ing'
    return word + (word[-1] if doubles(word) else '') + 'ing'


FORMS = {
    'noun': [str, lambda word: PLURALS.get(word, with_s(word))],
    'verb': [str, with_s, past, participle, with_ing],
    'adj': [str],
    'adv': [str],
}
WEIGHTS = {'&': 0.5, '@': 0.25, '~': 0.25}


def read_wordnet(folder):
    """Lemmas with their synsets, and synsets with their members and neighbours, by part of speech."""
    for part in FORMS:
        synsets, lemmas = {}, {}
        for line in open(Path(folder) / f'data.{part}'):
            if line.startswith(' '):
                continue
            fields = line.split(' | ')[0].split()
            members = [re.sub(r'\(.*\)', '', fields[4 + 2 * i]).lower() for i in range(int(fields[3], 16))]
            at = 4 + 2 * len(members)
            pointers = [fields[at + 1 + 4 * i : at + 4 + 4 * i] for i in range(int(fields[at]))]
            synsets[fields[0]] = (members, [(kind, to) for kind, to, of in pointers if {'n': 'noun', 'v': 'verb', 'a': 'adj', 's': 'adj', 'r': 'adv'}[of] == part])
        for line in open(Path(folder) / f'index.{part}'):
            if not line.startswith(' '):
                fields = line.split()
                lemmas[fields[0]] = fields[-int(fields[2]) :]
        yield part, lemmas, synsets


def substitutes(folder, ids):
    """{original: {substitute: weight}} over the forms in `ids`."""
    found = defaultdict(dict)
    for part, lemmas, synsets in read_wordnet(folder):
        for lemma, own in lemmas.items():
            if not re.fullmatch('[a-z]+', lemma):
                continue
            near = {}
            for synset in own:
                members, pointers = synsets[synset]
                for other in members:
                    near[other] = 1.0
                for kind, to in pointers:
                    for other in synsets[to][0] if kind in WEIGHTS else []:
                        near[other] = max(near.get(other, 0), WEIGHTS[kind])
            for other, weight in near.items():
                if other == lemma or not re.fullmatch('[a-z]+', other):
                    continue
                for form in FORMS[part]:
                    one, two = ids.get(form(lemma)), ids.get(form(other))
                    if one is not None and two is not None and one != two:
                        found[one][two] = max(found[one].get(two, 0), weight)
    return found
