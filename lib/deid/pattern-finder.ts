import { is } from './classes'
import type { Finding } from './finding'
import { abroadRules } from './rules-abroad'
import { addressRules } from './rules-addresses'
import { ageRules } from './rules-ages'
import { dateRules } from './rules-dates'
import { toldDateRules } from './rules-dates-told'
import { idRules } from './rules-ids'
import { toldIdRules } from './rules-ids-told'
import { numberRules } from './rules-numbers'
import { plotRules } from './rules-plots'
import { relativeRules } from './rules-relative'
import { unitRules } from './rules-units'
import type { Pattern } from './span'
import { gaps, kinds, type Tokens } from './tokens'

/** Every rule that is a pattern, in the order in which they are tried. */
export const patterns: readonly Pattern[] = [
  ...numberRules,
  ...ageRules,
  ...toldDateRules,
  ...dateRules,
  ...relativeRules,
  ...unitRules,
  ...toldIdRules,
  ...idRules,
  ...plotRules,
  ...addressRules,
  ...abroadRules,
]

type Begins = Pattern['begins']

/** So near, in tokens, is the number of a rule that asks for one. */
const nearby = 8

const by = Object.fromEntries(
  (['digits', 'month', 'day', 'place', 'sign'] as const).map(begins => [
    begins,
    patterns.filter(each => each.begins === begins),
  ]),
) as unknown as Readonly<Record<Begins, readonly Pattern[]>>

const unnumbered = by.place.filter(({ isNumbered }) => !isNumbered)

/** Whether a number is among a token and the eight after it. */
function nearDigits({ kind, count }: Tokens): Uint8Array {
  const near = new Uint8Array(count)
  for (let token = count - 1, last = count + nearby + 1; token >= 0; token--) {
    if (kind[token] === kinds.digits) last = token
    if (last - token <= nearby) near[token] = 1
  }
  return near
}

/** How many characters before a place a rule may look at. */
const reach = 40

/** Tries each pattern where its kind of token begins; what one has found is not read again by the rules of the same kind. */
export function findPatterns(tokens: Tokens): Finding[] {
  const found: Finding[] = []
  const { text, count, start } = tokens
  const isNear = nearDigits(tokens)
  let done = 0
  for (let token = 0; token < count; token++) {
    const at = start[token] ?? 0
    if (at < done) continue
    for (const begins of beginningsOf(tokens, token)) {
      const finding = firstOf(begins === 'place' && !isNear[token] ? unnumbered : by[begins], text, at)
      if (!finding) continue
      found.push(finding)
      done = finding.end
      break
    }
  }
  return found
}

const digits: readonly Begins[] = ['digits', 'place']
const within: readonly Begins[] = ['digits']
const sign: readonly Begins[] = ['sign']
const month: readonly Begins[] = ['month', 'place']
const day: readonly Begins[] = ['day']
const place: readonly Begins[] = ['place']
const dayOrPlace: readonly Begins[] = ['day', 'place']
const none: readonly Begins[] = []

function beginningsOf(tokens: Tokens, token: number): readonly Begins[] {
  const { kind, classes, shape, text, end } = tokens
  const what = classes[token] ?? 0
  if (kind[token] === kinds.sign)
    return what === 43 || what === 40 || what === 64 || what === 42 || what === 35 ? sign : none // + ( @ * #
  if (isWithin(tokens, token)) return kind[token] === kinds.digits && kind[token - 1] === kinds.sign ? within : none
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
    : none
}

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

function firstOf(rules: readonly Pattern[], text: string, at: number): Finding | null {
  for (const rule of rules) {
    rule.pattern.lastIndex = at
    const match = rule.pattern.exec(text)
    if (match && match[0] !== '' && fits(rule, match, text, at))
      return { start: at, end: at + match[0].length - (endsSentence(rule, match[0]) ? 1 : 0), rule }
  }
  return null
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
