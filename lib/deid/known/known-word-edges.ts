import { lengthOf, low, opensSentence, type Scene, wordAfter } from '@/lib/deid/reading/scene'
import { isSign } from '@/lib/deid/reading/tokens'
import { isConcept } from './known-word-cues'

/** "Grace (Oluwaseun) is", "Love received the medicine": a note begins with whom it is of, before brackets or what is done. */
export const opensNote = (scene: Scene, token: number): boolean =>
  token === 0 &&
  (isSign(scene.tokens, 1, '(') ||
    (lengthOf(scene, wordAfter(scene, token)) > 3 && /(?:ed|[^s]s)$/.test(low(scene, wordAfter(scene, token)))))

/** "Kisses, Ginger", "Resubmit by Monday. Justice": a note ends with who wrote it. */
export const closesNote = (scene: Scene, token: number): boolean =>
  token + (isSign(scene.tokens, token + 1, '.') ? 2 : 1) >= scene.tokens.count &&
  token > 0 &&
  (isSign(scene.tokens, token - 1, ',')
    ? !isConcept(low(scene, token))
    : opensSentence(scene, token) && !isSign(scene.tokens, token - 1, ':'))
