import { isConcept } from '@/lib/deid/known/known-word-cues'
import { isToldWord } from '@/lib/deid/known/known-words'
import { names } from '@/lib/deid/reading/class-groups'
import { is } from '@/lib/deid/reading/classes'
import {
  isAmong,
  isPossessive,
  lengthOf,
  low,
  opensSentence,
  type Scene,
  titleBefore,
  wordAfter,
  wordBefore,
} from '@/lib/deid/reading/scene'
import { isStrange } from '@/lib/deid/reading/strange-words'
import { hasTrait, isSign, kinds, wordClasses } from '@/lib/deid/reading/tokens'
import { verdicts } from '@/lib/deid/reading/verdicts'
import { wordList } from '@/lib/deid/reading/word-lists'
import { isExplained } from './opening-names'
import { isPersonal } from './personal-verbs'
import { isMadeOfWords } from './public-names'
import { isFramed } from './small-frames'
import { isRinging, isTold } from './small-told'
import { mayBeSmallName, ruledOutBy } from './small-words'
import { areSmallLetters } from './staff-letters'

/** Names without a capital: after a title, after kin and roles, and given or family names that are no words. */
export function smallVerdict(scene: Scene, token: number): number {
  const { tokens, taken, safe } = scene
  if (!hasTrait(tokens, token, mayBeSmallName) || taken[token] || safe[token]) return verdicts.keep
  const classes = wordClasses(tokens, token)
  if (classes & is.region && classes & is.given && isAfterKin(scene, token, is.given)) return verdicts.kin
  if (classes & ruledOutBy(low(scene, token)) && !(classes & is.name_word)) return verdicts.keep
  if (!(classes & is.common) && isExplained(scene, token) && !isMadeOfWords(scene, token)) return verdicts.kin
  if (classes & is.word && !(classes & names)) return verdicts.keep
  if (
    isWordLikeName(classes) &&
    (isToldWord(scene, token) ||
      isInSmallPair(scene, token) ||
      isPossessing(scene, token) ||
      isCalledOut(scene, token) ||
      isRinging(scene, token))
  )
    return verdicts.kin
  if (isFramed(scene, token, classes)) return verdicts.kin
  if (isAfterTitle(scene, token, classes)) return verdicts.titled
  if (isAfterKin(scene, token, classes)) return verdicts.kin
  if ((classes & ~(is.phrase | is.given | is.idcue)) === 0 && isTold(scene, token)) return verdicts.kin
  if (lengthOf(scene, token) === 2 && classes & is.safe)
    return !(classes & ~(is.phrase | is.safe)) && areSmallLetters(scene, token) ? verdicts.small : verdicts.keep
  if ((classes & ~is.phrase) === 0)
    return isActing(scene, token) || areSmallLetters(scene, token)
      ? verdicts.small
      : isStrange(scene, token)
        ? verdicts.strange
        : verdicts.keep
  if (classes & (is.word | is.month | is.role | is.title | is.street | is.geo | is.short | is.holiday | is.idcue))
    return verdicts.keep
  if (classes & is.given) return lengthOf(scene, token) >= 3 ? verdicts.small : verdicts.keep
  return classes & is.family && lengthOf(scene, token) >= 4 ? verdicts.small : verdicts.keep
}

/** "ivy n sage sat", "rob + pat here": two such words bound by a sign or "n", before what people do. */
function isInSmallPair(scene: Scene, token: number): boolean {
  const { tokens } = scene
  for (const first of [token, token - 2]) {
    const joint = first + 1
    if (!(isSign(tokens, joint, '+') || isSign(tokens, joint, '&') || low(scene, joint) === 'n')) continue
    if (![first, first + 2].every(one => isWordLikeName(wordClasses(tokens, one)) && !isConcept(low(scene, one))))
      continue
    const after = wordAfter(scene, first + 2)
    if (
      after !== -1 &&
      (isPersonal(low(scene, after)) ||
        /^(?:here|in|on|at|both|to|w|with|came|covering|lead|leading)$/.test(low(scene, after)))
    )
      return true
  }
  return false
}

/** "pearl's mum", "jay's text": what belongs to a person alone. */
const isPossessing = (scene: Scene, token: number): boolean =>
  isPossessive(scene, token) &&
  !isConcept(low(scene, token)) &&
  /^(?:mum|mom|dad|mother|father|sister|brother|wife|husband|ex|son|daughter|kids|flat|funeral|birthday|text|voicemail|shift|phone|boyfriend|girlfriend|house|couch|car)$/.test(
    low(scene, wordAfter(scene, token + 2)),
  )

/** "wren! wren!": a word that is a name as well, called out within quotation marks, and no feeling. */
const isCalledOut = (scene: Scene, token: number): boolean => {
  const { tokens } = scene
  if (isConcept(low(scene, token)) || lengthOf(scene, token) < 3) return false
  const isCall = isSign(tokens, token + 1, '!') || isSign(tokens, token + 1, ',')
  if (!isCall) return false
  return (
    (isSign(tokens, token - 1, '"') && low(scene, token + 2) === low(scene, token)) ||
    (low(scene, token - 2) === low(scene, token) && isSign(tokens, token - 3, '"'))
  )
}

