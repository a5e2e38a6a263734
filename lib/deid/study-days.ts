/** What days are counted from, and when the note was written, as ISO dates; either may be missing. */
export interface Calendar {
  readonly dayOne?: string
  readonly writtenOn?: string
}

const millisecondsADay = 86_400_000
/** Further off than this a count of days would lead back to what happened on a day that others know. */
const longestBefore = 90
const longestAfter = 1095

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthName = '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?'
const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/
const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/
const monthFirst = new RegExp(`^${monthName}\\s(?:the\\s)?(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s(\\d{4}))?$`)
const dayFirst = new RegExp(`^(?:the\\s)?(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?${monthName}(?:,?\\s(\\d{4}))?$`)
const told: Readonly<Record<string, number>> = {
  'the day before yesterday': -2,
  'day before yesterday': -2,
  yesterday: -1,
  'last night': -1,
  tonight: 0,
  tomorrow: 1,
  tmrw: 1,
  'the day after tomorrow': 2,
  'day after tomorrow': 2,
}

/**
 * The day of the study that a found date is, with no day 0 (CDISC SDTM); nothing where its words leave more than one day
 * open, or where it lies so far off that the count itself would tell a date.
 */
export function studyDayOf(written: string, { dayOne, writtenOn }: Calendar): number | null {
  const [first, wrote] = [dateOf(dayOne), dateOf(writtenOn)]
  if (first === null) return null
  const date = dateIn(written.toLowerCase().replace(/\s+/g, ' ').trim(), wrote)
  if (date === null) return null
  const days = date - first
  return days < -longestBefore || days > longestAfter ? null : days >= 0 ? days + 1 : days
}

/** 2025-03-10, with a time or without, of a day that there is. */
export const isIsoDate = (given: unknown): given is string =>
  typeof given === 'string' && /^\d{4}-\d{2}-\d{2}(?:T|$)/.test(given) && dateOf(given) !== null

const dateOf = (given: string | undefined): number | null => {
  const [, year, month, day] = iso.exec(given?.slice(0, 10) ?? '') ?? []
  return dayNumber(year, month, day)
}

function dateIn(written: string, wrote: number | null): number | null {
  const days = told[written]
  if (days !== undefined) return wrote === null ? null : wrote + days
  const [, year, month, day] = iso.exec(written) ?? []
  if (year) return dayNumber(year, month, day)
  const [, one, other, ofYear] = numbers.exec(written) ?? []
  if (one && other) return inOneOrder(Number(one), Number(other), ofYear)
  const [, named = '', dated, namedYear] = monthFirst.exec(written) ?? []
  if (dated) return nearest(named, dated, namedYear, wrote)
  const [, dayOfMonth, name = '', itsYear] = dayFirst.exec(written) ?? []
  return dayOfMonth ? nearest(name, dayOfMonth, itsYear, wrote) : null
}

/** 13/2 can be read in one order only, and 3/3 is the same in both; 3/2 says nothing. */
function inOneOrder(one: number, other: number, year: string | undefined): number | null {
  if (one > 12) return dayNumber(year, other, one)
  return other > 12 || one === other ? dayNumber(year, one, other) : null
}

/** Without a year, the one that brings it nearest to the day of writing. */
function nearest(name: string, day: string, year: string | undefined, wrote: number | null): number | null {
  const month = months.indexOf(name.slice(0, 3)) + 1
  if (year) return dayNumber(year, month, day)
  if (wrote === null) return null
  const near = new Date(wrote * millisecondsADay).getUTCFullYear()
  const dates = [near - 1, near, near + 1].flatMap(each => dayNumber(each, month, day) ?? [])
  return dates.sort((one, other) => Math.abs(one - wrote) - Math.abs(other - wrote))[0] ?? null
}

/** Days since 1970; nothing where there is no such day. */
function dayNumber(year: unknown, month: unknown, day: unknown): number | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  const date = new Date(Date.UTC(y, m - 1, d))
  return y > 0 && date.getUTCMonth() === m - 1 && date.getUTCDate() === d ? date.getTime() / millisecondsADay : null
}
