import type { Pattern } from '@/lib/deid/span'

const y = (source: string) => new RegExp(source, 'iy')
const digit = '(?:one|two|three|four|five|six|seven|eight|nine|zero|oh|nought)'
const cars =
  '(?:plates?|reg|rego|registration|licen[cs]e plate|number plate|corsa|fiesta|focus|polo|golf|clio|astra|mondeo|micra|yaris|civic|corolla|transit|van|car|mini|fiat|audi|bmw|kia|skoda|volvo|honda|nissan|mazda|toyota|ford|vauxhall|peugeot|renault)'
const airlines =
  'aa|ac|af|ai|am|as|av|ay|ba|b6|ca|cm|cx|dl|ek|ei|et|ey|fi|fr|f9|ib|jl|jq|ke|kl|la|lh|lo|lx|ly|mh|ms|mu|nh|nk|nz|os|oz|pr|qf|qr|sk|sn|sq|sv|tg|tk|tp|ua|u2|va|vs|wn|ws|w6'
const flight = '\\d{3,4}(?![\\w:/-]|\\.\\d|\\s?(?:steps|times|hours|people|miles|of))'
const carBefore = new RegExp(
  `\\b${cars}(?: (?:is|was|no\\.?|number))?(?: on the (?:\\w+ )?list)?(?: as)?[: ]{1,2}$`,
  'i',
)
/** A number and what it counts. */
const counted =
  /\d ?(?:min|hrs?|am|pm|of|at|yrs?|wks?|day|kms?|mi|pt|pts|for|and|in|on|to|the|big|old|new|red|men|per|now|has|was|is)s?$/i

