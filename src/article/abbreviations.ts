/** Abbreviations written with a full stop that need not end a sentence. General knowledge; lower case, sorted. */
export const abbreviations: ReadonlySet<string> = new Set(
  `adj al approx apr apt assn assoc aug ave avg bldg blvd brig bros ca capt cc cf ch cm co col comdr comp conf cont corp cpl
   cu dec dept dist div dr ed eds eg eq esp esq est et etc eve ext feb ff fig figs fl fr fri ft gal gen gov govt hon hr hrs ie inc
   incl insp inst int intl jan jr jul jun kg km lat lb lbs lieut long lt ltd maj mar max mfg mgr min mins misc ml mm mon mr mrs
   ms msgr mt mts nat neg no nos nov nr num oct op orig oz pg phd pl pm pp pres prof pseud pt pub pvt qt rd ref rep repr ret rev
   rs sat sec sen sep sept ser sgt sp spec sq sr st ste subj sun supt tbsp temp thu thur thurs trans tsp tue tues univ
   vol vols vs wed wk wks yd yds yr yrs`.split(/\s+/)
)

/** States of the USA as newspapers cut them, after the name of a town (*Dalton, Ga.*). The Associated Press's list; lower case, sorted. */
export const states: ReadonlySet<string> = new Set(
  `ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md me mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash
   wis wyo`.split(/\s+/)
)
