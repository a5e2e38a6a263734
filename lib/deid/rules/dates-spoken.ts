import type { Pattern } from '@/lib/deid/span'

const month =
  '(?:jan(?:uary)?|feb(?:r?uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])'
const weekday = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tues|weds?|thurs?|fri)(?![a-z])'
const units = '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)'
const ordinal = `(?:(?:twenty|thirty)[ -]${units}|${units}|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth)(?![a-z])`
const figured = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\w/%])'
const tens = '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)'
const digit = '(?:one|two|three|four|five|six|seven|eight|nine)'
const year = `(?:(?:nineteen|twenty)[ -](?:oh[ -]${digit}|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)(?![a-z])|${tens}(?:[ -]${digit}(?![a-z]))?)|two thousand(?: and)? (?:${tens}|${digit})|${tens}(?:[ -]${digit}(?![a-z]))?|(?:19|20)\\d\\d(?!\\d)|'\\d\\d(?!\\d))`
const y = (source: string) => new RegExp(source, 'iy')
const measured =
  /^\s(?:time|times|session|sessions|visit|visits|try|attempt|floor|step|steps|of (?:the|his|her|their)\b|hour|half|one|person|day|grade|year|child|baby|minutes?|mins?|hours?|hrs?|weeks?|people|am|pm)\b/i

