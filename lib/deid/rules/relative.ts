import type { Pattern } from '@/lib/deid/span'

const weekday = '(?:mon|tues?|wed(?:s|nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?'
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const named = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)'
const partOfDay =
  '(?:\\s(?:early\\s|late\\s|first\\sthing\\s)?(?:morning|afternoon|evening|night|noon|lunchtime|teatime|arvo|eve|nite|a\\.m\\.?|p\\.m\\.?|am|pm)s?(?![a-z]))?'
const y = (source: string) => new RegExp(source, 'iy')

/** Dates told from the day of writing. They shift with the note, and with its date they are dates. */
export const relativeRules: readonly Pattern[] = [
  {
    id: 'relative-weekday-date',
    type: 'DATE',
    band: 'certain',
    reason: 'A weekday with its date, or counted from the day of writing.',
    example: 'Rebook ‹Wed 3 July›, or ‹Tues 5/14›; next ‹a week on Tuesday›; fell ‹two Saturdays ago›.',
    nearMiss: 'Wed 3 times; a week on the ward.',
    begins: 'day',
    pattern: y(
      `${weekday}\\.?,?\\s(?:the\\s)?(?:\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?|\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?${month}|${month}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th))(?![\\d%])(?:,?\\s(?:19|20)\\d\\d)?|(?:a|one|two|three|four)\\s(?:week|fortnight|${named}s?)\\s(?:ago|(?:on|from)\\s(?:today|tomorrow)|(?:(?:on|from|this|next)\\s)?(?:${named}|weds|tues|thurs|fri|(?<=from\\s)(?:mon|tue|wed|thu|sat|sun))(?![a-z]))`,
    ),
  },
  {
    id: 'relative-ago',
    type: 'DATE',
    band: 'review',
    reason: 'Days, weeks, months or years counted back from the day of writing.',
    example: '‹Renee› moved in ‹three weeks ago›, clean ‹two years back›; fell ‹two winters ago›.',
    nearMiss: 'Slept badly two weeks ago; three months of rest.',
    begins: 'day',
    pattern: y(
      '(?:a|one|two|three|four)\\s(?:days?|weeks?|fortnight|months?|years?|winters?|springs?|summers?|autumns?|christmas(?:es)?|easters?)\\s(?:ago|back)(?:\\s(?:today|this\\s(?:week|month)))?(?![a-z])',
    ),
    isVague: true,
  },
  {
    id: 'relative-anniversary',
    type: 'DATE',
    band: 'review',
    reason: 'An anniversary on which something is to be.',
    example: '‹Renee› will ring on ‹the anniversary› and not before.',
    nearMiss: 'close to the anniversary; on the anniversary.',
    begins: 'day',
    pattern: y('the\\s(?:[a-z]{3,10}\\s)?anniversary(?![a-z])'),
    onlyAfter: /\b(?:on|by|before|after|until|till|til|around) $/i,
    isVague: true,
  },
  {
    id: 'relative-season',
    type: 'DATE',
    band: 'review',
    reason: 'A season told from the day of writing, or with its year.',
    example: '‹Renee› left ‹last winter›, in ‹the fall of ’98›, not ‹summer 96›.',
    nearMiss: 'Likes winter; diagnosed last summer.',
    begins: 'day',
    pattern: y(
      "(?:last|next|this|that)\\s(?:winter|spring|summer|fall|autumn)(?![a-z])|(?:the\\s)?(?:winter|spring|summer|fall|autumn)(?:\\s(?:of\\s)?'\\d\\d|\\sof\\s\\d\\d|\\sbefore\\slast(?![a-z])|\\s(?:of\\s)?(?:19|20)\\d\\d|\\s[6-9]\\d)(?!\\d)",
    ),
    isVague: true,
  },
  {
    // A habit too ("off Fridays", "the Tuesday group"): study days stay safe only where no weekday is left beside them.
    id: 'relative-weekday',
    type: 'DATE',
    band: 'certain',
    reason: 'A weekday tells a date to whoever knows the week.',
    example:
      'Shifted ‹last Tuesday›, hoarse on the ‹Monday› call, found ‹Saturday night›; met on a ‹Friday›; off ‹Sundays›.',
    nearMiss:
      'Walks on weekdays; sat down, then wed; Monday blues; never a Tuesday; Sunday clothes; stop word = "Tuesday".',
    begins: 'day',
    pattern: y(
      `(?:(?:(?:this|next|nxt|last|past|coming|following|previous|every|each|that)\\s)(?:past\\s|coming\\s)?${weekday}|${named}|(?:tues|weds|thurs|thur)\\b\\.?)s?(?![a-z'])(?:\\s(?:past|last(?!\\s(?:time|night))|gone|just\\sgone|week|fortnight)\\b)?${partOfDay}(?:\\s(?:to|through|thru)\\s(?:${named}|(?:tues|weds|thurs|thur|fri)\\b))?`,
    ),
    notAfter:
      /\b(?:word|signal|song|track|poem|called|named)\s?(?:is|was|=|:)?\s?["'\u201c]$|\bnever a $|\b(?:feels?|felt) like (?:a )?$/i,
    notBefore:
      /^\s?(?:blues|school|best|roast|scaries|papers|league|driver|clothes|crossword)\b|^-(?:ish|type|like|morning feeling|night dread)/i,
  },
  {
    id: 'relative-weekday-abroad',
    type: 'DATE',
    band: 'review',
    reason: 'A weekday in another language, with its date or without.',
    example: 'Weer op ‹vrijdag 8 maart 2024›; ‹Montag› um neun; ‹dinsdag 10.iii›; otra vez ‹el lunes›.',
    nearMiss: 'The samba; montage of days; a donor.',
    begins: 'day',
    pattern: y(
      '(?!mardi\\sgras)(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miercoles|jueves|viernes|sabado)s?(?![a-z])(?:,?\\s(?:de\\s|den\\s)?\\d{1,2}\\.?\\s(?:de\\s)?(?!uur|uhr|horas|heures|ore)[a-z]{3,10}(?:\\s(?:de\\s)?(?:19|20)\\d\\d)?|,?\\s(?:den\\s|de\\s|le\\s)?\\d{1,2}\\.(?:\\d{1,2}\\.(?:\\d{2,4})?|[ivx]{1,4}(?![a-z])(?:\\.\\d{2,4})?))?',
    ),
  },
  {
    id: 'relative-night-before',
    type: 'DATE',
    band: 'certain',
    reason: 'A night or a day told from the day of writing, or a holiday of the banks.',
    example:
      'Stopped ‹the night before last›; not met since ‹the bank holiday›; moved to ‹the Monday after›; rings ‹the morrow›; dated ‹the day after his birthday›.',
    nearMiss: 'The night before was calm; the bank was closed.',
    begins: 'day',
    pattern: y(
      `the\\s(?:(?:night|day|week|month)\\sbefore\\slast|(?:day|night|week|month)\\s(?:before|after)\\s(?:his|her|their|my|our|the)\\s(?:[a-z]{3,10}\\s)?(?:birthday|anniversary)|(?:\\w{3,9}\\s)?bank\\sholiday|morrow|(?:following\\s)?${weekday}\\s(?:after|following|before)(?:\\s(?:next|last|that))?)(?![a-z])`,
    ),
  },
  {
    id: 'relative-day',
    type: 'DATE',
    band: 'certain',
    reason: 'A day told from the day of writing.',
    example: 'Will call ‹tomorrow morning›; wept ‹that evening›; class ‹tonight›; saw her ‹yest›.',
    nearMiss: 'Calm today; cried each evening.',
    begins: 'day',
    pattern: y(
      `(?:(?:the\\s)?day\\s(?:before\\s)?(?:yesterday|after\\stomorrow)|(?:yesterday|yest|tomorrow|tmrw|tmr)${partOfDay}|tonight|tonite|last\\s(?:night|nite|evening)|that\\s(?:morning|evening|night|afternoon|weekend))(?![a-z])`,
    ),
    notBefore: /^'s\s(?:self|child)/i,
  },
  {
    id: 'relative-week',
    type: 'DATE',
    band: 'certain',
    reason: 'A weekend or week told from the day of writing.',
    example: 'Help with calving ‹this weekend›; rested ‹over the weekend›; back ‹next wk of 16th›.',
    nearMiss: 'Over three weeks; weekend sleep.',
    begins: 'day',
    pattern: y(
      '(?:(?:this|next|last|that|the\\spast|past|over\\sthe|on\\sthe|after\\sthe|before\\sthe|previous|following|coming)\\s(?:past\\s|coming\\s|long\\s|holiday\\s)?weekend(?:\\s(?:after\\snext|before\\slast))?|(?:next|this|the)\\s(?:wk|week)\\s(?:of|commencing|beginning|starting)\\s(?:the\\s)?\\d{1,2}(?:st|nd|rd|th)?(?!\\s?[/:\\d])|(?:the\\s)?weekend\\s(?:after\\s(?:next|this|that)|before\\slast)|(?:last|next)\\s(?:wkend))(?![a-z])',
    ),
  },
  {
    id: 'relative-named-month',
    type: 'DATE',
    band: 'certain',
    reason: 'A month by its name, told from the day of writing.',
    example: 'Admitted ‹last December›.',
    nearMiss: 'At last, may it pass.',
    begins: 'day',
    pattern: y(
      '(?:last|next|this|past|that|early|late)\\s(?:january|february|march|april|may|june|july|august|september|october|november|december)(?![a-z]|\\s\\d{1,2}(?!\\d|:))(?:\\s(?:the\\s)?(?:(?:twenty|thirty)[ -])?(?:first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twentie|thirtie)th)(?![a-z]))?',
    ),
  },
  {
    id: 'relative-bare-week',
    type: 'DATE',
    band: 'review',
    reason: 'A week told from the day of writing, where a note identifies somebody.',
    example: '‹Renee› came ‹last week›.',
    nearMiss: 'Slept badly last week.',
    begins: 'day',
    pattern: y('(?:last|next)\\s(?:week|wk)(?![a-z])'),
    isVague: true,
  },
  {
    id: 'relative-month',
    type: 'DATE',
    band: 'review',
    reason: 'A month told from the day of writing, where something happened in it.',
    example: '‹Renee› was released ‹last month›.',
    nearMiss: 'Diagnosed last month; in the past month.',
    begins: 'day',
    pattern: y('(?:last|next)\\smonth(?![a-z])'),
    isVague: true,
  },
  {
    id: 'relative-weekdays-ago',
    type: 'DATE',
    band: 'certain',
    reason: 'Weekdays counted back from the day of writing.',
    example: 'Fell ‹2 Saturdays ago›.',
    nearMiss: 'Ran 2 miles ago.',
    begins: 'digits',
    pattern: y(`\\d{1,2}\\s${named}s?\\sago`),
  },
  {
    id: 'date-month-named',
    type: 'DATE',
    band: 'review',
    reason: 'A month with a capital in which something was or will be.',
    example: 'the ‹August› it happened; a ‹June› wedding.',
    nearMiss: 'the august man; a march along; May be it rests; May they rest.',
    begins: 'month',
    pattern:
      /(?!May\s(?:it|he|she|they|we|I)\b)(?:January|February|March|April|May|June|July|August|September|October|November|December)(?=\s(?:it|he|she|they|we|I|start|wedding|funeral|due|deadline|trip|visit|session|intake|date|term|exams?|holiday)\b)/y,
    notAfter: /\b(?:Mrs?|Ms|Miss|Dr|named|called|and|with|told)\.?\s$|(?:^|[.!?"]\s|\n)$/,
  },
]
