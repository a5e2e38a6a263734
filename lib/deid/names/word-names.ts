import { isHelping, isInstruction } from '@/lib/deid/known/helping-verbs'
import { is } from '@/lib/deid/reading/classes'
import { isPossessive, lengthOf, low, opensSentence, type Scene, wordAfter, wordBefore } from '@/lib/deid/reading/scene'
import { isCapital, isPlaceholder, isSign, wordClasses } from '@/lib/deid/reading/tokens'
import { isFelt } from './felt-words'
import { isSaid } from './personal-verbs'
import { isThing } from './rows-of-things'
import { isTheme } from './themes'
import { isSpeaking } from './word-name-deeds'

/**
 * Will, Hope, May, Mark, Rose: a word with a capital that is a name as well. Each rule looks to the left and right and
 * says yes, no or nothing; the first that says something decides, and where none does it is a name.
 */
export interface WordNameRule {
  readonly id: string
  readonly reason: string
  readonly decides: (scene: Scene, token: number) => boolean | null
}

/** Words whose plain sense often opens a sentence before a verb of its own. */
const asks =
  /^(?:will|may|mark|drew|chase|grant|hope|page|skip|rob|sue|pat|park|rush|trace|rip|guide|bear|josh|bill|march)$/
/** What a list of people is headed with. */
const rollCalls =
  /^(?:who|present|attending|attendees|kids|children|spouse|partner|husband|wife|siblings|staff|team|therapists?|facilitators?|sitters?|participant|pt|client|driver|escort|interpreter|emergency|contact|contacts|nok|cc|from|by)$/

