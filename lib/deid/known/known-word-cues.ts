/** Words that mostly are what somebody does, or what is done. */
export const verbal =
  /^(?:will|may|mark|chase|grant|hope|rob|sue|bill|drew|love|price|rose|skip|pat|grace|bear|park|rush)$/

const concepts = new Set(
  'hope love day price grace joy faith charity patience prudence constance mercy justice destiny honour honor glory peace bliss trust harmony liberty unity serenity trinity genesis eden heaven dawn summer autumn winter spring sky star storm rain ocean river forest stone light true chance'.split(
    ' ',
  ),
)

/** What is felt or believed, and weather and seasons: what does things though nobody bears it. */
export const isConcept = (word: string): boolean => concepts.has(word)

const talkedTo = new Set(
  'told texted texts called phoned rang emailed thanked thanks hugged hugs kissed asked trying missed misses named dear hi hello hey fr tc w wth per cc met meets saw married ring message messaged pt participant client dr mr mrs ms'.split(
    ' ',
  ),
)

/** Words before whoever is told, called or met. */
export const isTalkedTo = (before: string): boolean => talkedTo.has(before)

/** What staff and whoever waits do, in the present. */
export const deeds =
  /^(?:swaps|hums|covers|changes|checks|reads|brings|takes|leads|writes|counts|nods|offers|drives|waits|sits|stands|kneels|adjusts|moves|shows|signs|leaves|arrives|steps|passes|reminds|reassures|suggests|explains|replies|answers|agrees|declines|whispers|hugs|joins|rings|phones|texts|emails|joined|picked|covered|checked|signed|explained|replied|suggested|reminded|reassured|knelt|nodded|stepped|waited|adjusted|answered|visited|parked|collected|dropped|popped|phoned|waved|wept|texted|messaged|emailed|drove|rang|forgave|forgives|sends|pops|fetches|collects|fetched|grounded|ground|booked|arranged|cooked|cooks|arr|informed|advised|notified|dreamt|dreamed|reviewed|recommended|administered|escorted|assessed|debriefed|consented|noticed|observed|trained|retrained|printed|scanned|filed|locked|restocked|ordered|cleaned)$/

/** What is written of a person without a verb. */
export const shorthand =
  /^(?:up|down|solo|to|on|off|in|out|at|back|w|with|n|v|vv|very|holding|sitting|reading|singing|humming|covering|leading|watching|waiting|driving|kneeling|not|no|still|then|asleep|awake|calm|tearful|quiet|restless|here|gone|home|ok|okay|fine|lead|leads|leading|late|early|under|fyi|ready|cold|hungry|thirsty|tired|drowsy|settled|relaxed|agitated|steady|away|upset|unwell|sick|sleepy|alert|sobbing|crying|smiling|laughing|humming|tense|anxious|present|pregnant|straight|drunk|sober|hungover|busy|running|stuck|poorly|ill|feverish|furious|angry|cross|first|second|next|again|is|was|isn|wasn|has|had|says|notes|asks)$/

/** What feelings and seasons do as well. */
export const moving =
  /^(?:is|was|has|had|came|comes|come|went|goes|left|leaves|rose|fell|grew|became|returned|returns|stays|stayed|carries|opens|died|lives|lived|helps|helped|moved|moves|turned|remains|works|worked|feels|felt|ran|runs|began|begins)$/

const asking = new Set('would will could should can does did is was'.split(' '))

/** "would rob be there", "is mark coming": a question turns a helping verb and a name about. */
export const isAsked = (before: string, after: string): boolean =>
  asking.has(before) && /^(?:be|come|stay|sit|there|coming|mind|ring|call|know|go|get|think)$/.test(after)

/** "this is will", "the boss is joy": whoever is said by name who they are. */
export const isIntroduced = (before: string): boolean =>
  /^(?:this|name|where|nickname|boss|neighbou?r|sponsor|manager|therapist|sister|brother|mother|father|wife|husband|partner|daughter|son|friend|roommate|landlord|cousin|driver)$/.test(
    before,
  )

/** What is burnt, brewed or rubbed in. */
export const isPlant = (word: string): boolean =>
  /^(?:sage|rose|rosemary|ginger|basil|olive|jasmine|lavender|cedar|myrrh|ivy|heather|hazel|poppy|fern|laurel)$/.test(
    word,
  )

/** "mark at her feet", "rose on left", "mark hand on shoulder", "rose on the mat": where whoever sits with somebody is. */
export const isBesideSomebody = (after: string, twoAfter: string, third: string): boolean => {
  const lead = `${after} ${twoAfter}`
  if (lead === 'close by') return true
  if (/^(?:on (?:left|right|shift)|hand on)$/.test(lead))
    return !/^(?:arm|forearm|leg|foot|hand|cheek|wrist|thigh|shin|knee|eye|ear|breast|hip|calf|ankle|elbow|lung|temple)$/.test(
      third,
    )
  if (/^(?:at|by|near) (?:her|his|their|pts?|the)$/.test(lead))
    return /^(?:head|feet|foot|side|hand|left|right|door|bedside|shoulder|knees?|elbow)$/.test(third)
  return (
    /^(?:in|on) the$/.test(lead) &&
    /^(?:mat|sofa|couch|phone|loo|hall|garden|kitchen|car|corridor|waiting|other|next|ward|chair|bed)$/.test(third)
  )
}

/** "grace has the keys": what no feeling has. */
export const isHad = (article: string, thing: string): boolean =>
  /^(?:the|a|an|his|her|my|our)$/.test(article) &&
  /^(?:keys?|car|phone|kids|list|forms?|script|number|flu|cold|day|bag|bags|shift|dog|folder|laptop|van|spare)$/.test(
    thing,
  )
