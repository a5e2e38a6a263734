import { is } from './classes'
import type { Finding } from './finding'
import { patternTableOf } from './pattern-table'
import { abroadRules } from './rules-abroad'
import { addressRules } from './rules-addresses'
import { ageRules } from './rules-ages'
import { dateRules } from './rules-dates'
import { spokenDateRules } from './rules-dates-spoken'
import { toldDateRules } from './rules-dates-told'
import { idRules } from './rules-ids'
import { toldIdRules } from './rules-ids-told'
import { numberRules } from './rules-numbers'
import { plotRules } from './rules-plots'
import { relativeRules } from './rules-relative'
import { roomRules } from './rules-rooms'
import { unitRules } from './rules-units'
import type { Pattern } from './span'
import { gaps, kinds, type Tokens } from './tokens'

/** Every rule that is a pattern, in the order in which they are tried. */
export const patterns: readonly Pattern[] = [
  ...numberRules,
  ...ageRules,
  ...spokenDateRules,
  ...toldDateRules,
  ...dateRules,
  ...relativeRules,
  ...unitRules,
  ...toldIdRules,
  ...idRules,
  ...plotRules,
  ...roomRules,
  ...addressRules,
  ...abroadRules,
]

type Begins = Pattern['begins']

/** So near, in tokens, is the number of a rule that asks for one. */
const nearby = 8
/** And so near what a lead leads to. */
const leading = 5

const kindsOfBeginning: readonly Begins[] = ['digits', 'month', 'day', 'place', 'sign', 'lead']
const table = patternTableOf(kindsOfBeginning.flatMap(begins => patterns.filter(each => each.begins === begins)))

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

/** What stands among the tokens after one: a number, or nearer than that a number or a month. */
const numbered = 1
const led = 2

function nearDigits({ kind, classes, count }: Tokens): Uint8Array {
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

/** How many characters before a place a rule may look at. */
const reach = 40

/** Tries each pattern where its kind of token begins; what one has found is not read again by the rules of the same kind. */
export function findPatterns(tokens: Tokens): Finding[] {
  const found: Finding[] = []
  const { text, count, start } = tokens
  const near = nearDigits(tokens)
  const asked = table.askedBy(text)
  let done = 0
  for (let token = 0; token < count; token++) {
    const at = start[token] ?? 0
    if (at < done) continue
    const around = near[token] ?? 0
    const row = (around & numbered ? 2 : 0) + (isJoined(tokens, token) ? 1 : 0)
    const rows = patternsAt(tokens, token)
    const finding =
      (rows && firstOf(rows[row] ?? asked, asked, text, at)) ??
      (around & led && !isWithin(tokens, token) ? firstOf(lead[row] ?? asked, asked, text, at) : null)
    if (!finding) continue
    found.push(finding)
    done = finding.end
  }
  return found
}

function patternsAt(tokens: Tokens, token: number): readonly Int32Array[] | null {
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
  return mayBegin(text.charCodeAt(next)) ||
    (shape[token] ?? 0) > 1 ||
    (what & (is.idcue | is.street | is.number)) !== 0 ||
    text.startsWith(' dot ', next) ||
    text.startsWith('(dot)', next) ||
    text.startsWith('(at)', next) ||
    text.startsWith('[at]', next)
    ? place
    : null
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

/** The patterns that may still find something where one is looked for. */
const row = table.rowOf(() => false)

function firstOf(tried: Int32Array, asked: Int32Array, text: string, at: number): Finding | null {
  for (let word = 0; word < row.length; word++) row[word] = (tried[word] ?? 0) & (asked[word] ?? 0)
  table.narrow(row, text, at)
  for (let word = 0; word < row.length; word++)
    for (let rest = row[word] ?? 0; rest !== 0; rest &= rest - 1) {
      const rule = table.patterns[word * 32 + 31 - Math.clz32(rest & -rest)]
      const finding = rule && foundBy(rule, text, at)
      if (finding) return finding
    }
  return null
}

function foundBy(rule: Pattern, text: string, at: number): Finding | null {
  rule.pattern.lastIndex = at
  const match = rule.pattern.exec(text)
  return match && match[0] !== '' && fits(rule, match, text, at)
    ? { start: at, end: at + match[0].length - (endsSentence(rule, match[0]) ? 1 : 0), rule }
    : null
}

/** The full stop after the month of a date ends the sentence, and stays. */
const endsSentence = ({ type }: Pattern, found: string) => type === 'DATE' && /[a-z]\.$/i.test(found)

function fits(
  { notAfter, onlyAfter, notBefore, when }: Pattern,
  match: RegExpExecArray,
  text: string,
  at: number,
): boolean {
  if (when && !when(match)) return false
  if (notAfter || onlyAfter) {
    const before = text.slice(Math.max(0, at - reach), at)
    if (notAfter?.test(before) || (onlyAfter && !onlyAfter.test(before))) return false
  }
  return !notBefore?.test(text.slice(at + match[0].length, at + match[0].length + reach))
}
