import type { Rule } from './span'

/** Names by what they are and by what stands beside them. What a known person is called is in rules-known. */
export const nameRules = {
  unlisted: {
    id: 'name-unlisted',
    type: 'NAME',
    band: 'certain',
    reason: 'A capitalised word that stands in no list of words, medicines, scales or works.',
    example: 'Released to ‹Tuan›; ‹Wisnewski› called.',
    nearMiss: 'Started Zoloft after the Montgomery-Asberg scale; Tachycardia resolved.',
  },
  given: {
    id: 'name-given',
    type: 'NAME',
    band: 'certain',
    reason: 'A given name with a capital.',
    example: 'Told ‹Renee› of it.',
    nearMiss: 'Gave it her best; told everyone.',
  },
  word: {
    id: 'name-word',
    type: 'NAME',
    band: 'review',
    reason: 'A word that is a name as well, where the sentence speaks of a person or leaves it open.',
    example: 'Held ‹Joy› by the wrist; ‹Will› reports less pain.',
    nearMiss: 'May improve with practice; drew the Hope card. Will bring a friend.',
  },
  titled: {
    id: 'name-titled',
    type: 'NAME',
    band: 'certain',
    reason: 'Whoever is named after a title.',
    example: 'Referred by ‹Dr. Best› and ‹ms coates›.',
    nearMiss: 'The Dr. said so; dr visit; Dr. Pepper.',
  },
  kin: {
    id: 'name-kin',
    type: 'NAME',
    band: 'certain',
    reason: 'Whoever is named after a word for family, company or a role, also in lower case.',
    example: 'With sister ‹Joy›; pt’s dad ‹bob› and her husband ‹ravi›.',
    nearMiss: 'Her mother may; the patient rose; her dad said; friend group.',
  },
  initials: {
    id: 'name-initials',
    type: 'NAME',
    band: 'certain',
    reason: 'Initials with full stops, or those of who signed.',
    example: '‹J.D.› signed. -- ‹RD›/‹MF›',
    nearMiss: 'At 9 a.m. in the U.S., e.g. the M.D. -- PRN',
  },
  small: {
    id: 'name-small',
    type: 'NAME',
    band: 'review',
    reason: 'A given or family name in lower case that is no word.',
    example: 'texted ‹jamal› and ‹feldman› about it',
    nearMiss: 'texted the group about will power',
  },
  strange: {
    id: 'name-strange',
    type: 'NAME',
    band: 'review',
    reason: 'A word in lower case that no list has, that is not made of words and not misspelt by a letter.',
    example: 'her ‹habooba› sang; from ‹ruatoria› by bus',
    nearMiss: 'was tearfull; anticoagulation held; journalling daily',
  },
  again: {
    id: 'name-again',
    type: 'NAME',
    band: 'certain',
    reason: 'A word that is somebody’s name elsewhere in the same note.',
    example: '‹Ms. Best› came. ‹Best› left.',
    nearMiss: 'Did her best. Best of all was rest.',
  },
  capitals: {
    id: 'name-capitals',
    type: 'NAME',
    band: 'review',
    reason: 'A name in capitals.',
    example: 'Tags stamped ‹OKONKWO›.',
    nearMiss: 'PCL-5 and MADRS done; HE WAS CALM.',
  },
} as const satisfies Record<string, Rule>

/** Places and organisations, by their last or first word and by the lists of towns. */
export const placeRules = {
  organisation: {
    id: 'organisation',
    type: 'ORG',
    band: 'certain',
    reason: 'A name that ends in a word for an organisation, with what it is of.',
    example: 'Seen at ‹Mercy Clinic›; works at ‹Penland School of Craft›.',
    nearMiss: 'Went to the Clinic; High School was hard; Group Therapy.',
  },
  cued: {
    id: 'organisation-cued',
    type: 'ORG',
    band: 'review',
    reason:
      'What a school, a church, an employer or another such place is called, or where somebody works or was brought.',
    example: 'school: ‹Bayside High›; GP is ‹Holm Oak surgery›; brought to ‹Sacred Heart ED›.',
    nearMiss: 'School was hard; works at night; brought to Session Two; referred to Group.',
  },
  acronym: {
    id: 'organisation-acronym',
    type: 'ORG',
    band: 'certain',
    reason: 'The short form of an organisation, listed or after at, from or by.',
    example: 'Admitted to ‹UCLA med center›.',
    nearMiss: 'Admitted to ICU; PTSD at CAPS of 41.',
  },
  geographic: {
    id: 'place-geographic',
    type: 'PLACE',
    band: 'certain',
    reason: 'A name that ends or begins with a word for a river, a county, a camp or a street.',
    example: 'Crash near the ‹Sun River›; lives off ‹Old Mill Rd›; served at ‹Camp Lejeune›.',
    nearMiss: 'A river of light; Safe Place exercise; camp was fun.',
  },
  town: {
    id: 'place-town',
    type: 'PLACE',
    band: 'certain',
    reason: 'A town of the lists, with a capital; in lower case after in, from or near.',
    example: 'Moved to ‹Garden Grove›; grew up in ‹tillamook›.',
    nearMiss: 'Born in Ireland; a garden, a grove; in mobile form.',
  },
} as const satisfies Record<string, Rule>

export const holidayRule = {
  id: 'date-holiday',
  type: 'DATE',
  band: 'certain',
  reason: 'A holiday tells a date.',
  example: 'Spent ‹Memorial Day› alone.',
  nearMiss: 'A memorial; a good day; a holiday.',
} as const satisfies Rule
