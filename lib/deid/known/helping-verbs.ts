import { isIrregular, isSaid } from '@/lib/deid/names/personal-verbs'
import { is } from '@/lib/deid/reading/classes'
import { low, opensSentence, type Scene, wordAfter, wordBefore } from '@/lib/deid/reading/scene'
import { isCapital, kinds, wordClasses } from '@/lib/deid/reading/tokens'

/** Helps or is a verb: a pronoun before it, or after it a verb that only another verb or "to" would stand before. */
export function isHelping(scene: Scene, token: number): boolean {
  const word = low(scene, token)
  if (!/^(?:will|may|hope|mark|love|chase|grant|bill)$/.test(word)) return false
  if (/^(?:i|he|she|they|we|you|it|who|which|that|this|there)$/.test(low(scene, wordBefore(scene, token)))) return true
  if (word === 'mark' && scene.tokens.kind[token + 1] === kinds.digits) return true
  if (word === 'mark' && opensSentence(scene, token))
    return /^(?:chart|page|form|time|date|it|as|them|this|each|all|complete|box)$/.test(
      low(scene, wordAfter(scene, token)),
    )
  if (word !== 'will' && word !== 'may') return false
  return (
    base.test(low(scene, wordAfter(scene, token))) &&
    !/^(?:let|lets|saw|watched|helped?|made|heard|has|have)$/.test(low(scene, wordBefore(scene, token)))
  )
}

const base =
  /^(?:be|have|bring|ask|need|try|become|begin|benefit|cause|check|chart|complete|require|increase|improve|worsen|ease|unblind|include|attend|reschedule|cancel|confirm|contact|continue|discuss|follow|repeat|review|return|schedule|seem|send|start|stay|stop|take|use|want|not|never|also|likely|still|eat|drink|walk|drive|go|see|meet|talk|speak|listen|rest|sleep|keep|make|give|wear|receive|move|join|teach|learn|look)$/

/** What follows an opening word that asks: a pronoun, a plain verb, an article. */
export function isInstruction(scene: Scene, token: number): boolean {
  const after = wordAfter(scene, token)
  if (after === -1) return false
  const classes = wordClasses(scene.tokens, after)
  const next = low(scene, after)
  if (
    isSaid(next) ||
    isIrregular(next) ||
    /^(?:will|would|may|might|can|could|should|and|or|who|with|at|in|on|here|there|from|s)$/.test(next)
  )
    return false
  if (low(scene, token) === 'bill' && next === 'to') return scene.tokens.kind[after + 1] === kinds.digits
  if (classes & is.grammar) return true
  return (
    ((classes & is.word) !== 0 && !isCapital(scene.tokens, after) && !/(?:ed|s|\w{3}ing|ful|t)$/.test(next)) ||
    /^(?:need|help|discuss|assess|cut|put|let|meet|visit|start|text|repeat|revert|submit|resubmit|edit|adjust|adapt|collect|connect|conduct|consult|print|report|restart|reset|wait|write|invite|await|forget|inspect|lift|present|miss|process|address|stress|be|do|have|request|consist|want|benefit|get)$/.test(
      next,
    )
  )
}
