import { is } from '@/lib/deid/reading/classes'
import { gaps, hasTrait, kinds, type Tokens } from '@/lib/deid/reading/tokens'
import { type Trait, trait } from '@/lib/deid/reading/word-traits'
import { patterns } from '@/lib/deid/rules/patterns'
import type { Pattern } from '@/lib/deid/span'
import { patternTableOf } from './pattern-table'

type Begins = Pattern['begins']

/** So near, in tokens, is the number of a rule that asks for one. */
const nearby = 8
/** And so near what a lead leads to. */
const leading = 5

const kindsOfBeginning: readonly Begins[] = ['digits', 'month', 'day', 'place', 'sign', 'lead']
export const table = patternTableOf(kindsOfBeginning.flatMap(begins => patterns.filter(each => each.begins === begins)))

/** The patterns that are tried at some kinds of token: all of them, and those that are left where no number is near or a space follows. */
function tried(...begins: readonly Begins[]): readonly Int32Array[] {
  const isOne = (pattern: Pattern) => begins.includes(pattern.begins)
  return [
    table.rowOf(pattern => isOne(pattern) && !pattern.isNumbered && !pattern.isJoined),
    table.rowOf(pattern => isOne(pattern) && !pattern.isNumbered),
    table.rowOf(pattern => isOne(pattern) && !pattern.isJoined),
    table.rowOf(isOne),
  ]
}

const digits = tried('digits', 'place')
const within = tried('digits')
const sign = tried('sign')
const month = tried('month', 'place')
const day = tried('day')
const place = tried('place')
const dayOrPlace = tried('day', 'place')
const lead = tried('lead')

const opensLead = opening(lead)
const opensPlace = opening(place)

/** The words with which one of some patterns may open; the last row has all of them. */
function opening(rows: readonly Int32Array[]): Trait {
  const every = rows.at(-1)
  return trait(({ written }) => every !== undefined && table.mayOpen(every, written))
}

/** What stands among the tokens after one: a number, or nearer than that a number or a month. */
const numbered = 1
const led = 2

export function nearNumbers({ kind, classes, count }: Tokens): Uint8Array {
  const near = new Uint8Array(count)
  let month = count + nearby + 1
  for (let token = count - 1, last = month; token >= 0; token--) {
    if (Math.min(last, month) - token <= leading) near[token] = led
    if (kind[token] === kinds.digits) last = token
    else if (kind[token] === kinds.word && (classes[token] ?? 0) & is.month) month = token
    if (last - token <= nearby) near[token] = (near[token] ?? 0) | numbered
  }
  return near
}

/** The patterns that may begin at a token of its kind; null where none does. */
export function triedAt(tokens: Tokens, token: number, around: number): Int32Array | null {
  return rowsAt(tokens, token)?.[rowOf(tokens, token, around)] ?? null
}

/** Those that begin with a word that leads to a month or a number near it. */
export function ledAt(tokens: Tokens, token: number, around: number): Int32Array | null {
  if (tokens.kind[token] === kinds.word && !hasTrait(tokens, token, opensLead)) return null
  return around & led && !isWithin(tokens, token) ? (lead[rowOf(tokens, token, around)] ?? null) : null
}

const rowOf = (tokens: Tokens, token: number, around: number): number =>
  (around & numbered ? 2 : 0) + (isJoined(tokens, token) ? 1 : 0)

function rowsAt(tokens: Tokens, token: number): readonly Int32Array[] | null {
  const { kind, classes, shape, text, end } = tokens
  const what = classes[token] ?? 0
  if (kind[token] === kinds.sign)
    return what === 43 || what === 40 || what === 64 || what === 42 || what === 35 ? sign : null // + ( @ * #
  if (isWithin(tokens, token)) return kind[token] === kinds.digits && kind[token - 1] === kinds.sign ? within : null
  if (kind[token] === kinds.digits) return digits
  if (what & is.month) return month
  const next = end[token] ?? 0
  if (what & is.weekday)
    return what & is.number || (shape[token] ?? 0) > 1 || mayBegin(text.charCodeAt(next)) ? dayOrPlace : day
  if (!hasTrait(tokens, token, opensPlace)) return null
  return mayBegin(text.charCodeAt(next)) ||
    (shape[token] ?? 0) > 1 ||
    (what & (is.idcue | is.street | is.number)) !== 0 ||
    isSpelled(text, next)
    ? place
    : null
}

/** " dot ", "(dot)", "(at)", "[at]". */
function isSpelled(text: string, at: number): boolean {
  const first = text.charCodeAt(at)
  if (first === 32) return text.charCodeAt(at + 1) === 100 && text.startsWith(' dot ', at)
  return (
    (first === 40 && (text.startsWith('(dot)', at) || text.startsWith('(at)', at))) ||
    (first === 91 && text.startsWith('[at]', at))
  )
}

/** "dee.bell", "dee79", "a@b": goes on without a space, not with a sign alone that ends it. */
const isJoined = ({ gap, kind }: Tokens, token: number): boolean =>
  gap[token + 1] === gaps.none && (kind[token + 1] !== kinds.sign || gap[token + 2] === gaps.none)

/** Joined to what stands before it by nothing, or by a sign that is part of addresses and numbers. */
function isWithin({ gap, kind, classes }: Tokens, token: number): boolean {
  if (token === 0 || gap[token] !== gaps.none) return false
  if (kind[token - 1] !== kinds.sign) return true
  const sign = classes[token - 1] ?? 0
  if (gap[token - 1] !== gaps.none) return false
  return sign === 46 || sign === 45 || sign === 95 || sign === 64 || sign === 47 // . - _ @ /
}

/** A dot, an at sign, a hyphen, a colon, a digit: what stands within names of machines and numbers that begin with letters. */
const mayBegin = (code: number) =>
  code === 46 || code === 64 || code === 45 || code === 58 || code === 95 || (code > 47 && code < 58)
