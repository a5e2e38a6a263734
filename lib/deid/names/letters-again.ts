import type { Finding } from '@/lib/deid/finding'
import { is } from '@/lib/deid/reading/classes'
import { lengthOf, low, type Scene } from '@/lib/deid/reading/scene'
import { gaps, isSign, kinds, wordClasses } from '@/lib/deid/reading/tokens'
import { shapes } from '@/lib/deid/reading/vocabulary'
import { knownRules } from '@/lib/deid/rules/known'
import { nameRules } from '@/lib/deid/rules/names'

const ofLetters: ReadonlySet<string> = new Set([
  nameRules.initials.id,
  nameRules.timeline.id,
  nameRules.small.id,
  nameRules.capitals.id,
  knownRules.initials.id,
])

const something =
  is.word | is.grammar | is.preposition | is.short | is.unit | is.credential | is.title | is.weekday | is.code

/** "ik + la agree ... ik sick": two letters that are somebody's in one place are so in the others of the note. */
export function findLettersAgain(scene: Scene, found: readonly Finding[]): Finding[] {
  const { tokens, taken } = scene
  const letters = new Set<string>()
  for (const { start, end, rule } of found)
    if (end - start === 2 && ofLetters.has(rule.id)) letters.add(tokens.text.slice(start, end))
  const again: Finding[] = []
  if (letters.size === 0) return again
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.kind[token] !== kinds.word || lengthOf(scene, token) !== 2 || taken[token]) continue
    const start = tokens.start[token] ?? 0
    const end = tokens.end[token] ?? 0
    const isBeside = isBesideLetters(scene, token, letters)
    if (!isBeside && (!letters.has(tokens.text.slice(start, end)) || wordClasses(tokens, token) & something)) continue
    if (standsAlone(scene, token)) again.push({ start, end, rule: nameRules.again })
  }
  return again
}

/** "KR + OF in the room": two capitals, whatever else they are, that a plus or an ampersand joins to somebody's. */
function isBesideLetters({ tokens }: Scene, token: number, letters: ReadonlySet<string>): boolean {
  if (tokens.shape[token] !== shapes.upper || wordClasses(tokens, token) & (is.short | is.unit)) return false
  return ([-1, 1] as const).some(side => {
    const other = token + 2 * side
    const isJoined = isSign(tokens, token + side, '+') || isSign(tokens, token + side, '&')
    return isJoined && letters.has(tokens.text.slice(tokens.start[other], tokens.end[other]))
  })
}

/** No unit behind a number, no half of a code, and not the letters before a figure. */
function standsAlone(scene: Scene, token: number): boolean {
  const { tokens } = scene
  if (tokens.kind[token - 1] === kinds.digits && tokens.gap[token] === gaps.none) return false
  if (tokens.kind[token + 1] === kinds.digits) return false
  const isJoined = tokens.gap[token + 1] === gaps.none && isSign(tokens, token + 1, '-')
  return !isJoined && low(scene, token - 1) !== 'the'
}
