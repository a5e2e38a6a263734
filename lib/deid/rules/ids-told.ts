import type { Pattern } from '@/lib/deid/span'

const c = (source: string) => new RegExp(source, 'y')
const vehicle =
  '(?:truck|car|cars|veh|vehicle|van|suv|ute|pickup|lorry|moped|bakkie|motorbike|bike|trailer|plates?|plated|tags?|reg|rego|registration|license plate|licence plate|kennzeichen|immat|nummerplaat|kenteken|matricula|placa|plaque|targa|ford|chevy|chevrolet|toyota|honda|nissan|mazda|tesla|subaru|bmw|audi|vw|volkswagen|kia|hyundai|jeep|dodge|ram|tacoma|corolla|civic|golf|volvo|skoda|fiat|peugeot|renault|silverado|hilux|commodore|dzire|innova|valiant|escape|charger|mustang|camry|focus|fiesta|polo|fabia|octavia|yaris|duster|panda|clio|corsa|astra|qashqai|micra|swift|bolero|accord|sentra|altima|elantra|sonata|impreza|forester|cr-?v|rav4|minivan|scooter|motorcycle|uber|taxi|cab|transit|prius|outback|sedan|hatchback|f-?150)'
const cue =
  '(?:index|comp case|subj|subject|ppt|participant|census|report|case|folder|fob|ehic|pan|passport|hetu|fnr|cpr|bsn|nhi|ihi|phn|ramq|ahv|avs|nif|nie|dni|curp|cpf|aadhaar|abha|uhid|a-number|alien|id number|id no|n[°o] secu|secu|versicherten-?nr|chart|file|student|plot|zoom|meeting|hearing|docket|flight|flt|red-eye|claim|worksafe|mrn|hosp no|hospital no|ref|reference|order|invoice|booking|locker|stall|slip|berth|permit|licen[cs]e|badge|insurance|ins|policy|ez-?pass|fastrak|udi|s/n|union|member(?:ship)?|card)'

