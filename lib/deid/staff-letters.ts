import { is } from './classes'
import { lengthOf, low, opensSentence, type Scene, wordAfter, wordBefore } from './scene'
import { gaps, isSign, wordClasses } from './tokens'
import { isPersonal } from './word-names'

/** What staff do in a note, of whom only the letters are written. */
const ofStaff =
  /^(?:cancels|cancelled|covers|covered|covering|joins|joined|leads|led|swaps|swapped|out|off|away|present|late|here|noted|logged|rang|rings|emailed|emails|sat|in|observed|debriefed|facilitated|supervised|presented|presents|agreed|agrees|wondered|wonders|suggested|suggests|feels|felt)$/

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

/** How far back the word for a list of people may stand. */
const backward = 24

/** "Present: Bogdan, Yewande, TK", "Apologies JB": in a list of who was there. */
export function isInRollCall(scene: Scene, token: number): boolean {
  const { tokens } = scene
  for (let before = token - 1; before >= Math.max(0, token - backward); before--) {
    if (tokens.gap[before + 1] === gaps.line || isSign(tokens, before, ';')) return false
    if (isSign(tokens, before, '.') && opensSentence(scene, before + 1)) return false
    if (
      /^(?:present|attendees|attendance|apologies|rsvp|chair|scribe|facilitators?|sitters?|observers?|therapists?)$/.test(
        low(scene, before),
      )
    )
      return isSign(tokens, before + 1, ':') || before === token - 1
  }
  return false
}
