import type { Pattern } from '@/lib/deid/span'

/** Weekdays that are shortened, with what tells them from a verb, the sun and a wedding. */
export const shortWeekdayRules: readonly Pattern[] = [
  {
    id: 'relative-short-weekday-part',
    type: 'DATE',
    band: 'certain',
    reason: 'A shortened weekday with a part of the day, or from one to another.',
    example: 'Rang ‹sun nite›; sells ‹mon-wed›; seen ‹Fri arvo›.',
    nearMiss: 'Sat all night; the sun, evening.',
    begins: 'day',
    pattern:
      /(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)(?:\s(?:nite|night|eve|evening|arvo|morn|morning|lunchtime|aft|afternoon)|\s?-\s?(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun))(?![\w'])/iy,
  },
  {
    id: 'relative-short-weekday',
    type: 'DATE',
    band: 'certain',
    reason: 'A shortened weekday where a date is spoken of.',
    example: 'Call ‹Mon am›, RTC ‹Fri›; she calls ‹Sat›; integration ‹Wed week›.',
    nearMiss: 'Sat with it; the sun rose; he calls Sun God.',
    begins: 'day',
    pattern:
      /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b(?:\s(?:[ap]\.m\.|(?:am|pm|AM|PM|morning|afternoon|evening|night|week)s?\b))?/y,
    onlyAfter:
      /\b(?:calls|rings|comes|phones|visits|returns|check|integr\.?|integration|session|prep|on|by|until|till|before|after|since|next|last|this|call|appt|visit|rtc|f\/u|follow-?up|for|from|to|see|seen|due|review|f2f|nxt|back|home|off)\s$/i,
    notBefore: /^\s(?:with|in|on|up|down|still|quietly|there|rose|god|salutation)/i,
  },
  {
    id: 'relative-weekday-timed',
    type: 'DATE',
    band: 'certain',
    reason: 'A shortened weekday before a time of the day or whoever is met.',
    example: '‹Mon 9am› no answer; then ‹Wed 10› w/ ‹Renee›, ‹fri› w/ rater.',
    nearMiss: 'Sat 2 hours; wed 10 years; the sun 9 days.',
    begins: 'day',
    pattern:
      /(?:mon|tues?|wed|thu(?:rs?)?|fri)(?=\sw\/)|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\s(?:\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm|AM|PM)\b|\d{1,2}[:.]\d\d(?!\d)|\d{1,2}(?=\sw\/))/y,
  },
  {
    id: 'relative-short-weekday-small',
    type: 'DATE',
    band: 'review',
    reason: 'A shortened weekday in lower case where a date is spoken of.',
    example: 'See him ‹fri›; no sleep since ‹mon›, in hosp since ‹sat›; job starts ‹mon›.',
    nearMiss: 'See him sat there; out in the sun; next, mon ami; they were wed.',
    begins: 'day',
    pattern: /(?:fri|thu|tue|mon|wed|sat|sun)(?![\w'])(?:\s(?:am|pm|morning|eve|night)\b)?/y,
    onlyAfter:
      /\b(?:since|until|till?|nxt|rang|rings|txts?|texted|starts?|(?:will|to|can|ll) (?:ring|call|phone|text|come|visit)|(?:visit|session|appt|flight|hearing) is|(?:flying|flies|coming|comes|driving|drives|arriving|arrives|up|down|in) (?:in )?from \w{3,14}|(?:see|bring|call|ring|meet|visit) (?:him|her|them|you|me|us|pt)|rtc|appt|f\/u|again|back|due|rebook(?:ed)?|booked|(?:last|next|this))\s$/i,
    notBefore: /^\s(?:with|in|on|up|down|still|quietly|there|rose|god|salutation|next|by|alone|and|a|ami)\b/i,
  },
  {
    id: 'relative-short-weekday-led',
    type: 'DATE',
    band: 'review',
    reason: 'A shortened weekday in lower case after a small word, or a day off.',
    example: 'Asked to see her before ‹mon›; gave him ‹wed› off; lands on ‹fri›.',
    nearMiss: 'Before sun and sat; on wed, sat; the mon ami.',
    begins: 'day',
    pattern: /(?:fri|thu|tue|mon|wed)(?![\w'])/y,
    onlyAfter: /\b(?:before|by|on|from|after)\s$|\b(?:gave|giving|took) (?:\w+ )?$/i,
    notBefore: /^(?:,? ?ami|, (?:sat|sun|fri|thu|tue|mon)\b|\s(?:with|in|and|a|his|her|to|him)\b)/i,
  },
  {
    id: 'relative-short-weekday-alone',
    type: 'DATE',
    band: 'review',
    reason: 'A shortened weekday that is no other word there: it ends a clause, or a time or a meeting follows.',
    example: '‹Tuesday› or ‹Wed›. Will ring ‹Mon›; lands ‹fri› and stays; he signs ‹wed›, ok.',
    nearMiss: 'Mon ami; mon pere; she wed, then wept; Wed in the spring; Monday-ish.',
    begins: 'day',
    pattern:
      /(?:Mon|Tue|Wed|Thu|Fri|fri|thu|tue|mon|wed|MON|TUE|WED|THU|FRI)(?![\w'-])(?:\s(?:[ap]m|AM|PM|morning|evening|night)\b)?/y,
    notAfter: /\b(?:c['’]est|a|he|she|they|we|i|and|were|was|or are|newly|to be|then|on|and) $|[-/\u2019']$/i,
    notBefore:
      /^(?!\s?[.,;:)?!\n]|\s?$|\s(?:at|and|or|w|with|if|not|ok|then|but|she|he|to|after|before|\d{1,2}(?:[:.]\d\d)?(?:st|nd|rd|th)?(?! ?(?:years?|yrs|times?|hours?|hrs|days?|weeks?|months?)\b))\b|\sw\/)|^ or \w+ are\b|^,? (?:dieu|ami|pere|sat|sun)\b/i,
  },
]
