import type { Finding } from '@/lib/deid/finding'
import { is } from '@/lib/deid/reading/classes'
import { isInitial, isUpper, lengthOf, low, opensSentence, type Scene, wordAfter } from '@/lib/deid/reading/scene'
import { gaps, isCapital, isSign, kinds, wordClasses } from '@/lib/deid/reading/tokens'
import { verdicts } from '@/lib/deid/reading/verdicts'
import { knownRules } from '@/lib/deid/rules/known'
import { nameRules } from '@/lib/deid/rules/names'
import { placeRules } from '@/lib/deid/rules/places'
import type { Rule } from '@/lib/deid/span'
import { isParticle, leftEnd, withDegree } from './name-ends'
import { isSmallInitial, isSmallSurname } from './small-surnames'
import { withHonour } from './small-titles'

const rules: Readonly<Record<number, Rule>> = {
  [verdicts.unlisted]: nameRules.unlisted,
  [verdicts.given]: nameRules.given,
  [verdicts.word]: nameRules.word,
  [verdicts.titled]: nameRules.titled,
  [verdicts.kin]: nameRules.kin,
  [verdicts.capitals]: nameRules.capitals,
  [verdicts.small]: nameRules.small,
  [verdicts.strange]: nameRules.strange,
  [verdicts.town]: placeRules.town,
  [verdicts.acronym]: placeRules.acronym,
  [verdicts.known]: knownRules.name,
  [verdicts.knownWord]: knownRules.word,
  [verdicts.misspelt]: knownRules.misspelt,
  [verdicts.knownInitials]: knownRules.initials,
}

/** A run of tokens that together are one name. */
export interface Run {
  readonly first: number
  readonly last: number
  readonly rule: Rule
}

/** Joins the words that were found to the initials, titles, particles and further names beside them. */
export function runsOf(scene: Scene, verdict: Uint8Array): Run[] {
  const runs: Run[] = []
  for (let token = 0; token < scene.tokens.count; token++) {
    const rule = rules[verdict[token] ?? 0]
    if (!rule) continue
    const last = rightEnd(scene, verdict, token)
    const earliest = (runs.at(-1)?.last ?? -1) + 1
    runs.push({ first: leftEnd(scene, token, earliest), last, rule })
    token = last
  }
  return runs
}

/** As far as initials, halves of a double name, further names and degrees go. */
function rightEnd(scene: Scene, verdict: Uint8Array, from: number): number {
  let last = from
  for (let steps = 0; steps < 12; steps++) {
    const next = nextPart(scene, verdict, last, verdict[from] ?? 0)
    if (next === -1) break
    last = next
  }
  return withDegree(scene, withGiven(scene, from, withHonour(scene, last)))
}

/** "Abernathy, Tolu: signed": the given name after the family name, where they open a line or an item and stand alone. */
function withGiven(scene: Scene, from: number, last: number): number {
  const { tokens } = scene
  const given = last + 2
  if (!opensSentence(scene, from) || !isSign(tokens, last + 1, ',') || !isCapital(tokens, given)) return last
  if (tokens.gap[given] !== gaps.space || wordClasses(tokens, given) & (is.grammar | is.verb | is.month | is.weekday))
    return last
  const next = given + 1
  const stands =
    next >= tokens.count ||
    tokens.gap[next] === gaps.line ||
    isSign(tokens, next, ':') ||
    isSign(tokens, next, '(') ||
    tokens.kind[next] === kinds.digits
  return stands ? given : last
}

