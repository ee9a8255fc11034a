/**
 * Wording that rewriting programs leave behind and hardly anybody writes: synonyms swapped inside set phrases and terms, and
 * idioms translated word by word.
 *
 * Sources: the habits of article spinners and of translation there and back; terms of science have a list of their own
 * (`scholarly.ts`). Every row was counted in 17 million words of edited, spoken and learners' English
 * (textbooks, encyclopedia, news, speeches, court transcripts, web pages): `clean` is how often it stands there, once at most.
 */

/** A row: what a rewriter leaves, what the author most likely wrote, and why nobody else writes it so. */
export interface SpunPhrase {
  /** Words; `(a|b)` stands for either, with `?` for either or nothing, `#` for a number, `##` for its last two digits. */
  text: string
  original: string
  why: string
  clean: 0 | 1
}

export const spunPhrases: readonly SpunPhrase[] = [
  {
    text: '(#|hundred|thousand|thirteen|twenty) years (vintage|antique)',
    original: 'years old',
    why: '*old* became *antique*',
    clean: 0
  },
  {
    text: '(additional|extra) than (#|a|half|one|two|three|ten|twenty|fifty|any|its|the)',
    original: 'more than',
    why: '*more* was swapped in a comparison',
    clean: 0
  },
  {text: '(all along|along all) the (dawn|night|day)', original: 'all night', why: 'an article too many', clean: 0},
  {
    text: '(atomic|nuclear) (force|vitality) (plant|station)s?',
    original: 'nuclear power plant',
    why: 'a term was swapped',
    clean: 0
  },
  {
    text: '(at|from) (first|last) hour of the (morning|afternoon|evening|night)',
    original: 'early in the morning',
    why: 'an article too many',
    clean: 0
  },
  {
    text: '(at|on) the (point|second) when (the|he|she|it|they|we|you|i) (was|were|is|are|got|came|went|had|returned|arrived|saw|heard|said) (down|up|in|on|to|back|the|a|his|her)',
    original: 'when',
    why: 'a phrase for one word',
    clean: 0
  },
  {
    text: '(at|to|about|from|of) the (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (of|in) the (morning|afternoon|evening|night)',
    original: 'at one in the morning',
    why: 'an article too many',
    clean: 0
  },
  {
    text: '(a|the) (metropolis|township) (council|corridor|hall|center|centre)',
    original: 'city council',
    why: '*city* swapped in the name of a body',
    clean: 0
  },
  {
    text: '(a|the) (twenty|thirty|forty|fifty|ten) by (hundred|one hundred)',
    original: 'percent',
    why: 'an idiom was translated word by word',
    clean: 0
  },
  {
    text: '(a|the) critically important (moment|step)',
    original: 'a crucial moment',
    why: '*crucial* was swapped for two words',
    clean: 0
  },
  {
    text: '(a|the|his|her|their|its|this|that) (have a look at|take a look at) (, which|shows|indicates|published|observed|found|suggests|by|of)',
    original: 'study',
    why: '*study* became *look* as a verb',
    clean: 0
  },
  {
    text: '(be|been|were|was|are) evicted of (their|his|her|the)',
    original: 'evacuated from',
    why: 'an article too many',
    clean: 0
  },
  {text: '(blood|pulse|circulatory) (strain|tension)', original: 'blood pressure', why: 'a term was swapped', clean: 0},
  {text: '(body|frame) of workers', original: 'staff', why: 'one word became three', clean: 0},
  {text: '(bosom|breast) (malignancy|peril|disease)', original: 'breast cancer', why: 'a term was swapped', clean: 1},
  {
    text: '(bus|telephone|phone|house|page|area) wide variety',
    original: 'number',
    why: '*number* was swapped',
    clean: 0
  },
  {
    text: '(by|for) (motives|motive) (of|that) (the|nobody|health|security|smoke)',
    original: 'because of',
    why: 'numbers were translated word by word',
    clean: 0
  },
  {
    text: '(can|could|will|would) additionally (be|have|assist|help|lead|need)',
    original: 'can also',
    why: '*also* is short, and stays short with people',
    clean: 0
  },
  {
    text: '(carbon|ozone depleting substance|fossil fuel) (byproducts|by-products|outflows|discharges)',
    original: 'carbon emissions',
    why: 'a term was swapped',
    clean: 0
  },
  {
    text: '(carries|carried|carry) (two|three|four|five|ten|twenty|thirty|forty|#) years (in|hanging|working|without|at|as)',
    original: 'has been for years',
    why: 'an idiom was translated word by word',
    clean: 0
  },
  {
    text: '(cell|mobile) (smartphone|cellphone|telephone) (telephone|smartphone)',
    original: 'mobile phone',
    why: 'one word and its sister',
    clean: 0
  },
  {
    text: '(climate|weather) (alternate|adjustments?) (is|and|has)',
    original: 'climate change',
    why: 'a set phrase was swapped',
    clean: 0
  },
  {
    text: '(continued|further) growth of (nuclear weapons|weapons|ballistic missiles|missiles|vaccines|a vaccine|drugs|new drugs)',
    original: 'development',
    why: '*development* became *growth*',
    clean: 0
  },
  {
    text: '(counts|count|counted) (already )?with (a|an|the|five|two|three|more|traffic) (hundred|thousand|delay|months|jams|years|privilege|parking|pool|service|budget)',
    original: 'has',
    why: 'an idiom was translated word by word',
    clean: 0
  },
  {text: '(covered|protected) from mild', original: 'from light', why: '*light* became *mild*', clean: 0},
  {text: '(creepy|frightening) crawlies', original: 'insects', why: 'a word of children in an article', clean: 0},
  {
    text: '(deep|machine|device|system) gaining knowledge',
    original: 'deep learning',
    why: 'one word became three',
    clean: 0
  },
  {
    text: '(discovered|uncovered) the (cake|pie)',
    original: 'uncovered the fraud',
    why: 'an idiom was translated word by word',
    clean: 0
  },
  {
    text: '(each|every) (other|different) (man or woman|individual)',
    original: 'each other',
    why: '*each other* is one thing',
    clean: 0
  },
  {
    text: '(extra|more) (than )?(# )?(hundred )?human beings (got|came|have|were|are)',
    original: 'people',
    why: '*people* became a species',
    clean: 0
  },
  {
    text: '(face|facial|picture|image|design|voice) (acknowledgment|acknowledgement)',
    original: 'recognition',
    why: 'a term was swapped',
    clean: 0
  },
  {
    text: '(gave|give|gives|given) to light',
    original: 'gave birth',
    why: 'an idiom was translated word by word',
    clean: 1
  },
  {
    text: '(general|overall) (wellbeing|well-being) (administration|administrations|office|authorities|authority|official)',
    original: 'health service',
    why: 'a term was swapped',
    clean: 0
  },
  {text: '(give|gave|gives) up (is|was) (not|no)', original: 'end', why: '*end* became *give up*', clean: 0},
  {text: '(got|get|gets) no mild', original: 'no light', why: '*light* became *mild*', clean: 0},
  {text: '(has|have|had) a place with', original: 'belong to', why: '*belong* was taken apart', clean: 0},
  {text: '(heart|cardiac) (disappointment|assault)', original: 'heart failure', why: 'a term was swapped', clean: 0},
  {
    text: '(huge|enormous|colossal|massive) (information|facts) (examination|investigation|analytics)',
    original: 'big data analysis',
    why: 'a term was swapped',
    clean: 0
  },
  {
    text: '(international|global) (war|conflict) (i|ii|one|two)',
    original: 'World War',
    why: 'the name of a war was swapped',
    clean: 0
  },
  {text: '(internet|web) (site|page) online', original: 'website', why: 'a set phrase was swapped', clean: 0},
  {text: "(into|in) every different's", original: "into each other's", why: '*each other* is one thing', clean: 0},
  {
    text: '(in|at) the (cease|quit) (they|he|she|it|we|of the day)',
    original: 'in the end',
    why: '*end* became *cease*',
    clean: 0
  },
  {
    text: '(in|on) (schedule|timetable) of (evening|morning|afternoon)',
    original: 'in the evening',
    why: 'numbers were translated word by word',
    clean: 0
  },
  {
    text: '(in|on|of) what goes of (the )?(season|year|century|month)',
    original: 'so far this',
    why: 'an idiom was translated word by word',
    clean: 0
  },
  {
    text: '(is|was|are|were) (at|by) this point not',
    original: 'is no longer',
    why: '*no longer* turned around',
    clean: 0
  },
  {
    text: '(it|entry|entrance|jab|shipping|admission|is|are|which is) (is )?unfastened',
    original: 'free',
    why: '*free* became *unfastened*',
    clean: 0
  },
  {
    text: '(it|this|that) treats of (a|an|the)',
    original: 'it is',
    why: 'an idiom was translated word by word',
    clean: 0
  },
  {text: '(know|knew|known) of first hand', original: 'see at first hand', why: 'an article too many', clean: 0},
  {
    text: '(lamented|lament|lament for) the low(,| that| of| in)',
    original: 'regretted the absence',
    why: 'numbers were translated word by word',
    clean: 0
  },
  {
    text: "(last|next|this|each|every|a|the|per|previous|first) (yr|yr's)",
    original: 'year',
    why: 'an abbreviation in running text',
    clean: 0
  },
  {
    text: '(launch|launching|throw|throwing) the bells to the flight',
    original: 'celebrate too early',
    why: 'an idiom was translated word by word',
    clean: 0
  },
  {
    text: '(law|rule) (requirement|implementation) (offices|organizations|officials|authorities)',
    original: 'law enforcement',
    why: 'a term was swapped',
    clean: 0
  },
  {
    text: '(light|mild) of (the|a|its) superstar',
    original: 'light of the star',
    why: '*star* became *superstar* in the sky',
    clean: 0
  },
  {
    text: '(lung|kidney|liver) (disappointment|dissatisfaction)',
    original: 'failure',
    why: 'a term was swapped',
    clean: 0
  },
  {
    text: '(man-made|fake|simulated) (brainpower|consciousness|intelligence)',
    original: 'artificial intelligence',
    why: 'a term was swapped',
    clean: 0
  },
  {
    text: '(may|might) additionally (be|have|assist|help|lead|want|not)',
    original: 'may also',
    why: '*also* is short, and stays short with people',
    clean: 0
  },
  {
    text: '(may|might|could|will|would|can) be (capable of|able to) be (seen|found|able)',
    original: 'can be',
    why: '*not* became *not always*',
    clean: 0
  },
  {
    text: '(months|years|weeks|days|hours|minutes|mins|decades|centuries) in the past (that|he|she|it|the|a|an|they|we|whilst|while|when)',
    original: 'ago',
    why: '*ago* became *in the past*',
    clean: 0
  },
  {
    text: '(night|summer|winter|iciness|wintry weather) (time|season) (of|inside|in) (the|sunday|monday|tuesday|wednesday|thursday|friday|saturday)',
    original: 'night',
    why: "*summer* became *summer season* where it is not a season's trade",
    clean: 1
  },
  {
    text: '(non-renewable|nonrenewable) energy sources? (by-products|outflows)',
    original: 'fossil fuel emissions',
    why: 'a term was swapped',
    clean: 0
  },
  {
    text: '(old|antique) helmet (there|of|are|is)',
    original: 'old town',
    why: '*casco* was translated by its other sense',
    clean: 0
  },
  {
    text: '(on the|in) (a way|way) to (get|make|be|have|gain|keep|help|improve|acquire|meet) (a|the|it|more|rid|his|her|their)',
    original: 'in order to',
    why: '*by* of measure became *by way of*',
    clean: 0
  },
  {
    text: '(on|over) the (net|internet|web) (web site|internet site|web page)',
    original: 'website',
    why: 'a set phrase was swapped',
    clean: 0
  },
  {text: '(owes|owed) itself (in|to)', original: 'is due to', why: 'numbers were translated word by word', clean: 0},
  {text: '(ozone|ozone-) harming substances?', original: 'greenhouse gases', why: 'a term was swapped', clean: 0},
  {
    text: '(placed|positioned|go|went|come|came|bring|brought|sent|take|took|gave|give) lower back',
    original: 'back',
    why: '*back* was read as a part of the body',
    clean: 0
  },
  {
    text: '(presently|right now|at present) (at this point|require|set out|out)',
    original: 'now',
    why: '*now* swapped in a clause',
    clean: 0
  },
  {
    text: '(proper|right) (here|now) is (a|an) (few|some)',
    original: 'here are',
    why: '*place* was swapped in a set phrase',
    clean: 0
  },
  {text: '(put|puts|putting) (in value|emphasis in)', original: 'stress', why: 'an article too many', clean: 0},
  {
    text: '(raised|lifted|has raised) blisters',
    original: 'caused anger',
    why: 'an idiom was translated word by word',
    clean: 0
  },
  {
    text: '(round trip|ida) of the (quarter|semi|finals?)',
    original: 'first leg',
    why: 'a term of the game was translated word by word',
    clean: 0
  },
  {
    text: '(sent|send|put|made) a (communicated|communique) (on|this|in|last)',
    original: 'statement',
    why: 'an idiom was translated word by word',
    clean: 0
  },
  {
    text: '(shut|closed) (by|to) the (ocean|street|house|shore)',
    original: 'close to',
    why: '*close* became *shut*',
    clean: 0
  },
  {
    text: '(social|in the|the same) nets (in which|that had|where|the)',
    original: 'social networks',
    why: 'an article too many',
    clean: 0
  },
  {text: '(starts|started|begins|began) offevolved', original: 'began', why: 'a mark of one program', clean: 0},
  {
    text: '(summer season|winter season) (the|when|was|is|became)',
    original: 'summer',
    why: 'nobody calls the season so',
    clean: 1
  },
  {
    text: '(sun based|sun-based|sun oriented|sun-oriented|sun powered) (boards?|panels?|energy|force|power|cells?|vitality)',
    original: 'solar panels',
    why: 'a term was swapped',
    clean: 0
  },
  {
    text: '(sunday|monday|tuesday|wednesday|thursday|friday|saturday) night time',
    original: 'night',
    why: 'one word became two',
    clean: 0
  },
  {
    text: '(take|takes|taking) (vicinity|region|area)',
    original: 'take place',
    why: '*place* was swapped in a set phrase',
    clean: 0
  },
  {text: '(the )?cease (result|of the)', original: 'end result', why: '*end* became *cease*', clean: 0},
  {text: '(the|a) (smoke column|column smoke)', original: 'column of smoke', why: 'an article too many', clean: 0},
  {text: '(the|a|in) old helmet', original: 'old town', why: '*casco* was translated by its other sense', clean: 0},
  {
    text: '(the|a|of) box is not for joys',
    original: 'there is little money',
    why: 'an idiom was translated word by word',
    clean: 0
  },
  {text: '(the|a|this|its|our) website online', original: 'website', why: 'one word and its sister', clean: 0},
  {
    text: '(the|its|of) (medium|half) price',
    original: 'average price',
    why: 'an idiom was translated word by word',
    clean: 0
  },
  {
    text: '(the|no|by|of|moon|sun) mild (of|inside|within|years|year)',
    original: 'light',
    why: '*light* became *mild*',
    clean: 0
  },
  {
    text: '(the|of|persons of) (third )?age(,| and) the babies',
    original: 'elderly people',
    why: 'numbers were translated word by word',
    clean: 0
  },
  {
    text: '(the|this|a|new) (have a look at|take a look at) (that|is|was|has)',
    original: 'the study',
    why: '*study* became *look* as a verb',
    clean: 0
  },
  {
    text: '(three|two|four|nine) of each (four|three|five|ten)',
    original: 'three out of four',
    why: 'an idiom was translated word by word',
    clean: 0
  },
  {text: '(took|take|takes|taking|had|have) a gander at', original: 'look at', why: 'a joke in earnest', clean: 0},
  {
    text: '(town|metropolis|metropolitan|village) corridor',
    original: 'town hall',
    why: '*hall* became *corridor*',
    clean: 0
  },
  {
    text: '(to|of|from) the (eighty|seventy|sixty|ninety|fifty|forty) and (one|two|three|four|five|six|seven|eight|nine) (years|degrees|in)',
    original: 'at eighty-one',
    why: 'an article too many',
    clean: 0
  },
  {
    text: '(turned|changed) into (not|now|no longer|made|given|taken|found|found|built|repaired|on|in|the only)',
    original: 'was',
    why: '*was* became *became*',
    clean: 0
  },
  {
    text: '(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) and (one|two|three|four|five|six|seven|eight|nine) (degrees|years|of|,|in|had)',
    original: 'forty-three',
    why: 'numbers were translated word by word',
    clean: 1
  },
  {
    text: '(until|till|at|by|before|toward|towards) the (give up|quit) of (the|this|next|last)',
    original: 'end',
    why: '*end* became *give up*',
    clean: 0
  },
  {
    text: '(was|were|is|be|has been|been) casualty (during|of|for)',
    original: 'injured',
    why: 'an idiom was translated word by word',
    clean: 0
  },
  {text: '(white|bleached) residence', original: 'White House', why: 'a name was swapped', clean: 0},
  {
    text: '(without|with) (that|it being) (anyone|anybody|nobody|necessary to regret)',
    original: 'without anyone',
    why: 'an article too many',
    clean: 0
  },
  {
    text: '(worked|turned) out (that|to) (she|he|they|it) had (claimed|possessed)',
    original: 'owned',
    why: '*owned* became *claimed*',
    clean: 0
  },
  {
    text: '(worldwide|global) (positioning|situating) framework',
    original: 'global positioning system',
    why: 'a term was swapped',
    clean: 0
  },
  {
    text: '(years|months|days) (vintage|antique) (who|that|and|while|whilst|boy|girl|man|woman)',
    original: 'years old',
    why: '*old* became *antique*',
    clean: 0
  },
  {text: 'an (entire|entire new|whole) lot of', original: 'a lot of', why: 'one word inside a set phrase', clean: 0},
  {
    text: 'ancient (meaning|significance|importance)',
    original: 'historical significance',
    why: '*historical* and *ancient* are sisters in a thesaurus alone',
    clean: 0
  },
  {
    text: 'as 19## (he|she|it|they|there) (has|have)',
    original: 'since 19##',
    why: '*since* was swapped without its sense of time',
    clean: 0
  },
  {
    text: 'as an awful lot (as|weight|of)',
    original: 'as much',
    why: '*much* became *an awful lot* in a comparison',
    clean: 0
  },
  {
    text: 'at this point not (perilous|dangerous|exist|need|have|be|possible|accessible)',
    original: 'no longer',
    why: '*no longer* turned around',
    clean: 0
  },
  {
    text: 'by way of (one|two|three|four|five|ten|nearly|almost|a fifth|a third|half|the time|dreams|goals|points|car|automobile)',
    original: 'by',
    why: '*by* of measure became *by way of*',
    clean: 0
  },
  {text: 'circle of relatives', original: 'family', why: 'the sense of a tree, in every place', clean: 0},
  {text: 'content material', original: 'content', why: 'a word and its sister, side by side', clean: 0},
  {
    text: 'counterfeit (consciousness|intelligence|neural)',
    original: 'artificial intelligence',
    why: 'a term was swapped',
    clean: 0
  },
  {
    text: 'does (two|three|four|five|six|seven|eight|nine|ten|eighteen|some|many) (years|months|days) (ago)?',
    original: 'ago',
    why: 'an idiom was translated word by word',
    clean: 0
  },
  {text: 'due to this fact', original: 'therefore', why: 'a whole phrase for one word', clean: 0},
  {text: 'each person is (aware|conscious)', original: 'everyone knows', why: '*people* became a species', clean: 0},
  {
    text: "every different's (palms|hands|arms|eyes)",
    original: "each other's",
    why: '*each other* is one thing',
    clean: 0
  },
  {
    text: 'excessive (school|street|tide|court|fever|schools|speed|pace|level of|fine|best)',
    original: 'high',
    why: '*high* became *excessive* in a set phrase',
    clean: 1
  },
  {
    text: 'excessive-(speed|quality|pace|school|tech|end)',
    original: 'high-',
    why: '*high* became *excessive* in a set phrase',
    clean: 0
  },
  {
    text: 'for the reason that (january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|19##|20##|18th|19th|then|the start|childhood)',
    original: 'since',
    why: '*since* of time became *since* of cause',
    clean: 0
  },
  {text: 'for this reason the fact', original: 'therefore', why: 'a whole phrase for one word', clean: 0},
  {
    text: 'frequently enough (limited|used|seen|overlooked|found|the|a|not|are|is|in|it)',
    original: 'often',
    why: '*often enough* is said of what suffices; here it stands for *often*',
    clean: 0
  },
  {text: 'gaining knowledge of', original: 'learning', why: 'one word became three', clean: 1},
  {
    text: 'given that (january|february|march|april|june|july|august|september|october|november|december|spring|autumn|19##|20##) (,|.)',
    original: 'since',
    why: '*since* of time became *since* of cause',
    clean: 0
  },
  {text: 'greater than (simply|just) a', original: 'more than just a', why: '*just* swapped beside it', clean: 0},
  {
    text: 'have a look at, (which|who|published|that)',
    original: 'study',
    why: '*study* became *look* as a verb',
    clean: 0
  },
  {
    text: 'health (practitioner|facility) (who|can|said|at|inside|for)',
    original: 'doctor',
    why: 'one word became two',
    clean: 0
  },
  {
    text: 'heaps of (people|humans|individuals|years|kilometres|miles)',
    original: 'thousands of',
    why: '*thousands* became *heaps*',
    clean: 0
  },
  {text: 'high minister', original: 'prime minister', why: 'a title was swapped', clean: 0},
  {
    text: 'human beings (do|are|can|who|have|came|got|were|say|fell|had) (observe|notice|not|now|no|here|extra)',
    original: 'people',
    why: '*people* became a species',
    clean: 1
  },
  {text: 'iciness', original: 'winter', why: 'nobody calls the season so', clean: 0},
  {text: 'in a communicated', original: 'in a statement', why: 'an idiom was translated word by word', clean: 0},
  {
    text: 'in addition to being capable',
    original: 'as well as being able',
    why: '*also* is short, and stays short with people',
    clean: 0
  },
  {
    text: 'in place of the (only )?one that',
    original: 'rather than the one that',
    why: '*by* of measure became *by way of*',
    clean: 0
  },
  {
    text: 'in the direction of the (end|quit|give up) of',
    original: 'towards the end of',
    why: 'two words for one',
    clean: 0
  },
  {
    text: 'in the event that (you|one) (wish|need|want|are|have|like) (to|a|the|an|searching|looking|hoping)',
    original: 'if',
    why: 'a phrase for one word',
    clean: 0
  },
  {
    text: 'in the front of (a|the|him|her|them|it|us) (sold|packed|crowd|camera|house|building|shop)',
    original: 'in front of',
    why: 'an article too many',
    clean: 0
  },
  {
    text: 'in the night of the (sunday|monday|tuesday|wednesday|thursday|friday|saturday)',
    original: 'on the night of',
    why: 'an article too many',
    clean: 0
  },
  {text: 'industrial polygon', original: 'industrial estate', why: 'an article too many', clean: 0},
  {
    text: 'inside (a|one|two|three|four|five|six|ten) (week|month|year|day|hour|weeks|months|years|days|hours|minutes) of (the|its|his|her|their)',
    original: 'within',
    why: '*in* became *inside*, where nothing has an inside',
    clean: 0
  },
  {
    text: 'inside the united states of america( of)? (wherein|where|has|is)',
    original: 'in the country',
    why: '*country* became one country',
    clean: 0
  },
  {text: 'it (treats|treated) (of|itself)', original: 'it is', why: 'an idiom was translated word by word', clean: 0},
  {
    text: "it's miles (a|an|the|not|now|also|very|more|cool|full|far|made|being|known|important|time|likely|possible|in|on)",
    original: 'it is',
    why: '*it is* was read as a distance',
    clean: 0
  },
  {
    text: 'loads of (people|humans|years|thousands|individuals)',
    original: 'hundreds of',
    why: '*hundreds* became *loads*',
    clean: 1
  },
  {
    text: 'loose (parking|of charge|entry|access|shipping|time|software|trial|kick|speech|market|will)',
    original: 'free',
    why: '*free* became *loose*',
    clean: 0
  },
  {text: 'lots of (kilometres|kilometers|tens)', original: 'thousands of', why: '*thousands* became *heaps*', clean: 0},
  {
    text: 'lower back (to the|from the|together|in|within|on the|at the)',
    original: 'back',
    why: '*back* was read as a part of the body',
    clean: 1
  },
  {text: 'most cancers', original: 'cancer', why: '*cancer* was taken for the name of a constellation', clean: 0},
  {
    text: 'nearly as an awful lot',
    original: 'nearly as much',
    why: '*much* became *an awful lot* in a comparison',
    clean: 0
  },
  {text: 'no more (bizarre|drawn out|longer)', original: 'no longer', why: '*no longer* turned around', clean: 0},
  {
    text: 'on account that (he|she|it|they|the|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|19##|20##)',
    original: 'since',
    why: '*since* of time became *since* of cause',
    clean: 0
  },
  {
    text: 'on the grounds that (january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|19##|20##|then|the beginning|childhood|been)',
    original: 'since',
    why: '*since* of time became *since* of cause',
    clean: 0
  },
  {
    text: 'one of each (two|three|four|five|ten)',
    original: 'one in two',
    why: 'an idiom was translated word by word',
    clean: 0
  },
  {text: 'press wheel', original: 'press conference', why: 'an idiom was translated word by word', clean: 0},
  {text: 'prime prospect to', original: 'a good opportunity to', why: '*opportunity* was swapped', clean: 0},
  {text: 'public fitness', original: 'public health', why: '*health* became *fitness*', clean: 0},
  {
    text: 'range of (people|cases|humans|children|deaths|quarrels|instances|sufferers|patients|infections|accidents) (has|have)',
    original: 'number of',
    why: '*number* became *range*',
    clean: 0
  },
  {text: 'rate as 20##', original: 'since 20##', why: '*since* was swapped without its sense of time', clean: 0},
  {
    text: 'rather (of|then) (being|having)',
    original: 'instead of',
    why: '*by* of measure became *by way of*',
    clean: 1
  },
  {
    text: 'regardless of whether (it|he|she|they|the|people|individuals) (will|would|was|is) (remain|do|stay|at any point)',
    original: 'whether',
    why: '*whether* became *regardless of whether*',
    clean: 0
  },
  {text: 'smart(phone)? (cellphone|mobile)', original: 'smartphone', why: 'one word and its sister', clean: 0},
  {
    text: 'so that you can (be|get|make|have) (capable|able|positive|certain)',
    original: 'in order to',
    why: '*by* of measure became *by way of*',
    clean: 0
  },
  {
    text: 'social (community|networks?) (websites|posts?|structures|systems)',
    original: 'social media',
    why: 'a set phrase was swapped',
    clean: 0
  },
  {
    text: 'social (nets|organize|systems administration)',
    original: 'social networks',
    why: 'a set phrase was swapped',
    clean: 0
  },
  {text: 'starts offevolved', original: 'starts', why: 'a mark of one program', clean: 0},
  {text: 'textual content', original: 'text', why: 'of a whole text, where nobody says *textual*', clean: 1},
  {text: 'the give up of the', original: 'the end of the', why: '*end* became *give up*', clean: 0},
  {text: 'the the front', original: 'the front', why: 'two articles, one of them left over', clean: 0},
  {text: 'through (the manner|the way) of', original: 'by way of', why: '*by* of measure became *by way of*', clean: 0},
  {text: 'to cause of', original: 'because of', why: 'numbers were translated word by word', clean: 0},
  {text: 'took vicinity', original: 'took place', why: '*place* was swapped in a set phrase', clean: 0},
  {text: 'top minister', original: 'prime minister', why: 'a title was swapped', clean: 0},
  {text: 'twice as a lot', original: 'twice as much', why: '*much* became *an awful lot* in a comparison', clean: 0},
  {
    text: "united states of america('s|s) (largest|biggest|maximum|first|most|great)",
    original: 'country',
    why: '*country* became one country',
    clean: 0
  },
  {text: 'wall (road|avenue)', original: 'Wall Street', why: 'a name was swapped', clean: 0},
  {text: 'weather (alternate|trade|exchange)', original: 'climate change', why: 'a set phrase was swapped', clean: 0},
  {text: 'whereas guaranteeing', original: 'while ensuring', why: 'both words were swapped', clean: 0},
  {text: "which it's miles", original: 'which it is', why: '*it is* was read as a distance', clean: 0},
  {
    text: 'wide variety (one|two|three|four|five|six|seven|eight|nine|ten|#)',
    original: 'number',
    why: '*number* was swapped',
    clean: 0
  },
  {text: 'will become (built|sold|opened)', original: 'will be', why: '*was* became *became*', clean: 0},
  {
    text: 'with a purpose to (be|get|make|have|keep|help|find|give|take|see|do)',
    original: 'in order to',
    why: '*by* of measure became *by way of*',
    clean: 0
  },
  {
    text: 'within the (the front|course of|case of the)',
    original: 'in the',
    why: 'two articles, one of them left over',
    clean: 1
  },
  {text: 'without it being necessary to regret', original: 'without', why: 'an article too many', clean: 0},
  {
    text: 'world (struggle|conflict|battle) (i|ii|one|two)',
    original: 'World War',
    why: 'the name of a war was swapped',
    clean: 0
  },
  {text: 'worldwide warming', original: 'global warming', why: 'a set phrase was swapped', clean: 0}
]
