import type { Finding } from '@/lib/deid/finding'
import { is } from '@/lib/deid/reading/classes'
import { lengthOf, low, type Scene } from '@/lib/deid/reading/scene'
import { gaps, isSign, kinds, wordClasses } from '@/lib/deid/reading/tokens'
import { nameRules } from '@/lib/deid/rules/names'

/** What heads a line of a note without being anybody. */
const heading =
  is.grammar | is.short | is.unit | is.month | is.weekday | is.role | is.kin | is.title | is.org | is.number | is.verb

/** "kez 9:14: on my way", "kez.w: fine" on two lines or more: who speaks in what was copied from a chat. */
export function findSpeakers(scene: Scene): Finding[] {
  const { tokens, taken } = scene
  const found: Finding[] = []
  const before = new Map<string, Finding | null>()
  for (let token = 0; token < tokens.count; token++) {
    if (token > 0 && tokens.gap[token] !== gaps.line) continue
    const last = labelEnd(scene, token)
    if (last === -1 || taken[token]) continue
    const one = { start: tokens.start[token] ?? 0, end: tokens.end[last] ?? 0, rule: nameRules.speaker }
    const isTimed = !isSign(tokens, last + 1, ':')
    const earlier = before.get(low(scene, token))
    if (earlier) found.push(earlier)
    if (isTimed || earlier !== undefined) found.push(one)
    before.set(low(scene, token), isTimed || earlier !== undefined ? null : one)
  }
  return found
}

/** The end of what a line is labelled with before a colon, or a time and a colon: one word that is none of the dictionary, and letters that a dot joins to it; -1 where there is none. */
function labelEnd(scene: Scene, first: number): number {
  const { tokens } = scene
  if (tokens.kind[first] !== kinds.word || lengthOf(scene, first) < 2) return -1
  const classes = wordClasses(tokens, first)
  if (classes & heading || (classes & is.word && !(classes & (is.given | is.name_word)))) return -1
  let last = first
  for (let steps = 0; steps < 2; steps++) {
    const isJoined = isSign(tokens, last + 1, '.') || isSign(tokens, last + 1, '_')
    if (!isJoined || tokens.gap[last + 1] !== gaps.none || tokens.gap[last + 2] !== gaps.none) break
    if (tokens.kind[last + 2] === kinds.sign) break
    last += 2
  }
  const rest = tokens.text.slice(tokens.end[last], (tokens.end[last] ?? 0) + 14)
  return /^(?: \(?\d{1,2}[:.]\d\d(?: ?[ap]m)?\)?)?:\s/i.test(rest) ? last : -1
}
