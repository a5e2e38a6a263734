import type { Pattern } from '@/lib/deid/span'

const y = (source: string) => new RegExp(source, 'iy')
const one = '(?:one|two|three|four|five|six|seven|eight|nine)'
const spelled = `ninety(?:[- ]${one})?(?![a-z-])|(?:a |one )hundred(?: and (?:${one}|ten))(?![a-z-])|(?:a |one )?hundred(?= years old)`
const kin =
  "(?:(?:great[- ])?grand(?:mother|father|ma|pa|mum|dad|mom)|mother|father|mom|mum|mam|dad|da|aunt|auntie|great-aunt|uncle|nan|nana|nanna|gran|granny|grandpa|opa|oma|koro|kuia|abuela|abuelo|neighbou?r|sister|brother|mrs|mr|nonna|nonno|paati|babcia|tante|onkel|mormor|farmor|halmoni|lola|lolo|widow|widower|landlady|landlord|gma|gpa|grandad|granddad)(?:-in-law)?\\.?(?:'s)?"
const almost =
  '(?:(?:almost|nearly|now|just|about|only|still|turned|turning|turns|aged|age|at|d\\.|he is|she is|wordt|wird)\\s){0,2}'
/** Between a word for a person and the age: a name, a comma, a verb, a bracket. */
const told = `(?:\\s[a-z'-]{2,20}){0,2}(?:(?:,|\\sis|\\swill be|\\swas|\\swordt|\\swird|\\shas)?\\s|\\s\\()${almost}$`
const person =
  '(?:man|woman|lady|gentleman|widow|widower|veteran|vet|resident|eldest|oldest|elder|father|mother|uncle|aunt|nan|nana|gran|grandmother|grandfather|neighbou?r|next door|he|she|who|granddad|grandad)'
/** What follows an age: a stop, a bracket, the end, or what somebody does. A unit never does. */
const afterAge =
  '(?:\\s?(?:yrs?|years?|y)\\b)?(?![\\d%/:-])(?=\\s?[,;)]|\\s?\\.(?!\\d)|\\s?$|\\s?\\n|\\s(?:and|in|on|soon|who|with|w|this|next|but|now|still|sharp|frail|lives?|lived|died|speaks?|says|said|gave|came|comes|was|is|has|had|sings?|wants|asks|remembers|will|since|when|tomorrow|today|at)\\b)'
/** Before a reading, a score or an amount. */
const reading =
  /\b(?:hr|bp|pulse|puls|temp|temperature|sats?|spo2|o2|rate|scor(?:e|ed|es)|total|sum|weight|weighs|wt|took|has|had|got|ran|owes|paid|gained|lost|room|apt|bed|level|page|step|day|week|phq|pcl|caps|bus|route|about|at a|sbp|dbp|map|glucose|sugar|iq|rr|from|to)(?:,| is| was| will be| are)?\s$/i

/** What stands before and after an age in words, so that it is one. */
const ofSomebody = {
  onlyAfter: new RegExp(
    `\\b${person}\\b(?:[^.;:!?\\n]{0,22}\\s)?(?:is|was|be|at|of|to|turned|turns|has)\\s${almost}$|\\b${person}\\b(?:\\s[a-z'-]{2,20})?(?:,\\s|\\s\\(|\\s)$|\\bthe (?:eldest|oldest) (?:is |at |of )?$|\\b(?:liv(?:e|ed|es) to|aged?|died at)\\s(?:be\\s)?$`,
    'i',
  ),
  notAfter: new RegExp(
    `${reading.source.replace('took|has|had|', 'took|had|').replace('|from|to)', '|from)')}|\\b(?:minutes|only|for|walked|cost|worth) (?:at )?$`,
    'i',
  ),
  notBefore:
    /^\s?(?:-|minutes?|mins?|per\b|percent|%|days?|pounds?|dollars?|quid|steps?|miles?|people|beats?|degrees?|seconds?|hours?|met(?:re|er)s?|times?|over|point|thousand|hundred|milli|kilos?|grams?|acres|sheep|hens|rooms|ways|things|reasons|[a-z]+ a (?:week|day|month))/i,
}

