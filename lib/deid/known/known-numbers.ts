import { fold } from '@/lib/deid/reading/fold'
import type { Known, Whose } from './known'

/** A known identifier that is no name. `digits` is compared with all signs between them left out. */
export interface KnownText {
  /** Folded, lower case. */
  readonly text: string
  readonly kind: 'phone' | 'date' | 'email' | 'street' | 'place' | 'id' | 'organisation'
  readonly whose: Whose
}

const plain = (text: string) => fold(text).text.toLowerCase().replace(/\s+/g, ' ').trim()
const digitsOf = (text: string) => text.replace(/\D/g, '')

/** Known identifiers as they may be written, besides names: numbers with and without their signs, dates in their shapes. */
export function knownTexts({ participant = {}, contacts = [], site = '' }: Known): readonly KnownText[] {
  const { dob = '', phone = '', email = '', street = '', city = '', zip = '', mrn = '', subjectId = '' } = participant
  const own = (kind: KnownText['kind'], texts: readonly string[]) =>
    texts.map(text => ({ text, kind, whose: 'participant' as const }))
  const found: readonly KnownText[] = [
    ...own('phone', phoneShapes(phone)),
    ...own('date', dateShapes(dob)),
    ...own('email', [plain(email), plain(email).split('@')[0] ?? '']),
    ...own('street', [plain(street), ...streetName(plain(street))]),
    ...own('place', [plain(city), plain(zip)]),
    ...own(
      'id',
      [mrn, subjectId].flatMap(id => [plain(id), plain(id).replace(/[^\p{L}\p{N}]/gu, '')]),
    ),
    ...contacts.flatMap(contact =>
      phoneShapes(contact.phone ?? '').map(text => ({ text, kind: 'phone' as const, whose: 'contact' as const })),
    ),
    { text: plain(site), kind: 'organisation', whose: 'site' },
  ]
  const seen = new Set<string>()
  return found.filter(({ text }) => text.length >= 4 && !seen.has(text) && seen.add(text))
}

/** All digits, those of the country left out, and the last seven, in the usual groupings. */
export function phoneShapes(phone: string): readonly string[] {
  const digits = digitsOf(phone)
  if (digits.length < 7) return []
  const national = digits.slice(-10)
  const [exchange, line] = [digits.slice(-7, -4), digits.slice(-4)]
  const area = national.length === 10 ? national.slice(0, 3) : ''
  const tails = ['', '-', '.', ' '].map(sign => `${exchange}${sign}${line}`)
  return [
    ...new Set([
      digits,
      national,
      ...tails,
      ...(area ? ['-', '.', ' '].map(sign => [area, exchange, line].join(sign)) : []),
    ]),
  ]
}

const months = 'january february march april may june july august september october november december'.split(' ')

/** An ISO date in the shapes people write: 1984-03-12, 03/12/1984, 3.12.84, 12 Mar 1984, March 12th, 1984. */
export function dateShapes(iso: string): readonly string[] {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso.trim()) ?? []
  if (!year) return []
  const numbers = ([m, d, y]: readonly [string, string, string]) =>
    ['/', '-', '.'].flatMap(sign => [[m, d, y].join(sign), [d, m, y].join(sign)])
  const [m, d] = [String(Number(month)), String(Number(day))]
  const short = year.slice(2)
  const name = months[Number(month) - 1] ?? ''
  const spelled = [name, name.slice(0, 3)].flatMap(word =>
    [d, day, `${d}${ordinal(Number(d))}`].flatMap(each =>
      [year, short].flatMap(y => [`${word} ${each}, ${y}`, `${word} ${each} ${y}`, `${each} ${word} ${y}`]),
    ),
  )
  const numeric = [year, short].flatMap(y => [...numbers([month, day, y]), ...numbers([m, d, y])])
  return [
    ...new Set([`${year}-${month}-${day}`, `${year}${month}${day}`, `${month}${day}${year}`, ...numeric, ...spelled]),
  ]
}

const ordinal = (day: number) =>
  day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : day % 10 === 3 && day !== 13 ? 'rd' : 'th'

/** "1033 quartermaster ct" is also "quartermaster": the words that are neither number nor kind of street. */
function streetName(street: string): readonly string[] {
  const words = street.split(/[\s,.]+/).filter(Boolean)
  const named = words.filter(word => !/\d/.test(word)).slice(0, -1)
  return named.length > 0 ? [named.join(' ')] : []
}
