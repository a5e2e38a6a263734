import { isPossessive, low, opensSentence, type Scene, wordAfter, wordBefore } from '@/lib/deid/reading/scene'

/** Whose words, ideas and schools are spoken of among therapists, though other people are called so as well. */
const thinkers = new Set(
  'rogers schwartz levine shapiro beck ellis greenberg may klein bowen white miller hayes harris gilbert fisher herman nash foa butler watts walsh vaughan whitaker haley moreno steiner berne goodman benjamin mitchell stern brown holmes lewis segal siegel phelps worden rutter bloom kernberg kelly adler frank wolf freeman allen johnson janet lambert duncan black wallin schore levy linehan barlow williams teasdale skinner watson freud jung erickson erikson satir perls reich lowen rank horney sullivan fromm maslow allport cattell bandura seligman dweck ekman damasio panksepp solms ledoux sapolsky mate maté perry ogden fosha siegel hanson kornfield salzberg brach tolle watts huxley leary grof metzner fadiman naranjo nutt carhart strassman pollan turner campbell eliade geertz douglas lakoff pinker sacks laing szasz basaglia cooper foucault butler said hall collins davis crenshaw wilber dickinson yalom linehan young buber tillich merton'.split(
    ' ',
  ),
)

/** What somebody who writes has, and nobody in the room. */
const writings =
  /^(?:word|words|term|terms|phrase|idea|ideas|notion|concept|model|theory|theories|view|account|definition|formulation|distinction|stages?|hierarchy|triangle|triad|conditions?|line|lines|quote|essay|paper|papers|chapter|text|book|books|method|language|sense|metaphor|dictum|law|laws)$/

const counted = /^(?:two|three|four|five|six|seven|eight|first|second|third|own|early|later|famous)$/

/** What people are called first far more often than theirs are the ideas: in a row with makers they are somebody. */
const firsts =
  /^(?:may|kelly|frank|janet|lewis|allen|benjamin|mitchell|duncan|herman|gilbert|harris|ellis|davis|perry|campbell|turner|goodman|nash|hall|hayes|cooper|wolf|holmes|miller|butler|lambert)$/

/** Whether a word is the name of somebody whose ideas are spoken of, and seldom anybody's first name. */
export const isThinkersName = (scene: Scene, token: number): boolean =>
  thinkers.has(low(scene, token)) && !firsts.test(low(scene, token))

/** "Schwartz's word", "Rogers would say", "Levine on freezing", "per Beck", "Klein v Kohut": who is cited, not who is met. */
export function isThinker(scene: Scene, token: number): boolean {
  if (!thinkers.has(low(scene, token))) return false
  if (isPossessive(scene, token)) {
    const first = wordAfter(scene, token + 2)
    return (
      writings.test(low(scene, first)) ||
      (counted.test(low(scene, first)) && writings.test(low(scene, wordAfter(scene, first))))
    )
  }
  const after = wordAfter(scene, token)
  const next = low(scene, after)
  const beyond = low(scene, wordAfter(scene, after))
  if (next === 'would' || next === 'might')
    return /^(?:say|have|be|call|tell|ask|argue|approve|agree|disagree|see|frown|not|no|recognise|recognize|nod|smile|understand|remind|suggest|add|object|insist)$/.test(
      beyond,
    )
  if (next === 'on') return opensSentence(scene, token) && /^(?:the|this|that|how|why|what)$|ing$|ion$/.test(beyond)
  return /^(?:reread|rereading|rereads|cites?|citing|cited|à|la|via|versus|vs|v)$/.test(
    low(scene, wordBefore(scene, token)),
  )
}
