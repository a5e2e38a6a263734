import type { Pattern } from '@/lib/deid/span'

const i = (source: string) => new RegExp(source, 'iy')
const c = (source: string) => new RegExp(source, 'y')
const strong =
  '(?:street|str?|avenue|ave?|road|rd|lane|ln|boulevard|blvd|drive|dr|court|ct|terrace|highway|hwy|parkway|pkwy)'
const weak =
  '(?:Place|Pl|Way|Circle|Cir|Square|Sq|Trail|Trl|Crescent|Cres|Close|Row|Alley|Mews|Grove|Gardens|Heights|Hill|Plaza|Loop|Bend|Crossing|Quay|Walk|Path|Pike|Turnpike|Run|Ridge|View|Park|Broadway|Estates?|Points?|Summit|Union|Trace|Landing|Brae|Wynd|Vennel|Commons?|Terrace)'
const name = "[\\p{L}\\d][\\p{L}\\d'.-]{0,24}"
const capital = "(?:\\p{Lu}[\\p{L}'.-]{0,24}|\\d{1,3}(?:st|nd|rd|th))"
const unit = '(?:,?\\s{1,2}(?:apt|apartment|suite|ste|unit|no|floor|fl|flat|rm|room|lot|#)\\b\\.?\\s?#?[\\w-]{1,8})?'
const town = `(?:,?\\s{1,2}${capital}(?:\\s${capital}){0,3})?`
const rest =
  '(?:[,\\s]{1,3}[A-Z]{2})?(?:[,\\s]{1,3}(?:\\d{5}(?:-\\d{4})?|\\d{3}\\s\\d{2}|[A-Z]\\d[A-Z]\\s?\\d[A-Z]\\d|[A-Z]{1,2}\\d[A-Z\\d]?\\s\\d[A-Z]{2}))?(?![\\w])'

