import { is } from '@/lib/deid/reading/classes'
import { lengthOf, low } from '@/lib/deid/reading/scene'
import { gaps, isCapital, isSign, wordClasses } from '@/lib/deid/reading/tokens'
import { isConcept } from './known-word-cues'
import type { KnownWordRule } from './known-word-rules'

/** What is done to a person in the passive. */
const doneTo =
  /^(?:warned|told|asked|invited|given|seen|referred|booked|offered|called|informed|advised|discharged|admitted|sacked|fired|promoted|moved|put|sent|taken)$/

/** What a line is headed with, and somebody's name follows. */
const labels =
  /^(?:lead|second|by|from|to|cc|interviewer|interpreter|facilitator|sitter|therapist|nurse|doctor|attendant|observer|driver|escort|signed|author|name|client|participant|pt|who|present|with)$/

/** Where in a note a word stands that only a name stands in: first and called to, last and alone, behind a label. */
export const placedRules: readonly KnownWordRule[] = [
  {
    id: 'before-a-letter',
    reason: 'A capital alone behind it: the family name for short.',
    example: 'hiya its ‹Hope S› from the group',
    nearMiss: 'Hope I can come; hope s',
    decides: ({ scene, token }) => {
      const { tokens } = scene
      const letter = token + 1
      return isCapital(tokens, token) &&
        isCapital(tokens, letter) &&
        lengthOf(scene, letter) === 1 &&
        tokens.gap[letter] === gaps.space &&
        !/^[ai]$/.test(low(scene, letter))
        ? true
        : null
    },
  },
  {
    id: 'first-or-last',
    reason: 'The very first word before a comma is who is written to; the last one, alone in its line, who writes.',
    example: '‹Mark›, overall it is strong',
    nearMiss: 'Hope, in a way, is what it was',
    decides: ({ scene, token, word }) => {
      const { tokens } = scene
      if (!isCapital(tokens, token)) return null
      const isSaidOn = isConcept(word) && (wordClasses(tokens, 2) & (is.grammar | is.preposition)) !== 0
      if (token === 0) return isSign(tokens, 1, ',') && !isCapital(tokens, 2) && !isSaidOn ? true : null
      return token === tokens.count - 1 && tokens.gap[token] === gaps.line && !isConcept(word) ? true : null
    },
  },
  {
    id: 'behind-a-label',
    reason: 'What a line is headed with, or brackets behind a word for family.',
    example: 'Lead: ‹Hope›; a call to her partner (‹Rose›), no driving',
    nearMiss: 'Aim: Hope; partner (hope), her grief',
    decides: ({ scene, token }) => {
      const { tokens } = scene
      if (!isCapital(tokens, token)) return null
      if (isSign(tokens, token - 1, ':') && tokens.gap[token] !== gaps.none)
        return labels.test(low(scene, token - 2)) ? true : null
      const isAlone = isSign(tokens, token - 1, '(') && isSign(tokens, token + 1, ')')
      return isAlone && wordClasses(tokens, token - 2) & (is.kin | is.role) ? true : null
    },
  },
  {
    id: 'one-of-us',
    reason: 'Who is with the writer, sits with another, or was told something.',
    example:
      '‹Joy› with me today; ‹Mark› co-sitting, ‹Hope› to re-consent; ‹Hope› has been told; ‹Sky› is the one with the keys',
    nearMiss: 'Joy with care; Mark well; Hope has been lost; the sky is the one',
    decides: ({ scene, token, after, twoAfter }) => {
      if (!isCapital(scene.tokens, token)) return null
      const third = low(scene, token + 3)
      if (after === 'with') return /^(?:me|us)$/.test(twoAfter) ? true : null
      if (after === 'co') return /^(?:sitting|leading|sat|led|sits|leads|signs|signed)$/.test(third) ? true : null
      if (after === 'to') return /^(?:re|co)$/.test(twoAfter) && isSign(scene.tokens, token + 3, '-') ? true : null
      if (/^(?:has|had|have)$/.test(after)) return twoAfter === 'been' && doneTo.test(third) ? true : null
      return after === 'is' && twoAfter === 'the' && third === 'one' ? true : null
    },
  },
]