/** A word that is a name as well, or a given name that is a rare word. */
const isWordLikeName = (classes: number): boolean =>
  (classes & is.name_word) !== 0 || (classes & (is.word | is.given | is.common)) === (is.word | is.given)

/** "saw dr patel", "mr young": a short title that is nothing else. */
function isAfterTitle(scene: Scene, token: number, classes: number): boolean {
  const title = titleBefore(scene, token)
  if (
    title === -1 ||
    !/^(?:dr|doctor|reverend|monsignor|oom|whaea|matua|pani|mr|mrs|ms|prof|sgt|cpl|capt|rev|nurse|coach|officer|detective|aunt|auntie|uncle|grandma|grandpa|nana)$/i.test(
      low(scene, title),
    )
  )
    return false
  if (classes & is.word)
    return (
      (classes & names) !== 0 &&
      !(classes & is.verb) &&
      !/^(?:will|may|can|so|art|guy|page|bill|price|case|day|hand|head|back|long|last|west|north|south|early|love|small|short|light)$/.test(
        low(scene, token),
      )
    )
  return true
}

const naming = wordList('named called')

const kinInShort = wordList(
  'law dtr dau bff gma gpa primo prima kids sons hubs sil bil mil fil zus broer hermano hermana koro kuia landlord',
)

/** "her husband ravi", "pt's dad bob": a given name, or an unlisted word that a verb or a stop follows. */
function isAfterKin(scene: Scene, token: number, classes: number): boolean {
  const before = wordBefore(scene, token)
  if (before === -1) return false
  const cue = wordClasses(scene.tokens, before)
  const isKin =
    ((cue & (is.kin | is.role)) !== 0 || isAmong(scene, before, kinInShort)) &&
    /^(?:mother|father|mom|dad|mum|sister|brother|sis|bro|husband|wife|spouse|partner|fiance|fiancee|boyfriend|girlfriend|bf|gf|hubby|ex|son|daughter|stepson|stepdaughter|grandmother|grandfather|grandma|grandpa|granny|nana|aunt|auntie|uncle|cousin|niece|nephew|friend|mate|flatmate|housemate|roomie|classmate|workmate|teammate|colleague|bestie|buddy|roommate|neighbor|neighbour|coworker|boss|stepmother|stepfather|stepmom|stepdad|twin|named|dtr|dau|bff|gma|gpa|grandad|granddad|gran|nan|mam|mummy|daddy|primo|prima|hermano|hermana|tio|tia|zus|broer|bruder|schwester|koro|kuia|oma|opa|tata|baba|kids|sons|daughters|law|hubs|sil|bil|mil|fil|babysitter|landlord|sponsor)$/i.test(
      low(scene, before),
    )
  const isRole = (cue & is.role) !== 0 || isAmong(scene, before, naming)
  if (!isKin && !isRole) return false
  if (classes & is.word)
    return (
      (isKin &&
        (classes & is.name_word) !== 0 &&
        (isFinished(scene, token) || !(classes & is.verb)) &&
        !/^(?:will|may|can|art|bill|pat|sue|rob|price|park|page|case|rush|skip|dear|dean|frank|sunny|happy|hope|rose|grant|chase|mark|drew|faith|joy|summer|christian|royal|true|young|west|north)$/.test(
          low(scene, token),
        )) ||
      (isKin &&
        (classes & is.name_word) !== 0 &&
        /^(?:rose|grant|mark|joy|faith|hope|grace|summer)$/.test(low(scene, token)) &&
        isFinished(scene, token))
    )
  if (classes & (is.given | is.family)) return true
  return isKin && classes === 0 && isFinished(scene, token) && lengthOf(scene, token) >= 3
}

/** A verb, a stop, a comma, "and", or the end follows. */
function isFinished(scene: Scene, token: number): boolean {
  const { tokens } = scene
  const next = token + 1
  if (
    next >= tokens.count ||
    isSign(tokens, next, '.') ||
    isSign(tokens, next, ',') ||
    (isSign(tokens, next, '+') && tokens.kind[next + 1] === kinds.digits) || // how they are rung up
    isSign(tokens, next, "'") ||
    isSign(tokens, next, ')') ||
    isSign(tokens, next, ';')
  )
    return true
  const after = wordAfter(scene, token)
  return (
    after !== -1 &&
    ((wordClasses(tokens, after) & is.verb) !== 0 ||
      isPersonal(low(scene, after)) ||
      /^(?:flies|flying|coming|visiting|picked|drives|driving|rings|calls|texts|stays|staying|moved|and|n|said|is|was|has|had|who|to|w|in|at|with|about|for|re|on|but)$/.test(
        low(scene, after),
      ))
  )
}

/** "pk held hand", "kesh relieved": no word at all, and does what a person does; two letters also after "w/" and "by". */
function isActing(scene: Scene, token: number): boolean {
  const isShort = lengthOf(scene, token) === 2
  const after = wordAfter(scene, token)
  if (after !== -1 && isPersonal(low(scene, after)))
    return isShort || (opensSentence(scene, token) && !isMadeOfWords(scene, token))
  const before = wordBefore(scene, token)
  if (isShort && /^(?:and|by)$/.test(low(scene, before)) && /^(?:me|us|seen|by)$/.test(low(scene, before - 1)))
    return true
  return isShort && isSign(scene.tokens, token - 1, '/') && low(scene, token - 2) === 'w'
}
