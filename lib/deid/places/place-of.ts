import type { Run } from '@/lib/deid/names/name-finder'
import { is } from '@/lib/deid/reading/classes'
import { low, type Scene, wordAfter, wordBefore } from '@/lib/deid/reading/scene'
import { anyHas, hasTrait, isCapital, isSign, wordClasses } from '@/lib/deid/reading/tokens'
import { listed } from '@/lib/deid/reading/word-traits'
import { placeRules } from '@/lib/deid/rules/places'
import { withState } from './place-ends'

const heads =
  /^(?:church|isle|isles|university|universidad|universite|infirmary|hospital|penitentiary|port|bank|sisters|brothers|poor|clares|college|school|academy|diocese|parish|county|gulf|bay|museum|society|department|ministry|commission|convent|priory|abbey|order|vale|forest|district|borough|republic|bureau|institute|fraternity|daughters|oratory|shrine|monastery|synod|archdiocese|point|kingdom|missionaries|little|ladies|chapel|basilica|cathedral)$/

const link = listed('of')

/** "the Isle of Mull", "the Church of the Holy Innocents", "Our Lady of Perpetual Help": what it is stands first. */
export function findHeadFirst(scene: Scene): Run[] {
  if (!anyHas(scene.tokens, link)) return []
  const { tokens } = scene
  const runs: Run[] = []
  for (let token = 1; token < tokens.count; token++) {
    if (!hasTrait(tokens, token, link) || isCapital(tokens, token)) continue
    const head = wordBefore(scene, token)
    if (head === -1 || !isCapital(tokens, head)) continue
    if (!isLady(scene, head) && (scene.safe[head] || !heads.test(low(scene, head)))) continue
    const last = endOf(scene, token)
    if (last === -1) continue
    runs.push({ first: firstOf(scene, head), last: withState(scene, last), rule: placeRules.organisation })
  }
  return runs
}

/** "at Our Lady of Sorrows", "the parish school, Our Lady of the Marsh": a church; without what leads to one she may be who is prayed to. */
function isLady(scene: Scene, head: number): boolean {
  const our = wordBefore(scene, head)
  return (
    low(scene, head) === 'lady' &&
    low(scene, our) === 'our' &&
    (/^(?:at|in|to|near|outside|behind|from|attends|attended|joined)$/.test(low(scene, wordBefore(scene, our))) ||
      (isSign(scene.tokens, our - 1, ',') && (wordClasses(scene.tokens, our - 2) & is.org) !== 0))
  )
}

/** "Royal Infirmary", "Our Lady": words with capitals before the head, within the sentence or not. */
function firstOf(scene: Scene, head: number): number {
  let first = head
  for (let steps = 0; steps < 3; steps++) {
    const before = wordBefore(scene, first)
    if (before === -1 || !isCapital(scene.tokens, before) || scene.taken[before]) break
    if (wordClasses(scene.tokens, before) & (is.grammar | is.verb) && low(scene, before) !== 'our') break
    first = before
  }
  return first
}

/** Over words with capitals after "of", with "the" and "and" between. */
function endOf(scene: Scene, of: number): number {
  let last = -1
  for (
    let token = wordAfter(scene, of), steps = 0;
    token !== -1 && steps < 6;
    token = wordAfter(scene, token), steps++
  ) {
    if (scene.taken[token]) break
    const classes = wordClasses(scene.tokens, token)
    if (isCapital(scene.tokens, token) && !(classes & (is.grammar | is.month | is.weekday | is.short))) last = token
    else if (!/^(?:the|and|of)$/.test(low(scene, token))) break
    if (isSign(scene.tokens, token + 1, ',')) break
  }
  return last
}