/** Dates as they are said: in words, and by the part of a month. */
export const spokenDateRules: readonly Pattern[] = [
  {
    id: 'date-in-words',
    type: 'DATE',
    band: 'certain',
    reason: 'A day of a month, the day or the month told in words.',
    example: 'dob ‹the eleventh of the third eighty seven›; came ‹the third of february›, next ‹the 9th of the 6th›.',
    nearMiss: 'the first of the sessions; the third of his fears.',
    begins: 'day',
    pattern: y(
      `the\\s(?:${ordinal}|${figured})\\s(?:of\\s)?(?:${month}|the\\s(?:${ordinal}|\\d{1,2}(?:st|nd|rd|th))(?!\\s(?:sessions?|visit|hour|day|week|year|month|time)))(?:,?\\s(?:of\\s)?${year})?`,
    ),
  },
  {
    id: 'date-in-bare-words',
    type: 'DATE',
    band: 'certain',
    reason: 'A day in words directly before its month.',
    example: 'seen ‹twenty second november›, then ‹fourteenth of february twenty twenty four›.',
    nearMiss: 'A second march of the day; first may I say; the second of his fears.',
    begins: 'lead',
    pattern: y(
      `${ordinal}\\s(?:of\\s)?(?!may|mar)${month}(?:,?\\s(?:of\\s)?${year})?|${ordinal}\\sof\\s${month}(?:,?\\s${year})?`,
    ),
    notAfter: /\bthe\s$/i,
  },
  {
    id: 'date-month-in-words',
    type: 'DATE',
    band: 'certain',
    reason: 'A month with its day in words.',
    example: 'On ‹july third›, then ‹september the twenty first›.',
    nearMiss: 'It may first get worse; march second in line.',
    begins: 'month',
    pattern: y(`(?:(?!may\\s|mar)${month}\\.?\\s(?:the\\s)?|(?:may|march)\\sthe\\s)${ordinal}(?:,?\\s${year})?`),
    notBefore: measured,
  },
  {
    id: 'date-weekday-in-words',
    type: 'DATE',
    band: 'certain',
    reason: 'A weekday with the day of the month, in words or in figures.',
    example:
      'Third prep on ‹friday the twenty first›; see him ‹Thursday the ninth›, fu ‹weds 10›; ‹Tues, the 5th of May›.',
    nearMiss: 'He wed 3 times; sat 10 minutes; the tenth to come.',
    begins: 'day',
    pattern: y(
      `${weekday},?\\s(?:the\\s(?:${ordinal}|${figured})|(?:0?[1-9]|[12]\\d|3[01])(?![\\w/%:.-]*\\d)(?![a-z])(?!\\s(?:of\\s)?${month}))(?:\\sof\\s(?:${month}|this\\smonth|next\\smonth))?`,
    ),
    notBefore: measured,
    when: ([found]) => !/^(?:wed|fri)\s\d/i.test(found),
  },
  {
    id: 'date-part-of-month',
    type: 'DATE',
    band: 'certain',
    reason: 'A week, a weekday or another part of a month.',
    example:
      'Hearing ‹2nd week of sept›; tattoo ‹end of june›; from ‹2nd Tues. of March› to ‹the 3rd wk of july›; travels ‹the second week of March›, back ‹the first Tuesday in May›.',
    nearMiss: 'The end of the session; the first week of integration; a second in.',
    begins: 'lead',
    pattern: y(
      `(?:the\\s)?(?:very\\s)?(?:(?:first|second|third|fourth|last|1st|2nd|3rd|4th)\\s(?:(?:full\\s)?(?:week|wk|weekend|half|days?|part|thing)|(?:mon|tues?|wed|thurs?|fri|sat|sun)\\.?(?=\\s(?:of|in)\\s)|${weekday})|(?:back|tail)\\send|end|start|beginning|middle|early|late|mid)(?:\\s(?:of|in)\\s|\\s|-)(?!(?:mar|may)\\s(?!\\d))${month}(?:,?\\s(?:of\\s)?${year})?`,
    ),
    notAfter: /[a-z]-$/i,
  },
  {
    id: 'date-part-of-year',
    type: 'DATE',
    band: 'review',
    reason: 'The part of a named year, or a week by the day on which it begins.',
    example: 'Treated in ‹late 2003› and ‹mid-2014›; locum from ‹w/c 14 Oct›.',
    nearMiss: 'Late at 2030; early in 20 minutes.',
    begins: 'lead',
    pattern: y(
      `(?:early|mid|late|the\\send\\sof|the\\sstart\\sof|the\\sbeginning\\sof)[\\s-](?:19|20)\\d\\d(?!\\d|\\s?h)|(?:w/c|wc|w/e|(?:the\\s)?week\\s(?:commencing|beginning|ending|of))\\s(?:the\\s)?(?:${figured}(?:\\s(?:of\\s)?${month})?|${month}\\.?\\s${figured}|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?(?!\\d))`,
    ),
    notAfter: /\b(?:at|too|as)\s$|[a-z]-$/i,
  },
  {
    id: 'date-end-of-month',
    type: 'DATE',
    band: 'review',
    reason: 'The end or the beginning of the month of writing, where a note identifies somebody.',
    example: '‹Renee› is due by ‹the end of the month›.',
    nearMiss: 'Rested by the end of the month.',
    begins: 'day',
    pattern: y('the\\s(?:end|start|beginning|middle)\\sof\\s(?:the|this|next|last)\\s(?:month|week)(?![a-z])'),
    isVague: true,
  },
  {
    id: 'date-bare-day',
    type: 'DATE',
    band: 'review',
    reason: 'The day of a month that is not named, where what stands beside it is a matter of days.',
    example: 'the film from ‹the 4th›; ‹the 14th› is coming up; exam ‹22nd›, court ‹19th›.',
    nearMiss: 'from the 4th floor; the 14th session is coming; exam 2nd attempt.',
    begins: 'day',
    pattern: y(
      'the\\s(?:[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)(?=\\s?[.,;:)?!\\n]|\\s(?:is\\scoming|falls|was\\sthe\\sday|again|to|at|in|on|for|but|with|w|from|by|until|till|if|when|because|so|after|before|then|he|she|they|we)\\b|$)',
    ),
    notAfter: /\b(?:on|in|over|[fv]ia|for|at|past|to the power of|of)\s$/i,
  },
  {
    id: 'date-due-day',
    type: 'DATE',
    band: 'review',
    reason: 'The day of a month by its number, after what has a day.',
    example: 'exam ‹22nd›, asked about it; scan is ‹3rd›, court ‹19th›.',
    nearMiss: 'exam 2nd attempt; court 3 times; scan 1st thing.',
    begins: 'digits',
    pattern: y('(?:[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)(?=\\s?[.,;:)?!\\n]|\\s(?:and|but|at|w|with)\\b|$)'),
    onlyAfter:
      /\b(?:exam|exams|court|hearing|scan|surgery|op|funeral|wedding|interview|flight|flies|flying|review|mri|bloods|clinic|due|moves?|moving|leaves|leaving|home|back|returns?|tribunal|trial|graduation|christening|anniversary|deadline)\s(?:is\s|on\s|the\s|on the\s|til\s|until\s)?$/i,
  },
  {
    id: 'date-year-in-words',
    type: 'DATE',
    band: 'review',
    reason: 'A year told in words after a word that leads to it.',
    example: 'Moved in ‹nineteen ninety four›; sober since ‹twenty nineteen›.',
    nearMiss: 'In nineteen sessions; since twenty people came.',
    begins: 'place',
    pattern: y(
      `(?:nineteen|twenty)[ -](?:oh[ -]${digit}|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|${tens}(?:[ -]${digit})?)(?![a-z])`,
    ),
    onlyAfter:
      /\b(?:in|since|of|from|until|till|til|by|around|circa|born|early|late|year|spring|summer|autumn|fall|winter)\s$/i,
    notBefore: /^\s(?:people|minutes|sessions|times|percent|per|pounds|dollars|metres|meters|miles)/i,
  },
  {
    id: 'date-year-of-the-thousand',
    type: 'DATE',
    band: 'review',
    reason: 'A year of this century told in words.',
    example: 'Served since ‹two thousand and eight›.',
    nearMiss: 'Two thousand and eight pounds; of two thousand people.',
    begins: 'day',
    pattern: y(
      `two\\sthousand(?:\\sand)?\\s(?:${tens}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|${digit})(?:[ -]${digit})?(?![a-z])`,
    ),
    onlyAfter:
      /\b(?:in|since|of|from|until|till|til|by|around|circa|born|early|late|year|spring|summer|autumn|fall|winter)\s$/i,
    notBefore: /^\s(?:people|minutes|sessions|times|percent|per|pounds|dollars|metres|meters|miles)/i,
  },
  {
    id: 'date-of-feast',
    type: 'DATE',
    band: 'certain',
    reason: 'A day or a week counted from a feast or within a season of the church.',
    example: 'Back ‹the first Sunday of Advent›, ‹the last Friday of this month›; met ‹the monday after Easter›.',
    nearMiss: 'The first week of rest; the day after lunch.',
    begins: 'day',
    pattern: y(
      `the\\s(?:(?:first|second|third|fourth|last)\\s)?(?:${weekday}|sunday|saturday|week|weekend|day)\\s(?:of|in|after|before)\\s(?:the\\s)?(?:advent|lent|easter|pentecost|whitsun|epiphany|christmas|xmas|new year(?:'s)?|thanksgiving|halloween|ramadan|eid|passover|diwali|hanukkah|mardi gras|labou?r day|memorial day|bank holiday|[a-z]{3,9}'s day|(?:this|next|every|each|that) month|month)(?![a-z])`,
    ),
  },
]
