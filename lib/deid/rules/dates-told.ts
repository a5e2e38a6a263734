import type { Pattern } from '@/lib/deid/span'

const day = '(?:0?[1-9]|[12]\\d|3[01])'
const y = (source: string) => new RegExp(source, 'iy')
const isDate = ([, one, other]: RegExpExecArray) =>
  Math.min(Number(one), Number(other)) >= 1 &&
  Math.min(Number(one), Number(other)) <= 12 &&
  Math.max(Number(one), Number(other)) <= 31

/** Dates in shapes that are something else without what stands beside them. */
export const toldDateRules: readonly Pattern[] = [
  {
    id: 'date-roman',
    type: 'DATE',
    band: 'certain',
    reason: 'A day, the month in Roman numerals, and a year; with a hyphen also a late month without one.',
    example: 'Born ‹4.vii.92›, ‹14.IV.2023›, she ‹8-XII-66›; fell ‹10 X 2019›; moved to ‹9-xii›.',
    nearMiss: 'Took 10 x 20 steps; type 2 vi; stage 2-III; leads 1-X2.',
    begins: 'digits',
    pattern: new RegExp(
      `${day}(?:-(?:(?:IX|XI{0,2}|ix|xi{0,2})|(?:I{1,3}|IV|VI{0,3}|i{1,3}|iv|vi{0,3})(?=-\\d))(?:-(?:(?:19|20)\\d\\d|\\d\\d))?(?![\\w-])|\\.(?:I{1,3}|IV|VI{0,3}|IX|XI{0,2}|i{1,3}|iv|vi{0,3}|ix|xi{0,2})\\.(?:(?:19|20)\\d\\d|\\d\\d)|\\.?\\s(?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})\\s(?:19|20)\\d\\d)(?!\\d)`,
      'y',
    ),
    notAfter: /[\d./-]$/,
  },
  {
    id: 'date-joined',
    type: 'DATE',
    band: 'certain',
    reason: 'A day, a month and a year without a space.',
    example: 'Seen ‹22JAN2025›, next ‹05Mar25›.',
    nearMiss: 'The 22 janitors; 22 marmots.',
    begins: 'digits',
    pattern: y(`${day}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:(?:19|20)\\d\\d|\\d\\d)(?!\\d)`),
    notAfter: /[\d./-]$/,
  },
  {
    id: 'date-with-cue',
    type: 'DATE',
    band: 'review',
    reason: 'A day and a month in numbers after a word that leads to a date.',
    example: 'Rebook: was ‹11/4›; debrief ‹3-15› with her; labs ‹5/6›; passed ‹1/2›; born ‹20-9›; hearing is ‹2/28›.',
    nearMiss: 'Passed 1/2 of them; seen 20-40 times; booked 10-12 weeks.',
    begins: 'digits',
    pattern: y('(\\d{1,2})[-/](\\d{1,2})(?![\\d/%.:-]{0,4}\\d|%)'),
    onlyAfter:
      /\b(?:debrief|see again|again|bloods|labs?(?: at \w{3,12})?|drawn|hearing|court|that's|closed|rebook(?:ed)?|booked|appt|appointment|due|dob|born|bday|birthday|passed|died|d\.|dated?|scheduled|rtc|next visit|next appt|visit on|(?:flies|flying|flown|fly)(?: in)?(?: (?:to|from) \w{3,14})?|seen|discharged|admitted|admit|ends?|starts?|expires?|anniversary|resched(?:uled)?)[:\s]{1,2}(?:is |was |on |to |now |of |for )?$/i,
    notBefore:
      /^\s?(?:of\b|the\b|way|pain|weeks?|wks?|times?|min|hours?|hrs?|days?|months?|yrs?|years?|steps|on\b|sessions?|points?|pm|am)/i,
    when: isDate,
  },
  {
    id: 'date-spaced',
    type: 'DATE',
    band: 'certain',
    reason: 'The three numbers of a birthday with spaces between.',
    example: 'dob ‹25 3 83›; born ‹04 11 1990›.',
    nearMiss: 'born 3 2 1 in that order; dob 25 of 83.',
    begins: 'digits',
    pattern: y('(\\d{1,2}) (\\d{1,2}) (?:(?:19|20)\\d\\d|\\d\\d)(?![\\d:/%-]|\\.\\d)'),
    onlyAfter: /\b(?:dob|d\.o\.b\.?|born|bday|birthday)[: ]{1,2}$/i,
    when: isDate,
  },
  {
    id: 'date-before-cue',
    type: 'DATE',
    band: 'review',
    reason: 'A day and a month with a slash, before a word that goes with a date.',
    example: 'They said ‹10/10›, birthday; ‹08/08› next.',
    nearMiss: 'Rated 8/10 at peak, next 7/10 later.',
    begins: 'digits',
    pattern: y(
      '(\\d{1,2})/(\\d{1,2})(?=,?\\s(?:next(?:\\s(?:visit|session|appt))?[.,;]|birthday|bday|appt|visit\\b|appointment|(?:at|@)\\s\\d{1,2}(?::\\d\\d|\\s?[ap]m)))',
    ),
    notAfter: /[\d./-]$|\b(?:rated?|suds?|pain|score[ds]?|of|mood|bp|x)\s$/i,
    when: isDate,
  },
  {
    id: 'date-the-day',
    type: 'DATE',
    band: 'review',
    reason: 'The day of a month that is not named, of somebody’s birthday or appointment.',
    example: 'Her bday is ‹the 4th›; appt moved to ‹the 19th› at noon.',
    nearMiss: 'Her goal is the 4th step; moved to the 2nd floor.',
    begins: 'digits',
    pattern: y(
      `${day}(?:st|nd|rd|th)(?=\\s?[.,;:)?!]|\\s(?:so|and|but|at|not|instead|for|with|because|cos|when|or)\\b|\\s?$)`,
    ),
    onlyAfter:
      /\b(?:bday|birthday|appt|appointment|visit|session|due|(?:re)?book(?:ed)?|resched(?:uled)?|moved|moving|anniversary|funeral|hearing|court|flies|flying|leave|away|confirm|reschedule|from|off|back|closed|out)\s(?:date\s)?(?:is |was |on |to |for |now |until |till? )?(?:the )?$/i,
  },
  {
    id: 'date-abroad-year',
    type: 'DATE',
    band: 'certain',
    reason: 'A day and a month in a language of the north or the east of Europe, or in Irish.',
    example: 'Opname ‹4 maart›; tid ‹12. januari›; termin ‹3 maja›.',
    nearMiss: 'Walked 4 miles; 3 major events.',
    begins: 'digits',
    pattern: y(
      `${day}\\.?\\s(?:januari|februari|mars|april|maj|augusti|oktober|desember|tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesakuuta|heinakuuta|elokuuta|syyskuuta|lokakuuta|marraskuuta|joulukuuta|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|wrzesnia|pazdziernika|listopada|grudnia|ocak|subat|mart|nisan|mayis|haziran|temmuz|agustos|eylul|ekim|kasim|aralik|eanair|feabhra|marta|aibrean|bealtaine|meitheamh|iuil|lunasa|samhain|nollaig)(?![a-z])(?:\\s\\d{4})?`,
    ),
    notAfter: /[\d.]$/,
  },
  {
    id: 'date-year-short',
    type: 'DATE',
    band: 'review',
    reason: 'A year by its last two figures after an apostrophe.',
    example: "Camp ‹of '68›; clean ‹since '04›.",
    nearMiss: "In 68 steps; of '90s music; since 04:10.",
    begins: 'lead',
    pattern: y("(?:in|since|of|from|until|by|circa|class\\sof)\\s'\\d\\d(?![\\ds])"),
  },
  {
    id: 'date-weekday-short-abroad',
    type: 'DATE',
    band: 'certain',
    reason: 'A weekday in two or three letters of another language, with the day and the month.',
    example: 'Termin ‹Mo 14.10.›, dann ‹Di, 3.12.2024›; rdv ‹lun 3 juin›; afspraak ‹vr 12 apr›, dan ‹ma 28-10›.',
    nearMiss: 'Do 5 reps; so 4 more; ma 3 times; vr 3/40.',
    begins: 'lead',
    pattern: y(
      `(?:(?:mo|di|mi|do|fr|sa|so)\\.?,?\\s${day}\\.(?:0?[1-9]|1[0-2])(?:\\.(?:\\d{4}|\\d{2})?|(?![\\d.]|\\s?(?:km|h|%)))|(?:ma|di|wo|do|vr|za|zo|lun|mar|mer|jeu|ven|sam|dim|mie|jue|vie|sab|gio|seg|ter|qua|qui|sex)\\.?\\s(?:le\\s|den\\s)?${day}(?:[-/](?:0?[1-9]|1[0-2])(?![\\d/-])|\\s(?:de\\s)?(?:jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec|janv|fevr|mars|avr|mai|juin|juil|aout|ene|abr|may|ago|set|out|dez|dic|gen|mag|giu|lug|ott)[a-z]{0,7}(?![a-z])))`,
    ),
    notAfter: /[\w-]$/,
  },
  {
    id: 'date-dotted-bare',
    type: 'DATE',
    band: 'review',
    reason: 'A day and a month with a full stop between, after a word of German or Dutch that leads to a date.',
    example: 'Termin am ‹4.5› wieder; vom ‹2.11›.',
    nearMiss: 'I am 4.5 km away; score op 12.75.',
    begins: 'digits',
    pattern: y(`${day}\\.(?:0?[1-9]|1[0-2])(?!\\d|\\.\\d|\\s?(?:km|kg|cm|%|h\\b))`),
    onlyAfter: /\b(?:am|vom|termin|bis zum|zum|op|[Cc]losed|[Ss]igned|[Dd]ated|[Ff]axed)\s$/,
  },
]