/** Numbers that identify for what stands before them, in whatever groups they are written. */
export const toldIdRules: readonly Pattern[] = [
  {
    id: 'plate',
    type: 'VEHICLE',
    band: 'certain',
    reason: 'The plate of a vehicle after the word.',
    example: 'NC plate ‹PKH-7719›; truck ‹NM BGY-229›, car ‹YK09 LTV›, a Mazda ‹F21 KDN›, plate ‹482 KGM›.',
    nearMiss: 'License plate unknown; a plate of food; car 2 HRS late.',
    begins: 'place',
    isNumbered: true,
    pattern: c(
      '(?:[A-Z]{2} (?=[A-Z0-9]{2,4}[- ]?[A-Z0-9]{0,5}\\d))?[A-Z0-9]{1,4}[- ]?[A-Z0-9]{2,5}(?:[- ]?[A-Z0-9]{1,4}\\b)?(?![a-z])',
    ),
    onlyAfter: new RegExp(`\\b${vehicle}(?: (?:no\\.?|number|is|it is|it's|was|#|plate|reg|tag))?,?[:#(]? ?\\(?$`, 'i'),
    when: ([found]) =>
      /\d/.test(found) &&
      /[A-Z]/.test(found) &&
      found.replace(/[^A-Z0-9]/g, '').length >= 5 &&
      (!/^\d{1,4} ?[A-Z]{3,}$/.test(found) || /^\d{3,4} (?!HRS|MIN|MPH|KMH|LBS|KGS|USD)[A-Z]{3}$/.test(found)),
  },
  {
    id: 'plate-before-word',
    type: 'VEHICLE',
    band: 'certain',
    reason: 'Letters and figures before the words for a plate.',
    example: 'a green wagon which had ‹CFK 8H2R› on the plate; ‹KGM 482› on its plates.',
    nearMiss: 'had PCL 41 on the form; BP 120 on the plate.',
    begins: 'place',
    isNumbered: true,
    asks: /plate/,
    pattern: c(
      '(?!BP|HR)[A-Z]{2,4}[ -]?\\d[A-Z\\d]{1,4}(?= on (?:the|its|his|her|their) (?:number ?|licen[cs]e )?plates?)',
    ),
  },
  {
    id: 'plate-by-form',
    type: 'VEHICLE',
    band: 'certain',
    reason: 'A British or a Dutch plate by its form.',
    example: 'home in the mini ‹SK19 VTE›; drives a ‹73-KRT-4› Volvo.',
    nearMiss: 'T12 VTE; PT12 then VTE; 10-HTR-2; 5-HT-2.',
    begins: 'place',
    isNumbered: true,
    pattern: c(
      '[A-Z]{2}\\d{2} [A-Z]{3}(?![\\w-])|(?:\\d{2}-(?!HTR)[A-Z]{3}-\\d|\\d-[A-Z]{3}-\\d{2}|[A-Z]{2}-\\d{3}-[A-Z])(?![\\w-])',
    ),
  },
  {
    id: 'id-groups-told',
    type: 'ID',
    band: 'certain',
    reason: 'Groups of digits and capitals after a word for a file, a card or a case.',
    example:
      'Zoom ‹815 5501 2290›, A-number ‹A098 555 014›, passport ‹XD 409 1187›, EHIC ‹80.756.0012›; reference ‹CML/27LA/3›.',
    nearMiss: 'Report 2024; case 2 of 3; reviewed at 0930; file 12 weeks old; ref 1200-1400.',
    begins: 'place',
    isNumbered: true,
    pattern: c(
      '(?:[A-Z]{1,4}[ /-]?)?\\d[\\dA-Z]{0,14}(?:[ ./,-](?=[\\dA-Z]{0,8}\\d)[\\dA-Z]{1,9}|[ -][A-Z]\\b){0,5}(?![\\w/]{0,8}\\d)(?![a-z])',
    ),
    onlyAfter: new RegExp(`\\b${cue}(?:\\.|s)?(?: (?:no|nr|number|num|id|code|is|was))?\\.?[:#,]?\\s?[#:(]?$`, 'i'),
    when: ([found]) => isNumber(found),
  },
  {
    id: 'id-after-name-brackets',
    type: 'NAME',
    band: 'review',
    reason: 'Initials in brackets after the number of a subject.',
    example: 'Subj ‹WGA-31› (‹WRT›) seen.',
    nearMiss: 'PCL 41 (PTSD); session 12 (EMDR).',
    begins: 'place',
    pattern: c('[A-Z]{2,3}(?=\\))'),
    onlyAfter:
      /\b(?:subj|subject|ppt|participant|pt|id)(?: (?:no\.?|#))?[ :#-]{0,2}[A-Z]{0,4}-?\d{2,6}(?:-\d{1,4})? \($/i,
  },
  {
    id: 'id-last-figures',
    type: 'ID',
    band: 'certain',
    reason: 'The last figures of a card or a number.',
    example: 'card ending ‹4402›; ssn last four ‹4471›; acct ending in ‹88120›; her phone ends ‹0151›.',
    nearMiss: 'session ending 1630; the last 4 of 2024; last 4 2014.',
    begins: 'digits',
    pattern: /\d{4,6}(?![\d:])/y,
    onlyAfter:
      /\b(?:(?:card|acct|account|visa|mastercard|ssn|number|no|phone|cell|mrn|id|one) ending(?: in)?|(?:card|number|phone|cell) ends(?: in)?|(?:number|phone|mobile) is on (?:the|his|her) \w+ (?:ending|ends)(?: in)?|last (?:4|four)(?: digits)?(?: of (?:ssn|social|card|phone))?(?: are| is)?|xx+-?)[: #]{1,2}$/i,
    when: ([found]) => !/^(?:19|20)\d\d$/.test(found),
  },
  {
    id: 'id-code-told',
    type: 'ID',
    band: 'certain',
    reason: 'Letters and figures in one word or in groups after a word for a booking, a pass, a docket or a service.',
    example:
      'conf ‹KQ7TLM›; pass ‹V-7718› at the gate; service no. ‹RA 18 992 447›; dec. ‹C-31 884 209›; Svc# ‹8814402›.',
    nearMiss: 'pass 2 of 3; conf call at 1430; service no 4; docket two.',
    begins: 'place',
    asks: /conf|pass|docket|svc|service|serial|dec|reserv|locator|pnr|voucher|ticket|permit|tag|rma|no\b|warrant|parcel|tracking|medallion|hull|tail|licen|dl/i,
    isNumbered: true,
    pattern: c(
      '(?=[A-Z0-9-]{0,6}\\s?[A-Z0-9-]{0,8}\\d)[A-Z0-9]{1,14}(?:[- /](?=[A-Z0-9]{0,7}\\d)[A-Z0-9]{1,9}){0,4}(?![a-z\\d])',
    ),
    onlyAfter:
      /\b(?:conf|confirmation|conf(?:irmation)? (?:code|no\.?|#)|pass|docket|svc|service|service no\.?|svc no\.?|serial|dec\.?|declaration|reservation|locator|pnr|record locator|voucher|ticket|permit|tag|rma|case no\.?|regt no\.?|army no\.?|warrant|cause no\.?|parcel|tracking|medallion|hull|hull no\.?|tail|unit no\.?|license|licence|dl)[:# ]{1,3}$/i,
    when: ([found]) =>
      /[A-Z]/.test(found)
        ? /\d/.test(found) && found.replace(/[^A-Z0-9]/g, '').length >= 4
        : found.replace(/\D/g, '').length >= 6,
  },
  {
    id: 'initials-with-stops',
    type: 'NAME',
    band: 'certain',
    reason: 'Small initials after a word for signing, and capital ones with a hyphen.',
    example: 'signed ‹d.n.›; seen by ‹s.v.›; ‹A.T.-W.› slept; to ‹R.v.d.M.›.',
    nearMiss: 'seen by 9 a.m.; signed, i.e. read; A.-V. block was not spoken of.',
    begins: 'place',
    isJoined: true,
    pattern:
      /(?<=\b(?:signed|sgd|seen by|entered by|initials?|reviewed by|done by|typed by|per|witness) )(?!a\.m|p\.m|i\.e|e\.g)[a-z]\.[a-z]\.(?:[a-z]\.)?(?![a-z])|(?:[A-Z]\.){2}-[A-Z]\.(?![a-z])|(?:[A-Z]\.){1,2}(?:[vV]\.(?:d\.)?|d\.)[A-Z]\.(?![a-z])/y,
  },
  {
    id: 'number-in-words',
    type: 'ID',
    band: 'review',
    reason: 'Six digits or more told one by one in words: a telephone, a plate or a record.',
    example: 'phone ‹oh seven seven oh oh nine double oh five›; ref ‹zero one six three two nine›.',
    nearMiss: 'Counted one two three four; five four three two one.',
    begins: 'place',
    pattern:
      /(?:(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|double|triple)[ -,]{1,2}(?:hundred[ -,]{1,2})?){5,19}(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine)(?:\shundred)?(?![a-z])/iy,
    notBefore: /^\s(?:breaths?|times|minutes|people)/i,
  },
  {
    id: 'number-in-words-told',
    type: 'ID',
    band: 'review',
    reason: 'Four digits or more in words after a word for a code, a record or a telephone.',
    example: 'pin is ‹nine one one four›; fob number ‹four four one nine seven›; extension ‹two oh one six›.',
    nearMiss: 'The number of breaths: one two three four; code two, three and four.',
    begins: 'place',
    pattern:
      /(?:(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|double|triple)[ -]){3,19}(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine)(?![a-z])/iy,
    onlyAfter:
      /\b(?:pin|pincode|passcode|code|fob|badge|chart|record|mrn|ext|extension|ref|reference|room|policy|account|member|case|file|claim|card|locker|phone|cell|mobile|landline|tel|subject|participant|number|plate|ending(?: in)?)(?: (?:no|number|num|is|was|he gave me is|she gave me is)){0,2}[:,]? $/i,
    notBefore: /^\s(?:breaths?|times|minutes|people)/i,
  },
]

/** Six digits or more, or four with a capital; never a year, a time of day or a range of them. */
const isNumber = (found: string) => {
  const digits = found.replace(/\D/g, '').length
  if (/^(?:19|20)\d\d$/.test(found) || /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(found)) return false
  if (/^(?:[01]\d|2[0-4])[0-5]\d[-/ ](?:[01]\d|2[0-4])[0-5]\d$/.test(found)) return false
  if (digits >= 3 && /^[A-Z]{2,4}\/\d/.test(found)) return true
  return digits >= 6 || (digits >= 4 && /[A-Z]/.test(found)) || (digits >= 4 && /\d[ -]\d/.test(found) && digits >= 5)
}
