import { is } from '@/lib/deid/reading/classes'
import { lengthOf, low, type Scene, wordAfter } from '@/lib/deid/reading/scene'
import { gaps, isCapital, isSign, wordClasses } from '@/lib/deid/reading/tokens'
import { verdicts } from '@/lib/deid/reading/verdicts'
import { isPersonal } from './personal-verbs'
import { isMadeOfWords } from './public-names'

/** "gwen von harten", "tori vance": a particle with whatever follows, or a family name that is a rare word. */
export function isSmallSurname(scene: Scene, token: number, began: number): boolean {
  if (began !== verdicts.small && began !== verdicts.strange && began !== verdicts.kin) return false
  if (scene.tokens.gap[token] !== gaps.space || isCapital(scene.tokens, token) || isCapital(scene.tokens, token - 1))
    return false
  const after = wordAfter(scene, token)
  if (/^(?:van|von|de|del|ter|ten|bin|ibn)$/.test(low(scene, token)))
    return after !== -1 && lengthOf(scene, after) > 2 && !(wordClasses(scene.tokens, after) & is.grammar)
  const classes = wordClasses(scene.tokens, token)
  if (isNoWord(classes)) return isBorne(scene, token)
  return (
    (classes & (is.family | is.name_word)) !== 0 &&
    !(
      classes &
      (is.common | is.grammar | is.verb | is.short | is.unit | is.safe | is.role | is.kin | is.org | is.month)
    )
  )
}

/** No deed, nor "hasnt". */
const isBorne = (scene: Scene, token: number): boolean =>
  lengthOf(scene, token) > 3 &&
  !isMadeOfWords(scene, token) &&
  !isPersonal(low(scene, token)) &&
  !/^[a-z]{2,6}nt$/.test(low(scene, token))

/** In no dictionary: nothing, or what identifies nobody by itself. */
const isNoWord = (classes: number): boolean => (classes & ~(is.phrase | is.safe)) === 0

/** "gwen t": the initial in lower case, but for the letters that notes have for words. */
export const isSmallInitial = (scene: Scene, token: number, began: number): boolean =>
  (began === verdicts.small || began === verdicts.strange || began === verdicts.kin || began === verdicts.known) &&
  !isCapital(scene.tokens, token - 1) &&
  lengthOf(scene, token) === 1 &&
  scene.tokens.gap[token] === gaps.space &&
  !isSign(scene.tokens, token + 1, '/') &&
  /[bdefghjklmpqrtz]/.test(low(scene, token))
