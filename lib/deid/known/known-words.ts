import { isAmong, low, opensSentence, type Scene, wordAfter, wordBefore } from '@/lib/deid/reading/scene'
import { gaps, isSign, kinds } from '@/lib/deid/reading/tokens'
import { wordList } from '@/lib/deid/reading/word-lists'
import { bearerRules } from './known-word-bearers'
import type { Beside } from './known-word-beside'
import { verbal } from './known-word-cues'
import { knownWordRules } from './known-word-rules'

const hourMarks = wordList('h hr hrs min mins m')

/** "4h", "40min": how long a session has gone on. */
const isHourMark = (scene: Scene, token: number): boolean =>
  isAmong(scene, token, hourMarks) &&
  scene.tokens.kind[token - 1] === kinds.digits &&
  scene.tokens.gap[token] === gaps.none

/** Opens a sentence, or stands after a time, a comma or "w/". */
function opensClause(scene: Scene, token: number): boolean {
  const { tokens } = scene
  const before = token - 1
  return (
    opensSentence(scene, token) ||
    tokens.kind[before] === kinds.digits ||
    isHourMark(scene, before) ||
    (isSign(tokens, before, ',') && tokens.gap[token] !== gaps.none)
  )
}

/** Whether a word that is the name of somebody known is one here; nothing where no rule has anything to say. */
export function isKnownWord(scene: Scene, token: number, part: 'given' | 'family'): boolean | null {
  if (isSign(scene.tokens, token - 1, '/') && low(scene, token - 2) === 'w') return true
  return decidedBy(scene, token, part)?.isName ?? null
}

/** What is said of a person alone, and so of somebody whom the records do not know as well. */
const sure = new Set(['after-kin', 'talked-to', 'asked-after'])

/** "told GRACE", "wife GRACE", "GRACE (she/her)": by a rule that looks for nothing but a person. */
export function isToldOf(scene: Scene, token: number, part: 'given' | 'family'): boolean {
  const decided = decidedBy(scene, token, part)
  return (
    decided?.isName === true && (sure.has(decided.rule) || decided.rule === 'of-somebody' || bearing.has(decided.rule))
  )
}
const bearing = new Set(bearerRules.map(({ id }) => id))

/** "told faith no", "boss is terrell": a word that is a name as well, of somebody not known; "by fax" and "guardian angel" are of nobody. */
export function isToldWord(scene: Scene, token: number): boolean {
  if (/^(?:by|from|with|to|of)$/.test(low(scene, wordBefore(scene, token)))) return false
  if (/^(?:angel|fax|guardian|patient|guide|elder)$/.test(low(scene, token))) return false
  const decided = decidedBy(scene, token, 'given')
  return (
    decided?.isName === true &&
    sure.has(decided.rule) &&
    !(decided.rule === 'after-kin' && verbal.test(low(scene, token)))
  )
}

function decidedBy(scene: Scene, token: number, part: 'given' | 'family'): { isName: boolean; rule: string } | null {
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
    const isName = rule.decides(beside)
    if (isName !== null) return { isName, rule: rule.id }
  }
  return null
}
