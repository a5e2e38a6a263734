import type { Rule } from '@/lib/deid/span'

/** Places and organisations, by their last or first word and by the lists of towns. */
export const placeRules = {
  organisation: {
    id: 'organisation',
    type: 'ORG',
    band: 'certain',
    reason: 'A name that ends in a word for an organisation, with what it is of.',
    example:
      'Seen at ‹Mercy Clinic›; works at ‹Penland School of Craft›; trained at the ‹Royal Infirmary of Alnwick›; rode on ‹Green Lanes›.',
    nearMiss:
      'Went to the Clinic; High School was hard; Group Therapy; met the Wise Woman of the dream; at Rest and Digest.',
  },
  around: {
    id: 'address-around',
    type: 'ADDRESS',
    band: 'review',
    reason: 'What stands between the parts of an address, and the numbers before and behind it.',
    example: 'Lives ‹Apt 6, An Sruthan, Bearna›; ‹RD 4, 1182 Waimata Rd, Gisborne 4074›.',
    nearMiss: 'Apt to cry, And then tea; at 12, The End.',
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
  small: {
    id: 'organisation-small',
    type: 'ORG',
    band: 'review',
    reason: 'An organisation in lower case by the word for what it is, with what it is called or where it stands.',
    example:
      'worked at ‹holy family primary›, now at ‹kirkstall forge gym›; nights in the ‹creamery in newcastle›; goes to ‹second baptist›.',
    nearMiss: 'went to the local church; at the community center; a night club; from high school; raised lutheran.',
  },
  workedFor: {
    id: 'organisation-worked-for',
    type: 'ORG',
    band: 'review',
    reason: 'Whoever somebody works for, in capitals even where it is known to everybody.',
    example: 'works nights at ‹rivian›; drives for ‹First Bus›; her shift at ‹Ford› ended.',
    nearMiss: 'works at home, works for hours; his job for now; at Ford they said so.',
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
  kinds: {
    id: 'place-with-its-kind',
    type: 'ORG',
    band: 'review',
    reason: 'What a house or a firm is goes with the name before it.',
    example: 'paramedic with ‹Don Valley Ambulance›; rang from ‹Glenside campus›',
    nearMiss: 'an ambulance came; the campus was calm',
  },
  waters: {
    id: 'place-waters',
    type: 'PLACE',
    band: 'review',
    reason: 'A small word for a water, a hill or a road beside a name in small letters that stands in no list.',
    example: 'pic of him at ‹lake tawakoni›.',
    nearMiss: 'down by the lake; she bay windows.',
  },
  within: {
    id: 'place-within-a-sentence',
    type: 'PLACE',
    band: 'review',
    reason: 'A word with a capital within a sentence, after what leads to a place, though it is a plain word.',
    example: 'They met in ‹Eye›; he is from ‹Battle›; back to ‹Cork›, then a farm near ‹Stow-on-the-Wold›.',
    nearMiss: 'Held in Session Two; in Gestalt terms; from Mother; goes to Mass; in Spanish; back to Baseline.',
  },
  livedIn: {
    id: 'place-lived-in',
    type: 'PLACE',
    band: 'review',
    reason: 'A town in lower case after what is done in a town: two words of the lists, or one that no dictionary has.',
    example: 'grew up in ‹meanwood›, moved to ‹yellow springs›; rents in ‹crookes›.',
    nearMiss: 'grew up in care, moved to tears; lives in hope; moved to hospice.',
  },
  way: {
    id: 'place-way-small',
    type: 'PLACE',
    band: 'review',
    reason: 'A street or a road in lower case by its name, with the number in words.',
    example: 'lives on ‹linden crescent› near ‹mill road›; now at ‹forty two harbour street›.',
    nearMiss: 'on the main road; down the street; in the rose garden; by the side road.',
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
