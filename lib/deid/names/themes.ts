import { isAmong, isPossessive, low, type Scene, wordAfter } from '@/lib/deid/reading/scene'
import { gaps, isSign } from '@/lib/deid/reading/tokens'
import { wordList } from '@/lib/deid/reading/word-lists'
import { isSaid } from './personal-verbs'

/** How far back a word may stand that makes a theme of what follows. */
const backward = 9

const themes = wordList(
  'themes theme values value virtues virtue quality qualities cards card emotions emotion feelings feeling tattoo archetypes archetype affirmations affirmation',
)

/** "themes: Hope, Grace and Joy", "the value of Faith". */
export function isTheme(scene: Scene, token: number): boolean {
  const after = wordAfter(scene, token)
  if (isPossessive(scene, token) || (after !== -1 && isSaid(low(scene, after)))) return false
  for (let before = token - 1; before >= Math.max(0, token - backward); before--) {
    if (isSign(scene.tokens, before, '.') || scene.tokens.gap[before + 1] === gaps.line) return false
    if (isAmong(scene, before, themes)) return true
  }
  return false
}
