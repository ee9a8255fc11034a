import {rule} from '../../rule.js'
import {speakOf} from './by-place.js'

/** A name, or a word of one, in lower case. Leaves words that are both unless the words around them or the text decide. */
export const name = rule(
  {
    name: 'casing/name',
    summary: 'Write a name with its capital.',
    why: 'Text that was put into small letters, or typed in haste, loses the capitals of its names.',
    fix: 'safe',
    scope: 'english',
    examples: [
      {from: 'The flight from beijing landed an hour late.', to: 'The flight from Beijing landed an hour late.'},
      {from: 'Exports to North korea fell again last year.', to: 'Exports to North Korea fell again last year.'},
      {from: 'The United states and Japan signed the paper.', to: 'The United States and Japan signed the paper.'},
      {from: 'They will meet again on wednesday in Oslo.', to: 'They will meet again on Wednesday in Oslo.'},
      {from: 'The key was with Mrs wild until noon.', to: 'The key was with Mrs Wild until noon.'},
      {from: 'Add two spoons of spanish paprika.', to: 'Add two spoons of Spanish paprika.'},
      {
        from: 'The mill belonged to Martin quellan until spring.',
        to: 'The mill belonged to Martin Quellan until spring.'
      },
      {
        from: 'The house was built by Anand velumurugan in 1921, they say.',
        to: 'The house was built by Anand Velumurugan in 1921, they say.',
        because: 'near no word that may be meant'
      },
      {
        from: 'Beatrice chepkorvat won the race. Phyllis derrick and her dog came in last.',
        to: 'Beatrice Chepkorvat won the race. Phyllis Derrick and her dog came in last.',
        because: 'surnames after given names that start the sentence'
      },
      {
        from: 'We ordered noodles from deliveroo, and sat on the floor. He remained in colloredan’s employ, and lived in pontypridd.',
        to: 'We ordered noodles from Deliveroo, and sat on the floor. He remained in Colloredan’s employ, and lived in Pontypridd.',
        because: 'the words before them lead to names'
      },
      {
        keep: 'Lucy duetted with the organist, and Sophie doomscrolled until three.',
        because: 'what they do'
      },
      {
        keep: 'They ate kibbeh with zhoug and a loaf of jowar. The best caribe was gone by noon.',
        because: 'things of other countries'
      },
      {
        keep: 'Roll the rice in nori, and set it against gameday’s messiest food.',
        because: 'a longer list has the one small, and common words make the other'
      },
      {
        keep: 'Austin minis stood in the yard, and Virginia creeper grew on the wall.',
        because: 'given names that are places too'
      },
      {
        keep: 'The pipe was of briar (Erica arborea), and as old as his father.',
        because: 'a kind',
        known: 'its name begins like that of a woman'
      },
      {
        from: 'They set out from wendleby Hall at noon, with the dogs.',
        to: 'They set out from Wendleby Hall at noon, with the dogs.'
      },
      {
        from: 'It was the National rowing Union (NRU) that paid.',
        to: 'It was the National Rowing Union (NRU) that paid.'
      },
      {from: 'She heard it on the bbc in the usa.', to: 'She heard it on the BBC in the USA.'},
      {from: 'A spokesman for samsung said no more.', to: 'A spokesman for Samsung said no more.'},
      {from: 'He beat Dame judith field by ten votes.', to: 'He beat Dame Judith Field by ten votes.'},
      {
        from: 'The start was put off until 20 march by the guild, and that on 3 may at Ely.',
        to: 'The start was put off until 20 March by the guild, and that on 3 May at Ely.',
        because: 'days'
      },
      {
        keep: 'They carried the santo through the rain, and then the drums began. She had to take a dar to the clinic.',
        because: 'words of other languages that are parts of names of regions'
      },
      {
        keep: 'The March 24 march was long. Of the 30 students 12 may stay, and of 24 may be chosen two. Children from 8 may swim, and the 20 march together.',
        because: 'no days'
      },
      {
        from: 'Snow fell over the pennines in the night.',
        to: 'Snow fell over the Pennines in the night.',
        because: 'no text and no list has it small'
      },
      {
        keep: 'The devo was the first thing we saw, and they spoke of feist all night.',
        because: 'a list has it small, or none has it'
      },
      {
        from: 'She won a South African music Award for it. The judge said that mr da Silva and Mr Okafor had listened.',
        to: 'She won a South African Music Award for it. The judge said that Mr da Silva and Mr Okafor had listened.',
        because: 'so sure that what usually speaks against it does not'
      },
      {
        from: 'Tom Reed, an analyst with Saturn partners, sold. “Prices will fall,” said Maria Lund, an economist at Kestrel securities in Oslo.',
        to: 'Tom Reed, an analyst with Saturn Partners, sold. “Prices will fall,” said Maria Lund, an economist at Kestrel Securities in Oslo.',
        because: 'firms for which they work'
      },
      {
        keep: 'He is an analyst with Saturn and its partners, she an expert of Chinese markets, and both know the director of Saturn capital gains. The school, with Tesco partners, paid.',
        because: 'no names of firms'
      },
      {from: 'Her novel about Tilda hill won the prize.', to: 'Her novel about Tilda Hill won the prize.'},
      {from: 'The supreme Court will hear the case in April.', to: 'The Supreme Court will hear the case in April.'},
      {
        from: 'She sang the hymn with Ned Hale, and then When Will they Come by the old band.',
        to: 'She sang the hymn with Ned Hale, and then When Will They Come by the old band.'
      },
      {
        from: 'The mayor - a former baker - said that the Geneva motor Show would move - for a year - to a hall in the hills.',
        to: 'The mayor - a former baker - said that the Geneva Motor Show would move - for a year - to a hall in the hills.'
      },
      {
        from: 'It is the best theatre in the midlands, they say.',
        to: 'It is the best theatre in the Midlands, they say.',
        known: 'a common noun too'
      },
      {
        from: 'He began as a fitter of gas boilers in hull. That was long ago.',
        to: 'He began as a fitter of gas boilers in Hull. That was long ago.',
        known: 'a part of a ship'
      },
      {
        from: 'When i first opened the shop, nobody came. If i were you, i would wait.',
        to: 'When I first opened the shop, nobody came. If I were you, I would wait.'
      },
      {
        keep: 'Read row i and add it to column i, where i starts at nought and i denotes the day.',
        because: 'a letter that counts'
      },
      {
        from: 'They bought shares of Thistle in May. Thistle is cheap, said Ned, and Thistle pays. He has owned parts of thistle since.',
        to: 'They bought shares of Thistle in May. Thistle is cheap, said Ned, and Thistle pays. He has owned parts of Thistle since.',
        because: 'the text has it as a name'
      },
      {
        keep: 'They live near Mill Lane and the old Mill. Then the mill burned, and the mill was sold.',
        because: 'small as often'
      },
      {
        keep: 'The Yarn Board met in May. In June the Yarn Board voted for a Spincycle yarn, and Ned bought it.',
        because: 'beside a capital it may be a part of another name, or of none'
      },
      {
        keep: 'Put it into debian/rules, and ask org.apache.tomcat for the rest.',
        because: 'names of files and packages'
      },
      {keep: 'In May Tom outwalked all of them on the hill.', because: 'a verb after a given name'},
      {keep: 'Yuzu ponzu goes well with it, and so does yuzu kosho.', because: 'food that no dictionary has'},
      {keep: 'My aunt Ines came from Porto with one suitcase.', because: 'kin after a possessive'},
      {keep: 'The letter was for Mr ffoulkes and nobody else.', because: 'some families write their name so'},
      {keep: 'They will march to the square and may stay there.', because: 'verbs'},
      {keep: 'They sold the Brackley street food vans in May.', because: 'the name goes no further'},
      {keep: 'Put the turkey in the oven and set the table.', because: 'a word that is also a name'},
      {keep: 'The north of the country had rain, and the states paid for the repairs.', because: 'no name follows'},
      {keep: 'The prince and the former foreign secretary met the bishop.', because: 'roles without a name'},
      {keep: 'Serve the danish pastries after the brussels sprouts.', because: 'many style guides write them small'},
      {keep: 'The ferry was the m/v Estonia, and mail went c/o the port.', because: 'letters of abbreviations'},
      {advise: 'The vaquita was the first thing that we saw.', because: 'a word of no table, and no name beside it'},
      {keep: 'The carter asked the old smith about it, and a cooper from the next village.', because: 'trades'},
      {keep: 'The t-test of points b, c and d is spelled with a k and not a c.', because: 'letters'},
      {
        keep: 'Path A was short and Path B was steep, and each path had one bridge.',
        because: 'a name only with its letter'
      },
      {
        keep: 'Set `a`, `b` and `c` first. Then install unified in windows with npm.',
        because: 'where code is explained, names are small'
      },
      {
        advise:
          'Put max_heat and min_heat into oven.conf, and the mysql files into the debian directory. Then run the perl tools.',
        because: 'likewise, though its marks of code are gone'
      },
      {
        keep: 'We plan in monday. Our team likes monday, and with monday we met. Then monday grew, and monday was sold.',
        because: 'a brand that the text always writes small'
      },
      {
        keep: 'The engineers call it a single point of failure (SPOF).',
        because: 'a term that is spelled out is no name'
      },
      {keep: 'She listed it on eBay with her old iPhone.', because: 'brands that start in lower case'}
    ]
  },
  (article, suggest) => speakOf('name', article, suggest)
)