/** Ages over 89: all of them together are one class (45 CFR 164.514(b)(2)(i)(C)). */
export const ageRules: readonly Pattern[] = [
  {
    id: 'age-over-89',
    type: 'AGE',
    band: 'certain',
    reason: 'An age over 89 identifies (45 CFR 164.514(b)(2)(i)(C)).',
    example: 'His mother, ‹91 years old›, and a ‹94yo› aunt.',
    nearMiss: 'A 65-year-old, 90 minutes, 95 yards.',
    begins: 'digits',
    pattern: y(
      '(?:9\\d|1[01]\\d)[-\\s]?(?:y\\/?o\\b|yrs?[-\\s]old|years?[-\\s]old|y\\b\\.?|yr\\b\\.?[-\\s]?old|years?\\sof\\sage|year-olds?|y\\.o\\.?)',
    ),
    notAfter: /[\d./-]$/,
  },
  {
    id: 'age-over-89-spelled',
    type: 'AGE',
    band: 'certain',
    reason: 'An age over 89 in words.',
    example: 'Died at ‹ninety-six›.',
    nearMiss: 'Ninety minutes; at ninety per cent.',
    begins: 'place',
    pattern: y(spelled),
    onlyAfter:
      /\b(?:aged?|died (?:at|aged)|passed (?:away )?at|lived to(?: be)?|turned|turning|turns|(?:she|he|who) is(?: now)?)\s$/i,
    notBefore: /^\s(?:minutes|per|percent|days|pounds)/i,
  },
  {
    id: 'age-over-89-told',
    type: 'AGE',
    band: 'certain',
    reason: 'A number over 89 after a word for an age.',
    example: 'Grandmother died at ‹97›; aged ‹93›; a friend who lives alone and is ‹91›.',
    nearMiss: 'HR at 97; died at 67; SpO2 98.',
    begins: 'digits',
    pattern: y(
      '(?:9\\d|1[01]\\d)(?:\\s?(?:yrs?|years?)\\b)?(?![\\d%/:-]|\\.\\d|\\s?(?:%|bpm|mm|lbs?|kg|min|degrees|percent|days|weeks|months|points|over|on))',
    ),
    onlyAfter:
      /\b(?:aged?|died (?:at|aged)|passed (?:away )?at|lived to(?: be)?|turned|turning|turns|d\.|(?:she|he|who)(?: is| was|'s) (?:now )?|(?:grand)?(?:mother|father|ma|pa|mom|dad|aunt|uncle) \(|[a-z]+ \(age |[A-Z][a-z]+ \()\s?$|\b(?:who|she|he) [a-z][^.;:!?\n]{0,40} and (?:is|was)(?: now)? $|\b[A-Z][a-z]+ \([A-Z][\p{L}'-]+,? [A-Z][\p{L}'-]+\), $/u,
  },
  {
    id: 'age-over-89-of-kin',
    type: 'AGE',
    band: 'certain',
    reason: 'A number over 89 after somebody of the family, with the name or without.',
    example: '‹Aunt Haru› ‹98›, sharp; grandfather almost ‹100›; ‹grandma bessie› ‹93› speaks.',
    nearMiss: 'Mother took 95 minutes; aunt has 100 hens; dad HR 97, SpO2 98.',
    begins: 'digits',
    pattern: y(`(?:9\\d|1[01]\\d)${afterAge}`),
    onlyAfter: new RegExp(`\\b${kin}${told}`, 'i'),
    notAfter: reading,
  },
  {
    id: 'age-over-89-of-kin-spelled',
    type: 'AGE',
    band: 'certain',
    reason: 'An age over 89 in words after somebody of the family or after a name and a comma.',
    example: 'Nana is ‹ninety-one›; ‹S. Balwinder Gill›, ‹ninety two›, lives upstairs.',
    nearMiss: 'Mother waited ninety minutes; mum, one hundred per cent.',
    begins: 'place',
    pattern: y(`(?:${spelled})${afterAge}`),
    onlyAfter: new RegExp(`\\b${kin}${told}|,\\s$|\\b[a-z']{3,20}, (?:is|was|who's|who is)\\s(?:now\\s)?$`, 'i'),
    notAfter: reading,
  },
  {
    id: 'age-over-89-in-words',
    type: 'AGE',
    band: 'review',
    reason: 'An age over 89 in words, of somebody who is spoken of in the same clause, with or without a comma.',
    example:
      'The old man is ‹ninety-seven› now; a veteran of ‹ninety five› sat by; the eldest at ‹ninety three›; she was ‹one hundred and four› when she died.',
    nearMiss: 'He was at ninety minutes; she is ninety per cent sure; he is at ninety two over sixty.',
    begins: 'place',
    pattern: y(`(?:${spelled})(?:s(?:or so|years old|years of age)(?![a-z]))?`),
    ...ofSomebody,
  },
  {
    id: 'age-hundred-in-words',
    type: 'AGE',
    band: 'review',
    reason: 'An age of a hundred or more in words, of somebody spoken of in the same clause.',
    example: 'Her gran is ‹a hundred and two› and bakes; lived to ‹a hundred and one›; uncle is ‹a hundred years old›.',
    nearMiss: 'He was a hundred miles off; she is at a hundred and two over sixty; lived in a hundred rooms.',
    begins: 'day',
    pattern: y(`(?:a|one)\\shundred(?:\\sand\\s(?:${one}|ten))?(?:\\s(?:or so|years old|years of age))?(?![a-z-])`),
    ...ofSomebody,
  },
  {
    id: 'age-over-89-of-a-name',
    type: 'AGE',
    band: 'review',
    reason: 'A number over 89 after a name with a comma, or after “is” and “will be”.',
    example:
      '‹Wiremu›, ‹95›, gave his blessing; ‹Pallister› is ‹93› and still comes in; she will be ‹92› soon; she turns ‹90› today.',
    nearMiss: 'Pulse is 92 and steady; Temp, 98, and rising; score will be 95.',
    begins: 'digits',
    pattern: y(`(?:9\\d|1[01]\\d)${afterAge}`),
    onlyAfter: /(?:[A-Z][a-z']{2,20}(?:,|,?\sis|\sis now|\swas)|[a-z]{2,20}\swill be|[a-z]{2,20}\sturns)\s$/,
    notAfter: reading,
  },
  {
    id: 'age-over-89-in-years',
    type: 'AGE',
    band: 'review',
    reason: 'Ninety years and more that somebody is, has or turns: little else lasts so long.',
    example: 'He has ‹94› years and sings.',
    nearMiss: 'A house of 95 years; 90 minutes; built 95 years ago; it is 90 years ago.',
    begins: 'digits',
    pattern: y(
      '(?:9\\d|1[01]\\d)(?=\\s?(?:years|yrs)(?![a-z-])(?!\\s(?:ago|later|of\\s(?!age)|before|after|since|in\\sprison)))',
    ),
    onlyAfter: /\b(?:is|was|has|had|have|be|being|turned|turns|turning|nearly|almost|reached|aged)\s$/i,
  },
  {
    id: 'age-in-the-nineties',
    type: 'AGE',
    band: 'review',
    reason: 'Somebody’s nineties are ages over 89.',
    example: 'grandmother in her late ‹90s› sent a card; in his ‹nineties› now.',
    nearMiss: 'in the 90s; music of the nineties.',
    begins: 'place',
    pattern: y('(?:90s|nineties)(?![a-z])'),
    onlyAfter: /\b(?:in|into|well into) (?:his|her|their|my) (?:early |mid[- ]|late )?$/i,
  },
]
