import { lengthOf, low, type Scene, wordAfter, wordBefore } from '@/lib/deid/reading/scene'
import { isMadeOfWords } from './public-names'

/** "tell bex im ok", "texted maz", "talked to vin", "all good says bec": of no list of words, and told, called, met or heard. */
export function isTold(scene: Scene, token: number): boolean {
  if (lengthOf(scene, token) < 3 || !/[aeiouy]/.test(low(scene, token)) || isMadeOfWords(scene, token)) return false
  const before = wordBefore(scene, token)
  const lead = low(scene, before)
  if (
    /^(?:tell|tells|told|texted|phoned|rang|met|misses|hugged|thanked|emailed|dear|asked|visited|kissed|married)$/.test(
      lead,
    )
  )
    return true
  if (/^(?:to|w|with)$/.test(lead))
    return /^(?:talked|talk|talks|talking|spoke|speak|speaks|chatted|chat|argued|lives|living|moved)$/.test(
      low(scene, wordBefore(scene, before)),
    )
  return /^(?:says|said)$/.test(lead) && wordAfter(scene, token) === -1
}
