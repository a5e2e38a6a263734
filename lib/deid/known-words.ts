import { type Beside, knownWordRules } from './known-word-rules'
import { low, opensSentence, type Scene, wordAfter, wordBefore } from './scene'
import { gaps, isSign, kinds } from './tokens'

/** Opens a sentence, or stands after a time, a comma or "w/". */
function opensClause(scene: Scene, token: number): boolean {
  const { tokens } = scene
  const before = token - 1
  return (
    opensSentence(scene, token) ||
    tokens.kind[before] === kinds.digits ||
    (isSign(tokens, before, ',') && tokens.gap[token] !== gaps.none)
  )
}

/** Whether a word that is the name of somebody known is one here; nothing where no rule has anything to say. */
export function isKnownWord(scene: Scene, token: number, part: 'given' | 'family'): boolean | null {
  const { tokens } = scene
  if (isSign(tokens, token - 1, '/') && low(scene, token - 2) === 'w') return true
  const [before, after] = [wordBefore(scene, token), wordAfter(scene, token)]
  const beside: Beside = {
    scene,
    token,
    word: low(scene, token),
    part,
    before: low(scene, before),
    twoBefore: before === -1 ? '' : low(scene, wordBefore(scene, before)),
    after: low(scene, after),
    twoAfter: after === -1 ? '' : low(scene, wordAfter(scene, after)),
    isFirst: opensClause(scene, token),
  }
  for (const rule of knownWordRules) {
    const decided = rule.decides(beside)
    if (decided !== null) return decided
  }
  return null
}
