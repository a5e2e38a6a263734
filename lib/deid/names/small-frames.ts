import { isConcept } from '@/lib/deid/known/known-word-cues'
import { names } from '@/lib/deid/reading/class-groups'
import { is } from '@/lib/deid/reading/classes'
import { isAmong, lengthOf, low, opensSentence, type Scene, wordAfter, wordBefore } from '@/lib/deid/reading/scene'
import { isMisspelt } from '@/lib/deid/reading/strange-words'
import { gaps, isSign, kinds, wordClasses } from '@/lib/deid/reading/tokens'
import { noWord } from '@/lib/deid/reading/vocabulary'
import { wordList } from '@/lib/deid/reading/word-lists'
import {
  answering,
  callings,
  family,
  from as fromWords,
  going,
  kinsfolk,
  offices,
  owners,
  sized,
  who,
} from './frame-words'
import { isPersonal } from './personal-verbs'

/** What stands before or behind a word in lower case, so that it is what somebody is called. */
export interface Frame {
  readonly id: string
  readonly reason: string
  readonly example: string
  readonly nearMiss: string
  /** Whether a word of the dictionary, that is a given or family name as well, may be framed so. */
  readonly takesWords: boolean
  readonly holds: (scene: Scene, token: number) => boolean
}

export const frames: readonly Frame[] = [
  {
    id: 'goes-by',
    reason: 'What somebody goes by or answers to.',
    example: 'new pt goes by ‹billy›; answers to ‹kez›',
    nearMiss: 'goes by bus; the week goes by slowly; answers to nobody',
    takesWords: true,
    holds: (scene, token) => {
      const before = wordBefore(scene, token)
      const link = low(scene, before)
      return (
        (link === 'by' && isAmong(scene, wordBefore(scene, before), going)) ||
        (link === 'to' && isAmong(scene, wordBefore(scene, before), answering)) ||
        link === 'nicknamed' ||
        link === 'aka'
      )
    },
  },
  {
    id: 'kin-of',
    reason: 'Whose mother or friend somebody is.',
    example: 'call from ‹lorraine› (mum of ‹kez›); dad of ‹billy› in',
    nearMiss: 'mum of two; dad of mine; wife of forty years; friend of grief',
    takesWords: true,
    holds: (scene, token) => {
      const before = wordBefore(scene, token)
      return low(scene, before) === 'of' && isAmong(scene, wordBefore(scene, before), family)
    },
  },
  {
    id: 'office-is',
    reason: 'Who somebody’s doctor, sponsor or landlord is.',
    example: 'his gp is ‹pargeter› at the surgery; her sponsor was ‹dazza›',
    nearMiss: 'his gp is away; the boss was kind; her sponsor is stern',
    takesWords: false,
    holds: (scene, token) => {
      const before = wordBefore(scene, token)
      return (
        /^(?:is|was)$/.test(low(scene, before)) &&
        isAmong(scene, wordBefore(scene, before), offices) &&
        !isMistyped(scene, token)
      )
    },
  },
  {
    id: 'calling',
    reason: 'Who stands behind a rank, a trade or a word for company.',
    example: 'spoke to ‹pc danvers›; his mate ‹dazza› dropped him off; dog walker ‹lindy› found him',
    nearMiss: 'pc broken; a mate rang; the dog walker was late; nurse present',
    takesWords: false,
    holds: (scene, token) => isAmong(scene, wordBefore(scene, token), callings),
  },
  {
    id: 'sized',
    reason: 'A nickname behind big, wee or old, of whoever it is of.',
    example: 'sponsor ‹big al› there; ‹skipper big packie› rang',
    nearMiss: 'his friend big on fishing; her mate old enough',
    takesWords: false,
    holds: (scene, token) => {
      const before = wordBefore(scene, token)
      return isAmong(scene, before, sized) && isAmong(scene, wordBefore(scene, before), who)
    },
  },
  {
    id: 'kin-behind',
    reason: 'Who it is stands right behind the name.',
    example: '‹hamza› her lad rang twice; ‹billy› his mate came',
    nearMiss: 'told her mate; rang his mum; with her son',
    takesWords: true,
    holds: (scene, token) => {
      const owner = wordAfter(scene, token)
      const kin = wordAfter(scene, owner)
      return (
        owner !== -1 &&
        kin !== -1 &&
        isAmong(scene, owner, owners) &&
        isAmong(scene, kin, kinsfolk) &&
        opensClause(scene, token) &&
        (wordClasses(scene.tokens, token) & names) !== 0 &&
        !isPersonal(low(scene, token))
      )
    },
  },
  {
    id: 'call-from',
    reason: 'From whom a call, a text or a letter came.',
    example: 'tc from ‹kez› at noon; text from ‹danvers›',
    nearMiss: 'call from work; letter from school; note from clinic',
    takesWords: false,
    holds: (scene, token) => {
      const before = wordBefore(scene, token)
      return (
        low(scene, before) === 'from' &&
        isAmong(scene, wordBefore(scene, before), fromWords) &&
        !isMistyped(scene, token)
      )
    },
  },
  {
    id: 'with-initial',
    reason: 'A given name and the first letter of the family name.',
    example: '‹billy g› in; told ‹billy k› so',
    nearMiss: 'billy a goat; ruby x 2; a cliff s of here',
    takesWords: true,
    holds: (scene, token) => {
      const { tokens } = scene
      const letter = wordAfter(scene, token)
      return (
        letter !== -1 &&
        lengthOf(scene, letter) === 1 &&
        /[bdefgjklmprtz]/.test(low(scene, letter)) &&
        (wordClasses(tokens, token) & is.given) !== 0 &&
        !isConcept(low(scene, token)) &&
        tokens.gap[letter + 1] !== gaps.none &&
        (opensClause(scene, token) || wordBefore(scene, token) !== -1) &&
        !/^(?:a|an|the|his|her|my|of|to)$/.test(low(scene, wordBefore(scene, token)))
      )
    },
  },
]

