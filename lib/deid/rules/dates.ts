import type { Pattern } from '@/lib/deid/span'

const month =
  '(?:jan(?:uary)?|feb(?:r?uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const day = '(?:0?[1-9]|[12]\\d|3[01])'
const ordinal = '(?:-?(?:st|nd|rd|th))'
const year = "(?:(?:19|20)\\d\\d|'\\d\\d)"
const clock = '(?:[T ]{1,2}\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\.\\d{1,6})?Z?)?'
const y = (source: string) => new RegExp(source, 'iy')
const notLonger = '(?![\\d/]|(?:st|nd|rd|th)(?![a-z]))'

const isMonthAndDay = (one: number, other: number) =>
  (one >= 1 && one <= 12 && other >= 1 && other <= 31) || (other >= 1 && other <= 12 && one >= 1 && one <= 31)

/** Full and partial dates. A year that stands alone may stay (45 CFR 164.514(b)(2)(i)(C)). */
export const dateRules: readonly Pattern[] = [
  {
    id: 'date-iso',
    type: 'DATE',
    band: 'certain',
    reason: 'Year, month and day in the order of ISO 8601, with or without a time.',
    example: 'Consent on ‹2024-03-12 09:30›.',
    nearMiss: 'Ratio 2024:3, version 20.24.',
    begins: 'digits',
    pattern: y(`(?:19|20)\\d\\d[-/.](?:0?[1-9]|1[0-2])[-/.]${day}(?!\\d)${clock}`),
  },
  {
    id: 'date-numbers',
    type: 'DATE',
    band: 'certain',
    reason: 'Day, month and year in numbers, in either order.',
    example: 'Born ‹03/12/1984›, seen ‹9-17-93›.',
    nearMiss: 'BP 120/80, rate 72.',
    begins: 'digits',
    pattern: y(`(\\d{1,2})([-/.])(\\d{1,2})\\2(?:(?:19|20)\\d\\d|\\d\\d)(?![\\d-])${clock}`),
    notAfter: /[\d.]$/,
    when: ([, one, , other]) => isMonthAndDay(Number(one), Number(other)),
  },
  {
    id: 'date-month-first',
    type: 'DATE',
    band: 'certain',
    reason: 'A month and a day, with or without a year, also as a range.',
    example: 'Out ‹March 18-22›, back ‹Nov. 11th, 1998›.',
    nearMiss: 'They may 2 or 3 times; march on.',
    begins: 'month',
    pattern: y(
      `${month}\\.?\\s{0,2}(?:the\\s)?${day}${ordinal}?(?!\\d|:\\d|%|\\s?(?:times|[mu]c?[gl]\\b|hours|minutes))(?:\\s?(?:-|to|and|&|through)\\s?(?:${month}\\.?\\s)?${day}${ordinal}?(?!\\d|:\\d))?(?:,?\\s{0,2}(?:of\\s)?${year}(?!\\d)|,?\\s\\d\\d(?![\\d:/%.]|\\s?[ap]m))?${clock}`,
    ),
    notAfter: /\b(?:they|he|she|it|we|you|i|who|which|that|this|patients?|pts?|this)\s$/i,
  },
  {
    id: 'date-day-first',
    type: 'DATE',
    band: 'certain',
    reason: 'A day and a month, with or without a year.',
    example: 'Lost him on ‹the 14th of June, 2010›; DOB ‹21 Nov 1979›.',
    nearMiss: 'Asked 2 may-questions; 3 marches.',
    begins: 'digits',
    pattern: y(
      `${day}(?:${ordinal})?(?:\\s?(?:-|to|and|&)\\s?${day}${ordinal}?)?[\\s-]{1,2}(?:of\\s)?${month}(?![a-z])\\.?(?:[,\\s-]{0,3}(?:of\\s)?(?:${year}|\\d\\d)(?![\\d:/%]))?${clock}`,
    ),
    notAfter: /[\d./-]$/,
    notBefore:
      /^\s(?:be|have|help|need|not|also|experience|benefit|cause|occur|report|present|require|improve)\b|^-[a-z]/,
  },
  {
    id: 'date-dotted',
    type: 'DATE',
    band: 'review',
    reason: 'A day and a month in numbers with a full stop after each, where a date is spoken of.',
    example: 'Next appointment ‹22.04.› at three.',
    nearMiss: 'A ratio of 12.05.',
    begins: 'digits',
    pattern: y(`${day}\\.(?:0?[1-9]|1[0-2])\\.(?!\\d)`),
    onlyAfter:
      /\b(?:next|next (?:meeting|session|visit|call)|control|kontrolle|termin|gesprach|appointment|appt|on|am|danach|dann|then|vom|bis|ab|since|until|by|from|to|termin|dated?)\s$/i,
  },
  {
    id: 'date-abroad',
    type: 'DATE',
    band: 'certain',
    reason: 'A day and a month in another language.',
    example: 'Closed ‹2. Januar›; since ‹14 de março›.',
    nearMiss: 'Walked 2.12 miles.',
    begins: 'digits',
    pattern: y(
      `(?:1er|${day}\\.?(?:\\s(?:bis|a|al|au|tot|til)\\s${day}\\.?)?)\\s(?:de\\s)?(?:januar|jan|februar|marz|mai|juni|juli|oktober|dezember|janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|marco|maio|junho|julho|setembro|outubro|novembro|dezembro|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|maart|mei|augustus)(?![a-z])(?:\\s(?:de\\s)?\\d{4})?`,
    ),
    notAfter: /[\d.]$/,
  },
  {
    id: 'date-month-year',
    type: 'DATE',
    band: 'certain',
    reason: 'A month with its year.',
    example: 'Deployed in ‹Feb 2010›, home by ‹April, 2011›; the cape, ‹nov 84›.',
    nearMiss: 'In 2010 they may; the March of Progress.',
    begins: 'month',
    pattern: y(
      `${month}\\.?(?:(?:,|\\sof|/)?\\s{0,2}${year}(?!\\d)|\\s(?:3[2-9]|[4-9]\\d)(?![\\d:/%.,]?\\d|\\s?(?:%|min|times)))`,
    ),
  },
  {
    id: 'date-month',
    type: 'DATE',
    band: 'certain',
    reason: 'A month by itself tells a date; may and march only where a date is spoken of.',
    example: 'Baby due ‹Aug›, trip in ‹May›.',
    nearMiss: 'He may march on; slow and may be softened; opening in March-like light.',
    begins: 'month',
    pattern: y(`(?!may\\s(?:be|have|also|need|help|want)(?![a-z]))(${month})(?![a-z'])`),
    onlyAfter:
      /(?:\b(?:in|since|until|till|by|early|late|mid|last|next|this|of|between|during|every|each|through|from|due|before|after|for|around|starting|ending|and|or|to)|mid-)\s?$/i,
    notBefore: /^-(?:like|ish|esque)/,
  },
  {
    id: 'date-month-day',
    type: 'DATE',
    band: 'review',
    reason: 'Two numbers with a slash that can be a month and a day, where no score or reading is told.',
    example: 'New appt ‹3/14› at 2 pm.',
    nearMiss: 'RPE 4/10, BP 120/80, open 24/7, strength 5/5, PHQ-9 of 9/27.',
    begins: 'digits',
    pattern: y(`(\\d{1,2})/(\\d{1,2})${notLonger}(?!\\s?(?:%|mm|marines|bn|battalion|pain))`),
    notAfter:
      /[\d./-]$|\b(?:bp|rpe|suds?|sud|pain|score[ds]?|scoring|strength|rated?|rating|mood|level|intensity|phq|gad|pcl|bdi|moca|mmse|madrs|audit|isi|reflexes|pulses|motor|edema|murmur|acuity|vision|gcs|apgar|anxiety|depression|sleep|energy|urge|craving|distress|hads(?:-?[ad])?|k-?10|k-?6|dass|ders|core(?:-10|-om)?|who-?5|pds-?5|ies-?r|wsas|psqi|ess|ace|dast|eq-?5d|gaf|cgi|ymrs|ham-?[ad]|hdrs|bprs|ceq|ebi|meq(?:-?30)?|tas(?:-20)?|ffmq|aq|of|about|around|was|is|at a|a|to a|from a|x|step|week|grade|checklist|count|items?)[\s:=-]{0,2}(?:\d{1,2}\s?)?(?:of\s|was\s|is\s|at\s|a\s)?$/i,
    when: ([, one, other]) => isMonthAndDay(Number(one), Number(other)) && !isShare(Number(one), Number(other)),
  },
  {
    id: 'date-of-month',
    type: 'DATE',
    band: 'review',
    reason: 'The day of a month that is not named.',
    example: 'She came by on the ‹3rd›; moved from ‹the 5th› to ‹the 12th›.',
    nearMiss: 'On the 3rd attempt; the 2nd session.',
    begins: 'digits',
    pattern: y(
      `${day}${ordinal}(?=\\s?[.,;:)(?!]|\\s(?:to\\sthe\\s\\d{1,2}(?:st|nd|rd|th)(?!\\s[a-z])|and\\b|at\\b|for\\b|with\\b|(?:he|she|they|we|is|was)\\b|of\\s(?:the|this|last|next)\\smonth)|$)`,
    ),
    onlyAfter: /\b(?:on|by|until|before|after|since|for)\sthe\s$|\b(?:from|to)\sthe\s$/i,
  },
]

/** Four of ten is a score, half is a half, and around the clock is no date. */
const isShare = (one: number, other: number) =>
  (one <= other && [2, 3, 4, 5, 6, 7, 8, 9, 10].includes(other)) ||
  (one === 24 && other === 7) ||
  (one === 1 && other < 10)
