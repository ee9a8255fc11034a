/**
 * What article spinners and those who rewrite with a thesaurus write for common words, whatever the sense: the word, then what stands for it.
 * Collected by hand from their habits; WordNet has few of them. How much one says in its place is for the counts of words to tell.
 */
export const swaps = `
able capable | about approximately roughly around concerning | across throughout | add upload | added brought introduced
admitted conceded | afraid fearful | after following subsequent | again anew afresh | against towards | allow permit
allowed permitted | almost nearly nigh | alone solitary solely | along alongside | also additionally likewise moreover
although albeit | always constantly usually continually | among amongst amid | amount quantity sum | angry irritated irate
animal creature beast | animals creatures fauna beasts | announced introduced proclaimed divulged | answer solution | answered retorted
anyone everybody | anything something | appear seem emerge | appears emerges | area place location region vicinity | areas regions
around round | ask inquire beseech solicit | asked requested inquired besought | ate devoured consumed | attack assault
author creator | authors creators | autumn fall | back again | bad horrific terrible awful | ball orb sphere | beat vanquish
beaten vanquished | beautiful lovely stunning comely exquisite | because since as inasmuch | bed mattress | before prior ere
began commenced | begin commence | beginning starting start commencement | believe trust accept
best quality pleasant nice satisfactory | better higher | between among betwixt | big massive huge large sizeable capacious | bird fowl
birds fowl | blame fault | blood gore | body frame torso | book tome volume | books tomes volumes | boss superior | both each
bottom backside | bought purchased procured | brain mind | bright luminous | bring convey carry fetch | broken damaged
brother sibling | brought introduced conveyed fetched | build construct erect | building constructing edifice structure
built constructed erected | bus transport conveyance | business enterprise | but however yet | buy purchase procure
buying purchasing procuring | by via through | call name summon beckon | called summoned beckoned christened | came arrived
car vehicle automobile | carried conveyed toted | carry convey tote | cars motors automobiles vehicles | cases instances
cause purpose | caused precipitated | certain positive sure | certainly assuredly | chair armchair
change exchange trade alter transform modify | changed altered transformed | changes adjustments modifications
cheap thrifty economical | child toddler infant youngster kid | children kids youngsters offspring progeny | choose select elect
chose selected elected | chosen selected elected | city metropolis town municipality | clean smooth easy immaculate | clear clean
close near | closed shut shuttered | clothes garments attire apparel | coach educate instruct | cold bloodless frigid chilly
common commonplace | companies agencies organizations groups corporations firms enterprises
company organization agency employer firm enterprise outfit | completely absolutely | cost price value fee expenditure outlay
costs prices expenses expenditures outlays | could should | countries nations | country nation | court courtroom
crowd throng multitude | currently presently | customer client patron | customers clients patrons | cut reduce diminish slash
damage harm | dangerous risky | dark darkish obscure somber | data records statistics | day diurnal | dead lifeless deceased
dealers vendors | decide determine | decided determined | demand request | develop increase | die perish succumb
died perished succumbed | different distinctive extraordinary divergent dissimilar | difficult hard tough onerous arduous
dirty filthy begrimed | disease sickness ailment malady | diseases maladies ailments | doctor physician
doctors docs physicians specialists | dog canine | dogs canines | door portal | doors portals | double twofold
drink beverage imbibe quaff | dry arid parched | during throughout | each every | early premature incipient | easily effortlessly
easy smooth clean effortless | eat devour consume | eating devouring consuming | employee representative
employees representatives personnel | empty vacant barren | end cease stop conclusion terminate terminus | ended concluded terminated
energy power strength | engineers specialists | enough sufficient ample adequate | entire complete | especially mainly
evening eventide | every each | everyone everybody | exactly precisely | expected predicted | expensive luxurious costly dear
experts specialists | explained defined | face visage countenance | fall tumble | families households | family household kin
farm ranch | fast speedy rapid swift | father dad | feel sense | fell tumbled plummeted | festival celebration
few handful scant meagre scarce | fight combat tussle | finally ultimately subsequently eventually | find discover locate
finished completed | fire hearth | first primary initial inaugural premier maiden | flower blossom bloom | flowers blossoms blooms
follow observe | followed accompanied observed | food meals nourishment victuals comestibles | foods ingredients | forget neglect
former erstwhile | found discovered determined observed | free loose unfastened | friend buddy pal companion comrade
friends buddies pals companions comrades | full complete brimming replete | game sport recreation match fixture | games fixtures
gave granted bestowed | get acquire obtain procure garner | getting acquiring procuring | girl lady | give provide deliver grant bestow
given granted bestowed | go move pass proceed | good desirable suitable properly great fine commendable
got acquired procured garnered | government authorities | great remarkable incredible | grew burgeoned | ground terrain soil
group institution organization cohort troupe assemblage | groups corporations companies cohorts assemblages | grow develop burgeon
hands palms arms | happen appear transpire occur | happened transpired ensued | happens transpires occurs
happy glad satisfied jovial elated overjoyed | hard tough difficult | head cranium | health fitness | hear perceive | heard perceived
help assist aid succour assistance | helped assisted aided | high excessive noteworthy lofty | higher better | highest loftiest
hill slope | hit struck | hold preserve | home domestic | hope aspire | hopes aspires | hospital infirmary sanatorium
hot warm torrid scorching | house residence abode dwelling edifice | houses homes abodes dwellings edifices | however but nonetheless
huge colossal | hungry famished ravenous | husband spouse consort | idea concept | ideas thoughts | ill infirm ailing
important vital crucial essential paramount | improve enhance | in inside within into | increase growth increment augmentation
increased extended | information records statistics | inhabitants denizens | inside interior | instead alternatively rather
interest hobby | issue difficulty | issues problems | job process task occupation post | jobs task process
journey excursion voyage trek | just simply merely | keep hold preserve maintain retain | keeps maintains | kept saved maintained
kids youngsters children | kind type sort | king ruler monarch | know recognize realize | known recognized
lack deficiency absence dearth | large huge massive big ample sizeable | last remaining closing final terminal ultimate preceding
late overdue belated tardy | law regulation statute | lawyer attorney advocate | learn examine | learned discovered | leave depart
leaving departing | led caused | left departed | let permit | letter missive epistle | letters missives | level stage | light mild
likely probable | little bit small | live stay reside dwell abide | lived resided dwelt | lives resides dwells
living residing dwelling | local nearby neighborhood | long lengthy protracted | look appearance glance gaze | looked regarded
looking searching seeking | looks glances gazes | lose forfeit | lost misplaced forfeited squandered | made created fabricated
main foremost principal primary principle paramount chief | major fundamental principal | make produce fabricate
making creating producing | man guy | many several numerous myriad manifold | market marketplace | markets marketplaces
match suit healthy | maybe perhaps perchance | meal feast repast | medicine remedy medication | meet encounter
meeting gathering assembly | meetings gatherings | meets encounters | members individuals contributors | men guys | met encountered
minutes mins | moment second instant juncture | money cash funds lucre | more extra greater | morning morn forenoon | most maximum
mother mom matron progenitor | move pass | much plenty copious ample | musicians artists | name call | nearly almost
need want necessitate require | needed required requisite | needs wishes desires necessitates requires | new novel fresh
news information tidings | next subsequent following ensuing forthcoming | night nighttime | now presently | number variety quantity
numbers figures | offer provide | offered supplied | office workplace bureau | often frequently regularly oft
old vintage antique historical ancient aged antiquated venerable | only handiest simplest best solely just solitary merely
opponent adversary | opponents adversaries | other different | outside outdoor | over above throughout | owner proprietor
owners proprietors | pain ache agony | paper gazette | parents guardians | part component element portion | partner accomplice
parts components elements portions | party gathering | pay compensation remuneration | people humans folks individuals folk denizens
percent percentage | perhaps possibly maybe perchance | person individual | picture depiction image | pictures depictions images
place area region vicinity spot locale | places locations spots locales | plane aircraft | player participant combatant
players gamers combatants | playing gambling | point factor | police constabulary | poor negative indigent impoverished
possible viable feasible | power energy strength | previous preceding antecedent | price rate charge fee tariff valuation
prices charges expenses tariffs | probably possibly presumably | problem trouble hassle issue | problems troubles issues
provide offer | put placed | question query | questions queries | quick brief speedy | quickly fast speedy rapidly swiftly speedily
quite pretty | rain downpour | rather alternatively | reach attain | read study | reading analyzing | ready equipped | real actual
really surely actually | reason purpose cause | reasons motives | recently lately currently | reduce lessen | remember recollect
researchers specialists | residents denizens | results outcomes effects | returned back | revealed divulged disclosed
rich wealthy affluent opulent | right proper | rise ascend increment | rises ascends | rising ascending | road avenue street
roof rooftop | room chamber | rooms chambers | rose climbed ascended | run sprint | running jogging | sad unhappy sorrowful doleful
safe secure | said stated introduced expressed proclaimed asserted divulged declared | salary compensation stipend emolument
same equal identical selfsame | save shop keep | saw noticed beheld perceived discerned | says states proclaims asserts
school college faculty | scientists savants scholars | sea ocean | sector area | see behold perceive discern | seeing beholding
seem appear | seems appears | seen visible beheld perceived | sell promote vend | seller vendor | sellers vendors | send dispatch
sense experience | sent dispatched | share portion | ship deliver vessel | ships vessels | shoes footwear | short quick brief
shortage deficiency dearth | should must | show display demonstrate exhibit evince | showed confirmed demonstrated exhibited
showing exhibiting | shown proven | shows suggests demonstrates exhibits | sick infirm ailing | side aspect facet | simple easy
since because considering | singer vocalist | single solitary | sister sibling | skin hide | sleep slumber repose | slept slumbered
slow sluggish | small little tiny diminutive | sold offered | sometimes occasionally | son offspring scion | song tune melody
songs tunes melodies | soon quickly shortly | speak talk | special unique | spring springtime | staff workforce | stage level
start begin commence inception | started commenced | state country | stay live | still nevertheless nonetheless
stop cease halt desist | stopped ceased halted | stories memories testimonies | story tale narrative | strange peculiar odd
street avenue road thoroughfare lane | streets thoroughfares avenues | strong sturdy robust | student pupil scholar
students scholars pupils | summer summertime | sure certain positive | sweat perspiration | talk communicate converse discourse
tax levy | taxes levies | teach train | teacher instructor mentor tutor pedagogue | teachers mentors pedagogues
team group crew squad side | teams groups | tell inform narrate recount apprise | therefore consequently thus | thing factor
things matters | think suppose assume figure reckon deem | thinks figures deems reckons | thought notion concept idea
thousands heaps lots | three trio | threw hurled flung | through via thru | throw hurl fling | tired weary fatigued | today nowadays
together collectively | told informed advised instructed recounted apprised | too additionally | top pinnacle | town city township burg
trade exchange | train teach locomotive | tree timber | trees timber saplings | tried attempted endeavoured
trip excursion voyage trek | true genuine veritable | try attempt endeavour | trying endeavouring | turn flip | turned became
two twain duo pair | type kind | ugly unsightly | under below beneath | understand apprehend | until till | use utilize employ
used utilized employed | using utilizing employing | usually generally typically | very extremely exceedingly | village hamlet
walk stroll amble | walked ambled strolled | want need desire covet crave | wanted desired needed craved | wants desires craves
war conflict | was became | watching looking | way manner | ways methods approaches | weak susceptible feeble | weather climate
well nicely properly | went proceeded voyaged | wet sodden moist | when whilst while | while whilst | whole entire complete | wide huge
wife spouse consort | win triumph | window casement pane | windows casements panes | winter iciness wintertime
woman female lady matron | women ladies females girls matrons | won received triumphed | wood timber | word phrase term utterance
words phrases utterances verbiage | work paintings labor toil labour | worked labored toiled | worker employee
workers employees people laborers toilers | working operating running toiling | works toils | world global arena | worth merit
would might | wrong incorrect | year yr annum | years yrs annums | young younger youthful juvenile
`
