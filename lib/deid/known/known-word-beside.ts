import { is } from '@/lib/deid/reading/classes'
import { type Scene, wordBefore } from '@/lib/deid/reading/scene'
import { gaps, isSign, kinds, wordClasses } from '@/lib/deid/reading/tokens'

/** The words around the one that is asked about. */
export interface Beside {
  readonly scene: Scene
  readonly token: number
  readonly word: string
  readonly part: 'given' | 'family'
  readonly before: string
  readonly twoBefore: string
  readonly after: string
  readonly twoAfter: string
  readonly isFirst: boolean
}

/** "rose and penny on", "sky:", "joy, 9,": what a list or a speech has. */
export const isListed = ({ tokens }: Scene, token: number): boolean =>
  (isSign(tokens, token + 1, ':') && tokens.gap[token + 2] !== gaps.none) ||
  (isSign(tokens, token + 1, ',') && tokens.kind[token + 2] === kinds.digits)

/** After a word for family or a role. */
export const isKin = (scene: Scene, token: number): boolean =>
  (wordClasses(scene.tokens, wordBefore(scene, token)) & (is.kin | is.role)) !== 0
