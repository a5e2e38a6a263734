import { is } from '@/lib/deid/reading/classes'
import { isAmong, lengthOf, low, opensSentence, type Scene, wordAfter, wordBefore } from '@/lib/deid/reading/scene'
import { gaps, isSign, kinds, type Tokens, wordClasses } from '@/lib/deid/reading/tokens'
import { shapes } from '@/lib/deid/reading/vocabulary'
import { wordList } from '@/lib/deid/reading/word-lists'
import { isPersonal } from './personal-verbs'

/** What staff do in a note, of whom only the letters are written. */
const ofStaff =
  /^(?:cancels|cancelled|covers|covered|covering|joins|joined|leads|lead|led|second|only|sick|hand|hands|agree|overnight|swaps|swapped|out|off|away|present|late|here|noted|notes|logged|rang|rings|emailed|emails|sat|in|on|observed|debriefed|facilitated|supervised|presented|presents|agreed|agrees|wondered|wonders|suggested|suggests|feels|felt|asked|asks|asking|walked|took|takes|over|held|holds|holding|gave|gives|made|makes|checked|checks|relieved|noticed|notices|arrived|arrives|returned|left|back|stayed|said|says|sitting|explained|offered|offers|reassured|tearful|charted|entered|reviewed|to|will|and|re|fyi)$/

/** Of those, what no reading, test or illness does. */
const onlyStaff =
  /^(?:lead|leads|leading|cancels|cancelled|covers|covered|covering|joined|swaps|swapped|emailed|emails|sat|debriefed|supervised|agreed|agrees|wondered|wonders|suggested|reviewed|logged|charted|drove|wrote|asked|asks|asking|walked|took|takes|held|holds|holding|gave|gives|relieved|noticed|notices|said|says|sitting|explained|offered|offers|reassured|tearful|charted|texted|phoned|rang|rings|knelt|hugged|sang|wept|smiled|laughed|nodded|fetched|fetches|replied|replies|brought|brings|poured|pours|stepped|steps|handed)$/

/** Before whoever is told, met or come with. */
const toSomebody =
  /^(?:w|with|per|told|asked|emailed|texted|rang|phoned|paged|messaged|thanks|thanked|cc|swap|swapped|relieved|covering|saw|met|handover|nurse|dr|sitter|sitters|facs?|facilitators?|lead|co|coverer|seen|joined)$/

/** Before “by”: what somebody did. */
const doneBy =
  /^(?:seen|done|entered|checked|consented|written|led|covered|reviewed|charted|signed|rated|administered|observed|scored|taken|given|supervised|notes|note|playlist|water|facilitated|relieved|assessed|completed|collected|logged|witnessed|drawn|debriefed|cosigned|prepared|typed)$/

/** Letters of the trade that do what a person does, and are nobody’s. */
const trade =
  /^(?:pt|pts|px|ppt|gp|np|pa|rn|md|do|ot|sw|ssw|va|er|ed|ad|icu|pcp|irb|dsmb|cra|pi|pc|hr|it|tv|ai|dr|mr|ms|mrs|sr|ca|us|uk|eu|ceo|fbi|irs|cps|dwp|dea|fda|nhs|vm|tc|iv|im|po|am|pm|id|bf|gf|ex|mh|hx|ae|aes|sae|ii|iii|vi|om|ok|no|so|he|we|i|a|my|the|cbt|dbt|act|ifs|emdr|mdma|lsd|ems|emt|emts)$/

/** "MF held his hand", "w/ RK", "TW to revisit the contract", "PS cancels": two or three capitals that do what a person does. */
export function isActing(scene: Scene, token: number): boolean {
  const after = wordAfter(scene, token)
  if (after !== -1 && isPersonal(low(scene, after))) return true
  if (isSign(scene.tokens, token - 1, '/') && low(scene, token - 2) === 'w') return true
  if (low(scene, wordBefore(scene, token)) === 'w' && lengthOf(scene, token) === 2) return true
  if (after === -1 || lengthOf(scene, token) > 2 || !opensSentence(scene, token)) return false
  return ofStaff.test(low(scene, after)) || (low(scene, after) === 'to' && isDeed(scene, wordAfter(scene, after)))
}

const isDeed = (scene: Scene, token: number): boolean =>
  token !== -1 && (wordClasses(scene.tokens, token) & is.word) !== 0 && !(wordClasses(scene.tokens, token) & is.grammar)

/** "(TL)", "KS at door": two capitals that no list has are somebody’s, but for "the KS score", "QT-410" and "KS 5". */
export function areUnlistedLetters(scene: Scene, token: number): boolean {
  const { tokens } = scene
  if (lengthOf(scene, token) !== 2 || isPartOfCode(scene, token)) return false
  if (
    /^(?:the|a|an|his|her|my|our|your|their|this|that|of|in|at|no|stage|type|grade|class|factor|group|phase|arm)$/.test(
      low(scene, wordBefore(scene, token)),
    )
  )
    return false
  const after = wordAfter(scene, token)
  if (tokens.kind[token + 1] === kinds.digits || isSign(tokens, token + 1, '%')) return false
  return after === -1 || !(wordClasses(tokens, after) & (is.eponymous | is.unit))
}

/** Joined to figures, or by a hyphen or a stop to what stands beside it. */
function isPartOfCode({ tokens }: Scene, token: number): boolean {
  const isEnd = isSign(tokens, token + 1, '.') && tokens.gap[token + 2] !== gaps.none
  return (
    (tokens.gap[token] === gaps.none && isPartBeside(tokens, token - 1)) ||
    (tokens.gap[token + 1] === gaps.none && !isEnd && isPartBeside(tokens, token + 1))
  )
}

