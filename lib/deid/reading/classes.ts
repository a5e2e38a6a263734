/** What a word of the lexicon may be; a word may be several things. The order is that of the bits in the compiled table. */
export const classNames = [
  'word', // stands in the dictionary, or is a term of the trade
  'common', // among the commonest of them
  'safe', // identifies nobody, even with a capital: a scale, a medicine, a composer, a deity
  'given', // a given name
  'family', // a family name
  'place', // a town
  'region', // a country, a state, a people, a language: says too little to identify
  'month',
  'weekday',
  'holiday',
  'kin',
  'role', // therapist, friend, neighbour: somebody whose name may follow
  'title', // Dr, Ms, Sgt: somebody whose name does follow
  'credential',
  'org', // clinic, university, police department: ends the name of an organisation
  'street', // street, lane, highway: ends the name of a way
  'unit', // what may follow an amount
  'number', // a number in words
  'verb', // what a person does in a note: reports, denies, wept
  'grammar', // articles, prepositions, pronouns, auxiliaries
  'preposition', // of those, what may stand before a place
  'eponymous', // disease, scale, sign: whoever gave it the name is nobody here
  'work', // song, book, playlist: whose maker is nobody here
  'phrase', // begins an entry of several words
  'city', // a large town, also known without a cue
  'code', // the two letters of a state
  'acronym', // short for an organisation
  'pet', // an animal whose name may follow
  'name_word', // a given name that is also a word: Will, Hope, May
  'short', // an abbreviation of notes; with only its first letter a capital it may be a name
  'geo', // river, lake, county: ends the name of a place
  'idcue', // record, policy, badge: a number that identifies may follow
] as const

export type ClassName = (typeof classNames)[number]

/** The bit of each class. */
export const is = Object.fromEntries(classNames.map((name, bit) => [name, 2 ** bit])) as Readonly<
  Record<ClassName, number>
>
