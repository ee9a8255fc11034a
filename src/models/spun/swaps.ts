/**
 * What article spinners write for common words, whatever the sense: the word, then what stands for it. Collected by hand from the habits of such
 * programs; WordNet has few of them. How much one says in its place is for the counts of words to tell.
 */
export const swaps = `
able capable | about approximately roughly around concerning | across throughout | add upload | added brought introduced
afraid fearful | after following | against towards | allow permit | almost nearly | along alongside
also additionally likewise moreover | always constantly usually continually | among amongst amid | amount quantity | angry irritated
announced introduced | answer solution | anyone everybody | anything something | appear seem | area place location region
areas regions | around round | asked requested | autumn fall | back again | bad horrific terrible awful | beautiful lovely stunning
because since as | beginning starting start | believe trust | best quality pleasant nice satisfactory | better higher | between among
big massive huge large | body frame | both each | bottom backside | bought purchased | brain mind | bring convey carry | broken damaged
brought introduced | build construct | building constructing | built constructed | business enterprise | but however yet | buy purchase
by via through | call name | car vehicle automobile | carry convey | cars motors automobiles | cases instances | cause purpose
caused precipitated | certain positive sure | change exchange trade | changes adjustments modifications
child toddler infant youngster | children kids youngsters | choose select | chose selected | chosen selected | city metropolis town
clean smooth easy | clear clean | close near | coach educate instruct | cold bloodless | common commonplace
companies agencies organizations groups corporations | company organization agency employer | completely absolutely
cost price value fee | costs prices expenses | could should | countries nations | country nation | court courtroom
currently presently | cut reduce | dangerous risky | dark darkish | data records statistics | dead lifeless | decide determine
decided determined | develop increase | different distinctive extraordinary | difficult hard tough | disease sickness ailment
doctor physician | doctors docs physicians | during throughout | each every | easily effortlessly | easy smooth clean | end cease stop
energy power strength | enough sufficient | especially mainly | every each | everyone everybody | exactly precisely
expected predicted | expensive luxurious | explained defined | families households | fast speedy rapid | father dad | feel sense
few handful | finally ultimately subsequently | find discover locate | finished completed | fire hearth | first primary
follow observe | followed accompanied observed | food meals | foods ingredients | forget neglect | found discovered determined
free loose unfastened | friend buddy pal | friends buddies pals | full complete | game sport recreation | girl lady
give provide deliver | go move pass | good desirable suitable properly | government authorities | great remarkable incredible
group institution organization | groups corporations companies | grow develop | hands palms arms | happen appear | happy glad satisfied
hard tough difficult | health fitness | help assist | high excessive | higher better | hold preserve | home domestic | hot warm
house residence | houses homes | however but | idea concept | ideas thoughts | important vital crucial essential | improve enhance
in inside within into | increase growth | increased extended | information records statistics | inside interior
instead alternatively rather | interest hobby | issue difficulty | issues problems | job process task | jobs task process
just simply merely | keep hold preserve | kept saved | kids youngsters children | kind type sort | know recognize realize
known recognized | large huge massive big | last remaining closing final | late overdue | law regulation | learn examine
learned discovered | leave depart | led caused | let permit | level stage | light mild | likely probable | little bit small | live stay
local nearby neighborhood | long lengthy | look appearance | looked regarded | looking searching seeking | lost misplaced
main foremost principal primary | major fundamental principal | man guy | many several numerous | market marketplace
markets marketplaces | match suit healthy | maybe perhaps | members individuals contributors | men guys | minutes mins | money cash
more extra greater | most maximum | mother mom | move pass | much plenty | name call | nearly almost | need want | needs wishes desires
new novel | news information | next subsequent following | night nighttime | now presently | number variety quantity | numbers figures
offer provide | offered supplied | often frequently regularly | old vintage antique historical | only handiest simplest best solely
other different | outside outdoor | over above throughout | part component element | parts components elements
people humans folks individuals | percent percentage | perhaps possibly maybe | person individual | place area region vicinity
places locations | plane aircraft | player participant | players gamers | playing gambling | point factor | poor negative
possible viable feasible | power energy strength | price rate charge fee | prices charges expenses | probably possibly
problem trouble hassle | problems troubles issues | provide offer | put placed | question query | questions queries
quick brief speedy | quickly fast speedy rapidly | quite pretty | rather alternatively | reach attain | read study | reading analyzing
ready equipped | real actual | really surely actually | reason purpose cause | reasons motives | recently lately currently
reduce lessen | remember recollect | results outcomes effects | returned back | rich wealthy | right proper | road avenue street
running jogging | sad unhappy | safe secure | said stated introduced | same equal identical | save shop keep | saw noticed
school college faculty | sea ocean | seem appear | seems appears | seen visible | sell promote | sense experience | ship deliver
short quick brief | should must | show display | showed confirmed | shown proven | shows suggests | side aspect facet | simple easy
since because considering | small little tiny | sold offered | sometimes occasionally | soon quickly shortly | speak talk
special unique | staff workforce | stage level | start begin | state country | stay live | still nevertheless nonetheless
stories memories testimonies | story tale | street avenue road | strong sturdy robust | student pupil | sure certain positive
talk communicate | teach train | teacher instructor | team group crew | teams groups | tell inform | therefore consequently
thing factor | things matters | think suppose assume | thought notion concept | thousands heaps lots | through via thru
today nowadays | together collectively | told informed advised instructed | too additionally | top pinnacle | town city
trade exchange | train teach | trees timber | tried attempted | true genuine | try attempt | turn flip | turned became | type kind
under below beneath | understand apprehend | until till | usually generally typically | very extremely exceedingly | walk stroll
want need desire | wanted desired | wants desires | war conflict | was became | watching looking | way manner | ways methods approaches
weak susceptible | weather climate | well nicely properly | when whilst while | while whilst | whole entire complete | wide huge
winter iciness | woman female lady | women ladies females girls | won received | word phrase | words phrases | work paintings
worked labored | worker employee | workers employees people | working operating running | world global arena | would might
wrong incorrect | year yr | years yrs | young younger youthful
`