const isPartBeside = (tokens: Tokens, token: number): boolean =>
  tokens.kind[token] === kinds.digits ||
  isSign(tokens, token, '-') ||
  isSign(tokens, token, '.') ||
  isSign(tokens, token, '_') ||
  isSign(tokens, token, '#')

/** "PS asked", "told CD", "done by FG", "BP home sick, SI covering": a short form that does or is told what only a person is. */
export function areLettersDespite(scene: Scene, token: number): boolean {
  if (isHandedTo(scene, token) || isPairedWithStaff(scene, token)) return true
  if (lengthOf(scene, token) > 3 || isPartOfCode(scene, token)) return false
  const after = low(scene, wordAfter(scene, token))
  if (onlyStaff.test(after) && low(scene, token) === 'ms') return true // no illness fetches anything
  if (trade.test(low(scene, token))) return false
  if (onlyStaff.test(after) || (after === 'to' && isToDo(scene, token))) return true
  const before = wordBefore(scene, token)
  const lead = low(scene, before)
  if (lengthOf(scene, token) > 2 || scene.tokens.kind[token + 1] === kinds.digits) return false
  if (lead === 'by') return doneBy.test(low(scene, before - 1))
  if (lead === 'to') return /^(?:spoke|talked|handed|handover)$/.test(low(scene, before - 1))
  return toSomebody.test(lead) && !/^(?:w|with|per|seen|covering|co)$/.test(lead)
}

/** "KT to chase bloods": at the beginning of a clause, what is left for one of the staff. */
const isToDo = (scene: Scene, token: number): boolean =>
  lengthOf(scene, token) === 2 &&
  (opensSentence(scene, token) || isSign(scene.tokens, token - 1, ',')) &&
  /^(?:chase|read|ring|call|phone|email|cover|debrief|sit|write|bring|text|speak|ask|tell|meet)$/.test(
    low(scene, wordAfter(scene, token + 1)),
  )

/** "JB+CT": bound to letters that stand for nothing. */
const isPairedWithStaff = (scene: Scene, token: number): boolean =>
  lengthOf(scene, token) === 2 && [-1, 1].some(side => isStaffOver(scene, token, side))

function isStaffOver(scene: Scene, token: number, side: number): boolean {
  const { tokens } = scene
  const other = token + 2 * side
  return (
    isSign(tokens, token + side, '+') &&
    tokens.shape[other] === shapes.upper &&
    lengthOf(scene, other) === 2 &&
    !(wordClasses(tokens, other) & ~(is.code | is.phrase)) &&
    areUnlistedLetters(scene, other)
  )
}

/** "Handed over to PM.", "handed over to OB in room 2": whoever takes over, whatever else the letters stand for. */
function isHandedTo(scene: Scene, token: number): boolean {
  const to = wordBefore(scene, token)
  const over = low(scene, to) === 'to' ? wordBefore(scene, to) : -1
  const ends =
    token + 1 >= scene.tokens.count ||
    isSign(scene.tokens, token + 1, '.') ||
    (lengthOf(scene, token) === 2 &&
      !trade.test(low(scene, token)) &&
      /^(?:in|at|for)$/.test(low(scene, wordAfter(scene, token))))
  return (
    ends &&
    (low(scene, over) === 'handover' ||
      (low(scene, over) === 'over' && /^(?:handed|hands|hand)$/.test(low(scene, wordBefore(scene, over)))))
  )
}

/** How far back the word for a list of people may stand. */
const backward = 24

const rollCalls = wordList(
  'present attendees attendance apologies rsvp chair scribe facilitators facilitator sitters sitter observers observer therapists therapist facs fac',
)

/** "Present: Bogdan, Yewande, TK", "Apologies JB": in a list of who was there. */
export function isInRollCall(scene: Scene, token: number): boolean {
  const { tokens } = scene
  for (let before = token - 1; before >= Math.max(0, token - backward); before--) {
    if (tokens.gap[before + 1] === gaps.line || isSign(tokens, before, ';')) return false
    if (isSign(tokens, before, '.') && opensSentence(scene, before + 1)) return false
    if (isAmong(scene, before, rollCalls)) return isSign(tokens, before + 1, ':') || before === token - 1
  }
  return false
}

/** "tk & rb sat with him", "jp changed the music": two small letters that are no word, at the beginning of a clause. */
export function areSmallLetters(scene: Scene, token: number): boolean {
  const { tokens } = scene
  if (lengthOf(scene, token) !== 2 || tokens.shape[token] !== shapes.lower || isPartOfCode(scene, token)) return false
  const opens = opensSentence(scene, token) || tokens.kind[token - 1] === kinds.digits || isSign(tokens, token - 1, ',')
  const next = token + 1
  const isPaired = isSign(tokens, next, '&') || isSign(tokens, next, '+') || /^(?:and|n)$/.test(low(scene, next))
  if (isPaired) return lengthOf(scene, token + 2) === 2 && isDoing(scene, wordAfter(scene, token + 2))
  const isSecond = isSign(tokens, token - 1, '&') || isSign(tokens, token - 1, '+') || low(scene, token - 1) === 'n'
  return (opens || isSecond) && isDoing(scene, wordAfter(scene, token))
}

const isDoing = (scene: Scene, token: number): boolean =>
  token !== -1 &&
  (ofStaff.test(low(scene, token)) || isPersonal(low(scene, token)) || /^[a-z]{3,}ed$/.test(low(scene, token)))