function nextPart(scene: Scene, verdict: Uint8Array, last: number, began: number): number {
  const { tokens, taken } = scene
  let next = last + 1
  if (next >= tokens.count || tokens.gap[next] === gaps.line) return -1
  if (
    (isSign(tokens, next, '-') || isSign(tokens, next, "'")) &&
    tokens.gap[next] === gaps.none &&
    tokens.gap[next + 1] === gaps.none
  )
    return tokens.kind[next + 1] === kinds.word &&
      (isCapital(tokens, next + 1) ||
        (isSign(tokens, next, '-') &&
          (isSecondHalf(scene, next + 1) || isDouble(scene, next + 1, verdict[last] ?? 0))) ||
        (isSign(tokens, next, "'") && lengthOf(scene, next + 1) > 1 && (verdict[next + 1] ?? 0) > 0))
      ? next + 1
      : -1
  if (
    isSign(tokens, next, '.') &&
    tokens.gap[next] === gaps.none &&
    isInitial(scene, last) &&
    tokens.gap[next + 1] !== gaps.line
  )
    next++
  if (next >= tokens.count || taken[next] || tokens.kind[next] !== kinds.word || tokens.gap[next] === gaps.line)
    return -1
  if (verdict[next] && verdict[next] !== verdicts.small && verdict[next] !== verdicts.strange) return next
  if (isInitial(scene, next) && isLoneInitial(scene, next)) return next
  if (isSmallInitial(scene, next, began)) return next
  const after = wordAfter(scene, next)
  if (isSmallSurname(scene, next, began))
    return /^(?:van|von|de|del|ter|ten|bin|ibn)$/.test(low(scene, next)) ? after : next
  if (isParticle(scene, next) && after !== -1 && (verdict[after] || isCapital(tokens, after)))
    return verdict[after] ? after : -1
  if (!isCapital(tokens, next)) return -1
  if (verdict[last] === verdicts.unlisted && isDepartment(scene, next)) return next
  return belongs(scene, next) || ((isOpen(began) || isOpen(verdict[last] ?? 0)) && isPlainCapital(scene, next))
    ? next
    : -1
}

/** What begins with a name that is no word goes on over any word with a capital: Teton Toyota, Lester Two Strike. */
const isOpen = (began: number): boolean => began === verdicts.unlisted || began === verdicts.given

/** "Hyun-woo", "marie-eve": short, and no word that may be joined to any name. */
const isSecondHalf = (scene: Scene, token: number): boolean =>
  lengthOf(scene, token) > 1 &&
  lengthOf(scene, token) < 7 &&
  !(
    wordClasses(scene.tokens, token) &
    (lengthOf(scene, token) > 3 ? is.common | is.grammar | is.unit : is.grammar | is.unit)
  ) &&
  !/^(?:ish|esque|ian|ist|like|style|based|type|led|ism|fed|run|era|day|age|cut|set|fit|free|key|too)$/.test(
    low(scene, token),
  )

/** "villasenor-pike": the second half of a small name that no list has, where it is somebody’s name too, though it is a common word. */
const isDouble = (scene: Scene, token: number, verdict: number): boolean =>
  [verdicts.small, verdicts.strange, verdicts.titled, verdicts.kin].some(one => one === verdict) &&
  lengthOf(scene, token) > 3 &&
  (wordClasses(scene.tokens, token) & (is.family | is.given | is.name_word)) !== 0

/** "Emma W.", but not "Emma I went" nor "Emma A new start". */
function isLoneInitial(scene: Scene, token: number): boolean {
  const { tokens } = scene
  if (isSign(tokens, token + 1, '.') && tokens.gap[token + 1] === gaps.none) return true
  const letter = tokens.text[tokens.start[token] ?? 0]
  const after = wordAfter(scene, token)
  return letter !== 'I' && letter !== 'A' && !(after !== -1 && isCapital(tokens, after) && lengthOf(scene, after) === 1)
}

/** "Northgate IRB", "Mercy ED": what a house has, in capitals. */
const isDepartment = (scene: Scene, token: number): boolean =>
  isUpper(scene, token) &&
  /^(?:ed|er|irb|rec|icu|pd|dvi|ame|fc|ltd|llc|gaa|rfc|afc|rsl|vfw|ymca)$/i.test(low(scene, token))

/** A family name that is a word as well, with a capital after a name: Carla Best. */
function belongs(scene: Scene, token: number): boolean {
  const classes = wordClasses(scene.tokens, token)
  if (
    classes &
    (is.grammar |
      is.verb |
      is.short |
      is.org |
      is.geo |
      is.month |
      is.weekday |
      is.unit |
      is.role |
      is.kin |
      is.eponymous)
  )
    return (classes & is.name_word) !== 0
  return (classes & (is.family | is.given | is.name_word)) !== 0
}

/** "Teton Toyota", "Kaveri Fintech": a word with a capital goes with the unlisted one before it. */
const isPlainCapital = (scene: Scene, token: number): boolean =>
  !isUpper(scene, token) &&
  !(
    wordClasses(scene.tokens, token) &
    (is.grammar |
      is.verb |
      is.month |
      is.weekday |
      is.role |
      is.kin |
      is.title |
      is.short |
      is.eponymous |
      is.unit |
      is.region)
  )

export const findingOf = ({ tokens }: Scene, { first, last, rule }: Run): Finding => ({
  start: tokens.start[first] ?? 0,
  end: tokens.end[last] ?? 0,
  rule,
})