/** What is left of a number or stands around it: its last figures, a plate in small letters, a flight. */
export const remainRules: readonly Pattern[] = [
  {
    id: 'plate-small',
    type: 'VEHICLE',
    band: 'certain',
    reason: 'A plate in small letters after the word, that begins with a figure.',
    example: 'truck plate ‹714 hmz› out front; rego is on the list as ‹1qx 7md›.',
    nearMiss: 'plate 2 of 3; rego due in 3 days; plate of 12 nuts; car 2 min away; car ran 3 hrs; plate 120 now.',
    begins: 'digits',
    pattern: y('\\d{1,4}[a-z]{0,3}[ -]?(?:\\d{1,4}[a-z]{0,3}|[a-z]{2,3}\\d{0,4})(?![\\w%])'),
    onlyAfter: carBefore,
    when: ([found]) => found.replace(/[^a-z\d]/gi, '').length >= 6 && /[a-z]{2}/i.test(found) && !counted.test(found),
  },
  {
    id: 'plate-small-joined',
    type: 'VEHICLE',
    band: 'certain',
    reason: 'A plate in small letters after the word, that begins with a letter.',
    example: 'in the blue corsa ‹ky19 vbw›.',
    nearMiss: 'van m25 jam; car b12 low.',
    begins: 'place',
    isJoined: true,
    isNumbered: true,
    pattern: y('[a-z]{1,3}\\d{1,4}[ -]?[a-z]{2,3}(?![\\w%])'),
    onlyAfter: carBefore,
    when: ([found]) => found.replace(/[^a-z\d]/gi, '').length >= 6 && !/^[abm]\d{1,2} /i.test(found), // a road, a vitamin
  },
  {
    id: 'plate-in-part',
    type: 'VEHICLE',
    band: 'review',
    reason: 'What a plate begins or ends with, or a plate of which the figures are in words.',
    example: 'plate starts ‹QZX›, plate ends in ‹4T›; plate ‹HRW two two nine›.',
    nearMiss: 'plate starts to spin; plate ends up broken; plate A two by four.',
    begins: 'place',
    asks: /plate/i,
    pattern: new RegExp(`[A-Z]{2,4}(?: ${digit}){2,4}(?![\\w-])|(?=[A-Z0-9]{0,4}[A-Z])[A-Z0-9]{2,5}(?![\\w-])`, 'y'),
    onlyAfter:
      /\bplates? (?:(?:starts?|started|begins?|began|ends?|ended|ending|beginning|starting) (?:with |in )?)?$/i,
    when: found =>
      found[0].includes(' ') ||
      / (?:with|in|starts?|started|begins?|began|ends?|ended|ending|beginning|starting) $/i.test(
        found.input.slice(0, found.index),
      ),
  },
  {
    id: 'flight-by-line',
    type: 'ID',
    band: 'review',
    reason: 'A flight by the letters of the line and its number.',
    example: 'home on ‹DL 9930›, then flies back thru ‹Lisbon› on ‹TP 417›.',
    nearMiss: 'BP on AA 12; on DL 120 times; on day 120; AA 4417 of them.',
    begins: 'place',
    isNumbered: true,
    asks: /\bon [A-Z][A-Z\d] ?\d{3}/,
    pattern: new RegExp(`(?:${airlines.toUpperCase()}) ?${flight}`, 'y'),
    onlyAfter: /\bon $/i,
  },
  {
    id: 'flight-by-line-small',
    type: 'ID',
    band: 'review',
    reason: 'The number of a flight behind the letters of the line in small letters.',
    example: 'lands ‹friday› on as ‹2417›, nervous.',
    nearMiss: 'on la 2 times; on as 400 times before; as 2417 of them.',
    begins: 'digits',
    asks: /\bon [a-z][a-z\d] ?\d{3}/,
    pattern: new RegExp(flight, 'y'),
    onlyAfter: new RegExp(`\\bon (?:${airlines}) ?$`),
  },
  {
    id: 'number-by-its-end',
    type: 'PHONE',
    band: 'review',
    reason: 'The last figures of a number that somebody has.',
    example:
      'the one that ends in ‹0193›; A-number ending ‹418›; old one (‹0164›) is off; ‹4482› is the end of the number.',
    nearMiss: 'the session that ends in 1630 steps; ending 1400; old one (2014) is lost; 45 is the end of it.',
    begins: 'digits',
    asks: /\bends? |ending|\b(?:one|number|no|line|fax|cell) \(/i,
    pattern: y('\\d{3,5}(?![\\d:/%-]|\\.\\d)'),
    onlyAfter:
      /\b(?:(?:one|number|line|phone|cell|mobile|fax) (?:that |which )ends (?:in |with )|(?:a-number|file|chart|policy|licen[cs]e|passport) (?:ending|ends) (?:in |with )?|(?:old|new|other|previous) (?:one|number|no|line|fax|cell|mobile) \()$/i,
    when: ([found]) => !/^(?:19|20)\d\d$/.test(found),
  },
  {
    id: 'number-of-which-it-is-the-end',
    type: 'PHONE',
    band: 'review',
    reason: 'Figures that are said to be the end of a number.',
    example: 'ring her first, ‹4482› is the end of the number.',
    nearMiss: '4 is the end of the scale.',
    begins: 'digits',
    asks: /is the (?:end|last)/i,
    pattern: y(
      '\\d{3,5}(?= is the (?:end|last bit|last part|tail) of (?:the|his|her|their|my) (?:number|phone|mobile|cell|card|account|mrn|ssn))',
    ),
  },
  {
    id: 'number-of-second-line',
    type: 'PHONE',
    band: 'certain',
    reason: 'The last four figures of a second line behind the number of the first.',
    example: 'office ‹(915) 555-0172› fax -‹0173›, or ‹555-0142›/-‹0148›.',
    nearMiss: 'from 1400 to -2000; 555 fax -12.',
    begins: 'digits',
    pattern: /\d{4}(?![\d-])/y,
    onlyAfter: /\d{3}-\d{4}(?:,? (?:fax|or|and|cell) |\s?\/\s?)-$/i,
  },
]