export const wordNameRules: readonly WordNameRule[] = [
  {
    id: 'after-a-pronoun',
    reason: '“I May go”, “she Will bring”, “May unblind”: a verb after its pronoun, or before another verb.',
    decides: (scene, token) => (isHelping(scene, token) ? false : null),
  },
  {
    id: 'after-an-article',
    reason: '“the Hope card”, “a Mark”, “her Grace”: an article or a pronoun of possession makes it a thing.',
    decides: (scene, token) => {
      const before = wordBefore(scene, token)
      return before !== -1 &&
        /^(?:a|an|the|my|your|his|her|its|our|their|this|that|these|those|no|some|an(?:y)?|each|every|more|much|inner|as)$/.test(
          low(scene, before),
        )
        ? false
        : null
    },
  },
  {
    id: 'said-of-a-mood',
    reason: '“Sunny mood”, “Frank affect”: what a mood, a voice or the weather is.',
    decides: (scene, token) =>
      /^(?:mood|affect|presentation|days?|weather|smile|disposition|voice|eyes|light|outlook|feelings?|discussion|exchange|start|spirits?)$/.test(
        low(scene, wordAfter(scene, token)),
      ) &&
      /^(?:sunny|frank|rusty|sandy|rocky|misty|gay|merry|dusty|sterling|precious|happy|ginger|blue|grey|gray|true|royal|hazel|amber|golden|misty|earnest|melody|joy)$/.test(
        low(scene, token),
      )
        ? false
        : null,
  },
  {
    id: 'said-of-a-reading',
    reason: '“Max pulse 101”, “Kit: mask, headphones”: the most of a reading, and what is packed.',
    decides: (scene, token) =>
      (low(scene, token) === 'max' &&
        /^(?:pulse|hr|bp|temp|heart|score|distress|effort|peak)$/.test(low(scene, wordAfter(scene, token)))) ||
      (low(scene, token) === 'kit' && isSign(scene.tokens, token + 1, ':'))
        ? false
        : null,
  },
  {
    id: 'part-of-a-phrase',
    reason: '“Hope-based”, “grief/joy”: bound to a plain word it is one.',
    decides: ({ tokens }, token) =>
      isSign(tokens, token + 1, '-') &&
      tokens.gap[token + 1] === 0 &&
      tokens.gap[token + 2] === 0 &&
      !isCapital(tokens, token + 2)
        ? false
        : null,
  },
  {
    id: 'possessive',
    reason: '“Hope’s sister”: what is possessed, a person possesses.',
    decides: (scene, token) => (isPossessive(scene, token) ? true : null),
  },
  {
    id: 'before-another-name',
    reason: '“Rose Delgado”, “Will H.”: another name follows.',
    decides: (scene, token) => {
      const after = wordAfter(scene, token)
      const isKin = (wordClasses(scene.tokens, token) & is.kin) !== 0
      if (isKin && isPlaceholder(scene.tokens, token + 1)) return false
      if (after === -1 || !isCapital(scene.tokens, after)) return null
      const classes = wordClasses(scene.tokens, after)
      if (isKin && classes & is.title) return false
      if (lengthOf(scene, after) === 1 && isSign(scene.tokens, after + 1, '.') && low(scene, after) !== 'i') return true
      return classes & is.word && !(classes & is.name_word)
        ? null
        : classes & (is.org | is.geo | is.street | is.region | is.short)
          ? null
          : true
    },
  },
  {
    id: 'quoted-alone',
    reason: '“Hope” alone in quotation marks is a title or a theme, but for “Tex” beside him or “Tex” dead.',
    decides: (scene, token) =>
      isSign(scene.tokens, token - 1, '"') && isSign(scene.tokens, token + 1, '"')
        ? !isFelt(low(scene, token)) &&
          /^(?:beside|behind|next|alive|died|dead|dying|bleeding|wounded|calling|screaming)$/.test(
            low(scene, token + 2),
          )
        : null,
  },
  {
    id: 'in-a-roll-call',
    reason: '“Who: Grace, Peg”, “Kids: Wren 6”: after what a list of people is headed with.',
    decides: ({ tokens }, token) =>
      isSign(tokens, token - 1, ':') && rollCalls.test(tokens.word[token - 2]?.low ?? '') ? true : null,
  },
  {
    id: 'told-as-a-theme',
    reason: '“Themes: Hope, Grace and Joy”: a word for values or feelings stands before it.',
    decides: (scene, token) => (isTheme(scene, token) ? false : null),
  },
  {
    id: 'in-a-row-of-things',
    reason: '“Raven, Bear, Mountain”: in a row with a plain word that has a capital as well.',
    decides: (scene, token) =>
      isFelt(low(scene, token)) && (isThing(scene, token, -1) || isThing(scene, token, 1)) ? false : null,
  },
  {
    id: 'within-a-sentence',
    reason: '“told Grace”: a capital within a sentence has a reason.',
    decides: (scene, token) => (opensSentence(scene, token) ? null : true),
  },
  {
    id: 'asking-or-telling',
    reason: '“Will he remember?”, “May improve”, “Mark the page”: it opens a question, a wish or an instruction.',
    decides: (scene, token) => (asks.test(low(scene, token)) ? !isInstruction(scene, token) && null : null),
  },
  {
    id: 'said-by-somebody',
    reason: '“Grant read”, “Will slept”: what a person alone does.',
    decides: (scene, token) => {
      const after = wordAfter(scene, token)
      return after !== -1 &&
        isSaid(low(scene, after)) &&
        !(
          isFelt(low(scene, token)) &&
          /^(?:is|was|isn|wasn|has|had|did|does|held|stayed|died|lives|helped|worked|works)$/.test(low(scene, after))
        )
        ? true
        : null
    },
  },
  {
    id: 'felt-not-called',
    reason: '“Hope remains”, “Joy and grief”: what is felt or found does what a person does not say.',
    decides: (scene, token) =>
      isFelt(low(scene, token)) && !isListed(scene, token) && !isSpeaking(scene, token) ? false : null,
  },
]

/** "Will, you are safe", "Skip and Rusty": called, or in a row with names. */
const isListed = (scene: Scene, token: number): boolean => {
  const after = wordAfter(scene, token)
  if (after !== -1 && /^(?:and|&)$/.test(low(scene, after))) {
    const other = wordClasses(scene.tokens, after + 1)
    return (
      isCapital(scene.tokens, after + 1) &&
      (!(other & is.word) || (other & (is.given | is.family | is.name_word)) !== 0)
    )
  }
  return (
    isSign(scene.tokens, token + 1, ',') &&
    /^(?:you|can|are|do|please|look|breathe|it|your)$/.test(low(scene, token + 2))
  )
}

/** Whether a word that is also a name is one here, and which rule said so. */
export function isWordName(scene: Scene, token: number): boolean {
  for (const rule of wordNameRules) {
    const decided = rule.decides(scene, token)
    if (decided !== null) return decided
  }
  return true
}
