import type { Pattern } from '@/lib/deid/span'

const month =
  '(?:jan(?:uary)?|feb(?:r?uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])'
const day = '(?:0?[1-9]|[12]\\d|3[01])'
const units = '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)'
const late = `(?:(?:twenty|thirty)[ -]${units}|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth)(?![a-z])`
const figure =
  '(?:oh|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)'
const y = (source: string) => new RegExp(source, 'iy')
const isDate = ([found, one, other]: RegExpExecArray) =>
  found !== '24/7' && ((Number(one) <= 12 && Number(other) <= 31) || (Number(one) <= 31 && Number(other) <= 12))

/** What makes a score, a share or a range of two numbers. */
const measure =
  /^\s?(?:of\b|pain|mood|anx|suds?|tabs?|cups?|way\b|strength|recall|items?|times?|x\b|min|hours?|hrs?|days?|weeks?|wks?|months?|yrs?|years?|sessions?|steps|reps|people|pts?\b|points?|%|pm\b|am\b|full|empty|on (?:the )?(?:scale|recall|pain)|at (?:start|peak|end|rest))/i

/** Dates as coordinators log them, and as they are dictated. */
export const loggedDateRules: readonly Pattern[] = [
  {
    id: 'date-opens-line',
    type: 'DATE',
    band: 'review',
    reason: 'A month and a day in numbers at the beginning of a line or an item, before what was done then.',
    example: '‹4/5› called back; ok',
    nearMiss: '5/10 pain at start',
    begins: 'digits',
    pattern: y(
      `(\\d{1,2})[-/](\\d{1,2})(?![\\d/%.-])(?=\\s?(?::(?!\\d)|-|,)|\\s(?:\\d{3,4}\\b|\\d{1,2}:\\d\\d|[a-z]))`,
    ),
    onlyAfter: /(?:^|\n)\s*(?:\d{1,2}[.)]\s*|[-*+>]\s*|\u2022\s*)?$/,
    notBefore: measure,
    when: isDate,
  },
  {
    id: 'date-after-log-word',
    type: 'DATE',
    band: 'review',
    reason: 'A month and a day in numbers after a word for an answer, a call, a window or a visit that is moved.',
    example:
      'Reply ‹6/4›: ok; has time until ‹1/9›; window ‹8/5-8/9›; visit pushed to ‹6/3›; the day of ‹4-5› he forgot.',
    nearMiss: 'moved to 5/10 pain; window seat 3/4 full; reply in 2-3 days.',
    begins: 'digits',
    pattern: y(
      '(\\d{1,2})[-/](\\d{1,2})(?![\\d%]|\\.\\d|[-/](?:\\d{4}|\\d\\d)(?![\\d/]))(?:\\s?(?:-|to|or|and|through)\\s?\\d{1,2}/\\d{1,2}(?![\\d/]))?',
    ),
    onlyAfter:
      /\b(?:reply|replied|phone|phoned|call|called|email|emailed|text|texted|vm|lvm|the day of|pushed (?:back )?to|pushed|moved? (?:the )?(?:visit |session |appt |it )?to|moves (?:visit |session |appt |it )?to|rescheduled (?:to|for)|window|window is|next (?:mo|tu|we|th|fr|mon|tue|tues|wed|thu|thurs|fri)|mon|tue|tues|wed|thu|thurs|fri|sat|sun|mo|tu|th|letter of|dated|effective|from|until|til|till|thru|through|since|as of|v\d|visit \d|week of|wk of|confirmed for|offered|cancell?ed|screening|baseline|consent(?:ed)?|left message|no show|sent|received|rec'd|signed|logged|stays|remains|prefers|wants|available|free)[:\s]{1,2}$/i,
    notBefore: measure,
    when: isDate,
  },
  {
    id: 'date-month-and-year',
    type: 'DATE',
    band: 'certain',
    reason: 'A month in numbers with its year, or a range of months.',
    example: 'Discharged in ‹11/2004›; seen ‹03/2019›.',
    nearMiss: 'Ratio 3/200; version 13/2004.',
    begins: 'digits',
    pattern: y('(?:0?[1-9]|1[0-2])/(?:19|20)\\d\\d(?![\\d/])'),
    notAfter: /[\d./-]$/,
  },
  {
    id: 'date-months',
    type: 'DATE',
    band: 'certain',
    reason: 'A range of months.',
    example: 'Deployed ‹Aug-Nov 2012›, in rehab ‹Mar - Jul 2009›, away ‹june to august›.',
    nearMiss: 'They may - or not; may to some degree.',
    begins: 'month',
    pattern: y(
      `(?!may\\s(?:to|-))${month}\\.?\\s?(?:-|to|through|thru|til|until)\\s?${month}(?:\\.?,?\\s(?:of\\s)?(?:(?:19|20)\\d\\d|'\\d\\d))?(?!\\d)`,
    ),
  },
  {
    id: 'date-other-calendar',
    type: 'DATE',
    band: 'certain',
    reason: 'A day and a month of another calendar.',
    example: 'Born ‹12 Farvardin›; wed on ‹3 Meskerem›; fast from ‹1 Ramadan›, ‹15 Nisan›.',
    nearMiss: 'A fast of 12 farmers; 3 of them.',
    begins: 'digits',
    pattern: y(
      `${day}(?:st|nd|rd|th)?\\s(?:of\\s)?(?:farvardin|ordibehesht|khordad|tir|mordad|shahrivar|mehr|aban|azar|dey|bahman|esfand|meskerem|tikimt|hidar|tahsas|tir|yekatit|megabit|miyazya|ginbot|sene|hamle|nehase|pagume|muharram|safar|rabi|jumada|rajab|sha'?ban|ramadan|shawwal|dhu al-?(?:qi'?dah|hijjah)|nisan|iyar|sivan|tammuz|av|elul|tishrei|cheshvan|kislev|tevet|shevat|adar|chaitra|vaisakha|kartika|ashwin)(?![a-z])(?:,?\\s1[34]\\d\\d)?`,
    ),
    notAfter: /[\d./-]$/,
  },
  {
    id: 'date-roman-month',
    type: 'DATE',
    band: 'review',
    reason: 'A day and a month in Roman numerals after a word that leads to a date.',
    example: 'No contact since ‹3 XII›; seen on ‹14.IX›.',
    nearMiss: 'Phase 3 II; since 3 IV lines were placed.',
    begins: 'digits',
    pattern: new RegExp(`${day}[. ]\\s?(?:I{1,3}|VI{0,3}|IX|XI{0,2})(?![\\w-]|\\s(?:lines?|fluids))`, 'y'),
    onlyAfter: /\b(?:since|on|until|till|born|dated|dnia|od|do|le|du)\s$/i,
  },
  {
    id: 'date-spoken-day',
    type: 'DATE',
    band: 'review',
    reason: 'The day of a month in words after a word that leads to a date.',
    example:
      'court on ‹the fourteenth›; the anniversary, that’s ‹the tenth›; due ‹the twenty first› at ten; back ‹the nineteenth›.',
    nearMiss: 'on the fourteenth floor; the eleventh hour; by the twelfth session.',
    begins: 'day',
    pattern: y(
      `the\\s(?:fourth|fifth|sixth|seventh|eighth|ninth)(?=\\s?[.,;:)?!\\n]|$)|the\\s${late}(?=\\s?[.,;:)?!\\n]|$|\\s(?:and|at|for|with|w|he|she|they|i|we|if|so|but|is|was|in the|of (?:this|next|last))\\b)`,
    ),
    onlyAfter:
      /\b(?:on|since|until|till|til|by|from|for|due|back|home|leaves|leaving|before|after|to|starts|starting|ends|moved|appt|court|hearing|flight|that's|weekend is)\s$|\b(?:january|february|march|april|may|june|july|august|september|october|november|december),\s$/i,
  },
  {
    id: 'date-month-late-day',
    type: 'DATE',
    band: 'certain',
    reason: 'May or March with a day in words that is no place in a row.',
    example: 'flies ‹may thirty first›; seen ‹march tenth›.',
    nearMiss: 'It may first get worse; march second in line.',
    begins: 'month',
    pattern: y(`(?:may|march)\\s${late}`),
    notBefore: /^\s(?:time|times|session|visit|floor|step|hour|in\sline)/i,
  },
  {
    id: 'date-of-birth-in-words',
    type: 'DATE',
    band: 'certain',
    reason: 'A date of birth in numbers told as words.',
    example: 'dob ‹twelve twelve eighty eight›; born on ‹oh four oh nine seventy six›.',
    nearMiss: 'born two weeks late; born one of three.',
    begins: 'place',
    pattern: y(`(?:${figure}[ -]){2,6}${figure}(?![a-z])`),
    onlyAfter: /\b(?:dob|d\.o\.b\.?|date of birth|birth ?date|birthday|born)(?: is| was| on|:)?\s$/i,
    notBefore: /^\s(?:weeks?|minutes?|days?|pounds?|children|years? old)/i,
  },
  {
    id: 'date-of-saint',
    type: 'DATE',
    band: 'certain',
    reason: 'The feast of a saint tells a date.',
    example: 'Back by ‹Feast of St Brigid›, then ‹St Anthony’s Day›.',
    nearMiss: 'A feast of colours; a day of rest.',
    begins: 'place',
    asks: /feast|vigil|day/i,
    pattern:
      /(?:Feast|Vigil|Eve)\sof\s(?:the\s)?(?:(?:St\.?|Saint|Our|All|Corpus|Blessed)\s)?[A-Z][a-z]{2,15}(?:\s(?:of\s)?[A-Z][a-z]{2,15}){0,2}|(?:St\.?|Saint)\s[A-Z][a-z]{2,15}(?:'s)?\s(?:[Dd]ay|[Ff]east)(?![a-z])/y,
  },
]