/** Where somebody lives or stays, smaller than a state (45 CFR 164.514(b)(2)(i)(B)). */
export const addressRules: readonly Pattern[] = [
  {
    id: 'address-street',
    type: 'ADDRESS',
    band: 'certain',
    reason: 'A number and the name of a street, with the town, state and ZIP that follow.',
    example: 'Lives at ‹418 Marsh Ln., Tillamook, OR 97141›.',
    nearMiss: 'A 20 minute drive; 3 st depressions.',
    begins: 'digits',
    pattern: new RegExp(
      `\\d{1,6}[a-z]?(?:[-/]\\d{1,4}[a-z]?)?,?\\s(?:[NSEW]{1,2}\\.?\\s)?(?:\\p{Lu}[\\p{L}'.-]{0,24}\\s|\\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)?\\s){1,4}(?:${titled(strong)}|${weak}|St\\.?|Ave?\\.?)\\b\\.?(?:\\s[NSEW]{1,2}\\b)?${unit.replaceAll('apt|', '[Aa]pt|').replaceAll('suite', '[Ss]uite').replaceAll('unit', '[Uu]nit')}${town}${rest}`,
      'yu',
    ),
    notAfter: /\d[-/.]$/,
  },
  {
    id: 'address-street-small',
    type: 'ADDRESS',
    band: 'certain',
    reason: 'A number and a street without capitals.',
    example: 'moved to ‹12 old oak street› last year',
    nearMiss: 'a 20 minute drive down the road',
    begins: 'digits',
    pattern: new RegExp(
      `\\d{1,5}[a-z]?\\s(?:[nsew]\\.?\\s)?(?:[a-z'.-]{2,20}\\s|\\d{1,3}(?:st|nd|rd|th)\\s){1,3}${strong}\\b\\.?(?: [nsew]{1,2}\\b(?!'))?${unit}`,
      'iy',
    ),
    notAfter: /\d[-/.:]$/,
    when: ([found]) =>
      !/\b(?:minutes?|mins?|hours?|hrs?|miles?|km|blocks?|days?|weeks?|wks?|months?|years?|yrs?|times?|and|or|to|the|a|of|in|on|by|with|for|per|x|yo|from|pt|at|was|is|seen|his|her)\b/i.test(
        found,
      ),
  },
  {
    id: 'address-box',
    type: 'ADDRESS',
    band: 'certain',
    reason: 'A box at a post office, a rural route, a military address.',
    example: 'Mail to ‹RR 2 Box 118, Choteau, MT 59422› or ‹P.O. Box 44›, not ‹Postfach 1234›.',
    nearMiss: 'Box breathing 4 times; po 2 times; walked to the postbox.',
    begins: 'place',
    pattern: new RegExp(
      `(?:(?:p\\.?\\s?o\\.?\\s?box|post(?:box|fach)(?=\\s\\d)|rr\\s?#?\\d{1,3},?\\sbox|hc\\s\\d{1,3}\\sbox|(?:psc|unit|cmr)\\s\\d{1,5},?\\sbox|rural route \\d{1,3}|uss [a-z]{3,20},?\\s(?:fpo|apo))\\s?#?\\d{0,6})(?:[,\\s]{1,3}(?:apo|fpo|dpo)\\s[a-z]{2}\\s\\d{5}|(?:,?\\s${name}(?:\\s${name}){0,2},\\s[a-z]{2}(?!\\p{L})(?:\\s\\d{5}(?:-\\d{4})?)?))?`,
      'iyu',
    ),
  },
  {
    id: 'address-highway',
    type: 'ADDRESS',
    band: 'certain',
    reason: 'A numbered highway, with the road that it meets.',
    example: 'Pulled over near ‹Hwy 101 and Third›; crash on ‹Route 19E›; died on ‹I-25›; hit on the ‹N22›.',
    nearMiss: 'Route of entry; en route by 9.',
    begins: 'place',
    isNumbered: true,
    pattern: c(
      '(?:(?:US |State |County |Old )?(?:[Hh]wy|HWY|[Hh]ighway|HIGHWAY|[Rr]oute|ROUTE|Rte|Rt)\\.? ?|I-(?=\\d{1,3}\\b(?! \\d{5}))|(?<=(?:on|off|along|near|down|via|took|by|from|and) (?:the )?)[ABMN](?=\\d{1,4}\\b)|Interstate |US-|SR-|(?:[Rr]anch|[Ff]arm|[Cc]ounty|[Ss]tate) (?:[Rr]oad|[Rr]d|[Rr]oute) |(?:FM|RM|CR|TX|SH) (?=\\d{2,4}\\b)|(?<=(?:at|near|off|past|by|from|on|to|before) (?:the )?)[Ee]xit (?=\\d))\\d{1,4}[A-Z]?(?: (?:overpass|underpass|bridge|exit)\\b| (?:and|&|at) (?:[A-Z][a-z]+|\\d{1,3}(?:st|nd|rd|th))(?: (?:St|Street|Ave|Avenue|Rd|Road)\\b\\.?)?)?',
    ),
  },
  {
    id: 'address-corner',
    type: 'ADDRESS',
    band: 'certain',
    reason: 'The corner of two streets, one of them with a number or a direction.',
    example: 'met at ‹NW 3rd & Glisan›; off ‹MLK and 35th›; by ‹5th and Main›.',
    nearMiss: 'the 3rd and last visit; in 5th and sixth week.',
    begins: 'place',
    asks: /\d(?:st|nd|rd|th)/,
    isNumbered: true,
    pattern: c(
      '(?:[NSEW]{1,2}\\.? )?\\d{1,3}(?:st|nd|rd|th) (?:&|and|at|@) (?:[NSEW]{1,2}\\.? )?(?:[A-Z][a-z]{2,15}|\\d{1,3}(?:st|nd|rd|th))(?: (?:St|Ave|Street|Avenue|Rd|Blvd)\\b\\.?)?|(?:[NSEW]{1,2}\\.? )?[A-Z][A-Za-z]{1,15} (?:&|and|@) \\d{1,3}(?:st|nd|rd|th)(?! (?:session|visit|week|day|time|hour|of))',
    ),
  },
  {
    id: 'address-ordinal',
    type: 'ADDRESS',
    band: 'review',
    reason: 'A street by a name and a number.',
    example: 'rang from ‹Brighton 6th›.',
    nearMiss: 'from Session 5th on; in Grade 9th.',
    begins: 'place',
    asks: /\d(?:st|nd|rd|th)/,
    isNumbered: true,
    pattern: c(
      '(?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Session|Visit|Week|Day|Step|Grade)[A-Z][a-z]{3,15} \\d{1,3}(?:st|nd|rd|th)(?![a-z])(?! (?:session|visit|week|day|time|hour|of|birthday|grade))',
    ),
    onlyAfter: /\b(?:from|on|off|at|near|to|by|in) $/,
  },
  {
    id: 'address-parkway',
    type: 'ADDRESS',
    band: 'certain',
    reason: 'An expressway or a parkway by its name, and an exit.',
    example: 'wreck on the ‹Garden State Parkway›; past the ‹Cross Bronx Expressway›.',
    nearMiss: 'down the parkway; the expressway to sleep.',
    begins: 'place',
    asks: /Parkway|Exp(?:ress)?wa?y|Turnpike|Thruway|F(?:ree)?wa?y|Tollway|Beltway|Motorway|Bypass/,
    pattern: c(
      "[A-Z][a-z']{2,14}(?: [A-Z][a-z']{2,14}){0,2} (?:Parkway|Expressway|Expwy|Turnpike|Thruway|Freeway|Fwy|Tollway|Beltway|Motorway|Bypass)(?![a-z])",
    ),
  },
  {
    id: 'address-postcode',
    type: 'ADDRESS',
    band: 'certain',
    reason: 'A state and its ZIP code; the first three digits alone could stay, the rest may not.',
    example: 'Family in ‹MT 59422›; zip ‹28540›.',
    nearMiss: 'OR 2 times; 50000 steps.',
    begins: 'place',
    isNumbered: true,
    pattern: c('[A-Z]{2},? \\d{5}(?:-\\d{4})?(?! ?\\d)'),
  },
  {
    id: 'address-postcode-abroad',
    type: 'ADDRESS',
    band: 'certain',
    reason: 'A British, Irish or Canadian postcode.',
    example: 'Moved to ‹DD5 2QF›; Eircode ‹T12 XN5Q›; code postal ‹J1H 4K2›.',
    nearMiss: 'Vitamin B12 twice; T12 and L4 tender; PCL5 4AM.',
    begins: 'place',
    isNumbered: true,
    pattern: c(
      '[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}(?![A-Za-z\\d])|[A-CEGHJ-NPR-TVXY]\\d[A-Z] ?\\d[A-Z]\\d(?![A-Za-z\\d])|[A-Z]\\d[\\dW] (?=[A-Z\\d]*\\d)(?=[A-Z\\d]*[A-Z])[A-Z\\d]{4}(?![A-Za-z\\d])',
    ),
  },
  {
    id: 'address-direction',
    type: 'ADDRESS',
    band: 'certain',
    reason: 'A number, a direction and a name.',
    example: 'Lives ‹5417 W. Wellington›.',
    nearMiss: 'Drove 20 E of here.',
    begins: 'digits',
    pattern: c('\\d{2,5} [NSEW]\\.? [A-Z][a-z]{3,20}(?: (?:St|Ave|Rd|Blvd|Street|Avenue|Road)\\b\\.?)?'),
    notAfter: /[\d./-]$/,
  },
  {
    id: 'address-zip',
    type: 'ADDRESS',
    band: 'certain',
    reason: 'A number after the word ZIP or postcode.',
    example: 'zip code: ‹28540›',
    nearMiss: 'zip code unknown, 2 of 5',
    begins: 'digits',
    pattern: i('\\d{5}(?:-\\d{4})?|\\d{3}\\s?\\d{2}|\\d{4}\\s?[a-z]{0,2}'),
    onlyAfter: /\b(?:zip(?:\s?code)?|post(?:al)?\s?code|plz)[:\s]{1,3}(?:is\s|of\s)?$/i,
  },
  {
    id: 'place-saint',
    type: 'ORG',
    band: 'certain',
    reason: 'A church, school or hospital by its saint, in lower case.',
    example: 'Goes to ‹st marks› on foot.',
    nearMiss: 'First st; 3 st john’s wort a day.',
    begins: 'place',
    pattern: c(
      "(?:st|saint)\\.? (?:agnes|albans?|andrew|anne?|anthony|augustine|barnabas|bartholomew|benedict|bernard|brendan|brigid|catherine|cecilia|charles|clare|columba|david|dominic|edward|elizabeth|francis|george|gerard|giles|gregory|helena?|ignatius|jame|john|joseph|jude|lawrence|louis|luke|margaret|mark|martin|mary|matthew|michael|monica|nicholas|olaf|pat|patrick|paul|peter|philip|raphael|rita|rose|stephen|teresa|therese|thomas|ursula|vincent)'?s?(?![\\w'])(?! wort| fire)",
    ),
  },
  {
    id: 'room',
    type: 'ROOM',
    band: 'certain',
    reason: 'A room, flat, bed or lot by its number.',
    example: 'Building C, ‹Rm 214›; moved to ‹bed 12B›.',
    nearMiss: 'The room was calm; unit three of the workbook; room 4 people deep; cello suite 1; room 22 degrees.',
    begins: 'place',
    isNumbered: true,
    pattern: c(
      '(?:[Rr](?:oo)?m|ROOM(?= )|WARD(?= )|[Ss]uite|[Ss]te|[Aa]pt|[Aa]partment|[Bb]ed(?= ?\\w*\\d\\w)|[Ww]ard|[Bb]ldg|[Bb]uilding|[Ll]ocker|[Ff]lat|[Cc]ell block|[Cc]ubicle)\\b\\.? ?(?!\\d{1,3}(?:h|hr|min)\\b)(?:#|no\\.? ?)?(?:[A-Z]{0,2}-?\\d{1,5}[A-Za-z]?(?:[-.]\\d{1,4})?)(?![\\w/%:.]*\\d)(?! (?:people|persons|hours?|minutes?|times|of))',
    ),
    notBefore: /^(?:\s?(?:°|deg(?:rees)?\b)|c\b)/i,
    when: ([found]) => !/^(?:room|flat|bed|ward)\. /.test(found),
    notAfter: /\b(?:cello|lute|violin|piano|orchestral|string|english|french|bach|holst|holberg|karelia)\s$/i,
  },
]

/** The strong kinds of street with a capital, as they stand in an address that is written out. */
function titled(source: string): string {
  return source.replace(/[a-z]+/g, word => (word === 'str' ? 'Str' : `${word[0]?.toUpperCase()}${word.slice(1)}`))
}
