import { isPossessive, low, opensSentence, type Scene, wordAfter, wordBefore } from '@/lib/deid/reading/scene'

/** Whose words, ideas and schools are spoken of among therapists, though other people are called so as well. */
const thinkers = new Set(
  'rogers schwartz levine shapiro beck ellis greenberg may klein bowen white miller hayes harris gilbert fisher herman nash foa butler watts walsh vaughan whitaker haley moreno steiner berne goodman benjamin mitchell stern brown holmes lewis segal siegel phelps worden rutter bloom kernberg kelly adler frank wolf freeman allen johnson janet lambert duncan black wallin schore levy linehan barlow williams teasdale skinner watson freud jung erickson erikson satir perls reich lowen rank horney sullivan fromm maslow allport cattell bandura seligman dweck ekman damasio panksepp solms ledoux sapolsky mate maté perry ogden fosha siegel hanson kornfield salzberg brach tolle watts huxley leary grof metzner fadiman naranjo nutt carhart strassman pollan turner campbell eliade geertz douglas lakoff pinker sacks laing szasz basaglia cooper foucault butler said hall collins davis crenshaw'.split(
    ' ',
  ),
)

/** What somebody who writes has, and nobody in the room. */
const writings =
  /^(?:word|words|term|terms|phrase|idea|ideas|notion|concept|model|theory|theories|view|account|definition|formulation|distinction|stages?|hierarchy|triangle|triad|conditions?|line|lines|quote|essay|paper|papers|chapter|text|book|books|method|language|sense|metaphor|dictum|law|laws)$/

/** "Schwartz's word", "Rogers would say", "Levine on freezing", "per Beck", "Klein v Kohut": who is cited, not who is met. */
export function isThinker(scene: Scene, token: number): boolean {
  if (!thinkers.has(low(scene, token))) return false
  if (isPossessive(scene, token)) return writings.test(low(scene, wordAfter(scene, token + 2)))
  const after = wordAfter(scene, token)
  const next = low(scene, after)
  const beyond = low(scene, wordAfter(scene, after))
  if (next === 'would' || next === 'might')
    return /^(?:say|have|call|tell|ask|argue|approve|agree|disagree|see|frown|not|no)$/.test(beyond)
  if (next === 'on') return opensSentence(scene, token) && /^(?:the|this|that|how|why|what)$|ing$|ion$/.test(beyond)
  return /^(?:reread|rereading|rereads|cites?|citing|cited|à|la|via|versus|vs|v)$/.test(
    low(scene, wordBefore(scene, token)),
  )
}