const opensClause = (scene: Scene, token: number): boolean =>
  opensSentence(scene, token) || scene.tokens.kind[token - 1] === kinds.digits || isSign(scene.tokens, token - 1, ',')

/** "her gp is awya": of no list, and one letter away from a word; shorter names are always near some word. */
const isMistyped = (scene: Scene, token: number): boolean =>
  lengthOf(scene, token) > 5 &&
  !(wordClasses(scene.tokens, token) & (names | is.place)) &&
  isMisspelt(scene, scene.tokens.word[token] ?? noWord)

const never =
  is.grammar |
  is.month |
  is.weekday |
  is.number |
  is.unit |
  is.preposition |
  is.verb |
  is.org |
  is.kin |
  is.role |
  is.title |
  is.short |
  is.credential |
  is.idcue |
  is.holiday

/** Every word that a frame has right before the name: where none stands, and nothing behind it, no frame need be asked. */
const leading = wordList(
  'by to nicknamed aka of is was from big wee auld lil little old young mad skinny pc dc wpc pcso dci cllr skipper walker foreman receptionist keyworker flatmate housemate mate roomie roommate teammate workmate caretaker cleaner childminder bailiff landlady paramedic sgt nurse',
)

const mayBeFramed = (scene: Scene, token: number): boolean => {
  if (isAmong(scene, wordBefore(scene, token), leading)) return true
  const after = wordAfter(scene, token)
  return after !== -1 && (isAmong(scene, after, owners) || lengthOf(scene, after) === 1)
}

/** Whether a small word is somebody’s name by the frame it stands in. */
export function isFramed(scene: Scene, token: number, classes: number): boolean {
  if ((classes & never && !(classes & is.name_word)) || !mayBeFramed(scene, token)) return false
  const isWord = (classes & is.word) !== 0
  if (isWord && (!(classes & names) || classes & is.common)) return false
  if (!isWord && !(classes & names) && lengthOf(scene, token) < 3) return false
  return frames.some(frame => (frame.takesWords || !isWord || (classes & is.given) !== 0) && frame.holds(scene, token))
}
