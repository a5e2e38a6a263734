import type { Finding } from '@/lib/deid/finding'
import type { KnownIndex } from '@/lib/deid/known/known-index'
import { is } from '@/lib/deid/reading/classes'
import { isAmong, isUpper, lengthOf, low, opensSentence, type Scene } from '@/lib/deid/reading/scene'
import { gaps, isSign, kinds, type Tokens, wordClasses } from '@/lib/deid/reading/tokens'
import { shapes } from '@/lib/deid/reading/vocabulary'
import { wordList } from '@/lib/deid/reading/word-lists'
import { knownRules } from '@/lib/deid/rules/known'
import { nameRules } from '@/lib/deid/rules/names'

/** Who leads to the letters of somebody: “sgd. rk”, “Minutes ob”, “scribe KB”. */
const cues = wordList(
  'sgd signed sign gez initials initial initialled initialed scribe minutes recorder typed dictated entered countersigned cosigned witnessed witness author writer attending logged charted documented',
)

/** Of those, what only letters follow. */
const terse = wordList('sgd gez initialled initialed scribe minutes')

/** What leads to a signature, the surer the higher. */
const leads = { nothing: 0, word: 1, stop: 2, dash: 3, cue: 4 } as const

/** The letters of whoever signs: after a dash, a stop or a word for signing, at the end of a line; several with a slash between. */
export function findSignatures(scene: Scene, index: KnownIndex): Finding[] {
  const { tokens } = scene
  const found: Finding[] = []
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.kind[token] !== kinds.word || lengthOf(scene, token) > 4 || scene.taken[token]) continue
    if (isWithParticle(scene, token)) found.push(of(scene, token, nameRules.initials))
    if (token === tokens.count - 4 && index.initials.has(dottedAtEnd(scene, token))) {
      found.push({ ...of(scene, token, knownRules.initials), end: tokens.text.length })
      break
    }
    if (!mayClose(scene, token)) continue
    const lead = leadOf(scene, token)
    if (lead === leads.nothing) continue
    const chain = chainFrom(scene, token)
    const last = chain.at(-1) ?? token
    if (lead !== leads.cue && !isLineEnd(scene, last)) continue
    if (chain.every(each => isSigning(scene, each, lead, index)))
      for (const each of chain)
        found.push(of(scene, each, index.initials.has(low(scene, each)) ? knownRules.initials : nameRules.initials))
    token = last
  }
  return found
}

const of = ({ tokens }: Scene, token: number, rule: Finding['rule']): Finding => ({
  start: tokens.start[token] ?? 0,
  end: tokens.end[token] ?? 0,
  rule,
})

/** "l.b." at the very end of a note: the letters; nothing elsewhere. */
function dottedAtEnd(scene: Scene, token: number): string {
  const { tokens } = scene
  return lengthOf(scene, token) === 1 &&
    lengthOf(scene, token + 2) === 1 &&
    isSign(tokens, token + 1, '.') &&
    isSign(tokens, token + 3, '.')
    ? low(scene, token) + low(scene, token + 2)
    : ''
}

/** "JvD", "MdB": a small particle between two capitals. */
const isWithParticle = ({ tokens }: Scene, token: number): boolean =>
  tokens.shape[token] === shapes.mixed && /^[A-Z](?:v|vd|d|de|t)[A-Z]$/.test(tokens.word[token]?.written ?? '')

/** The word that leads to the letters, behind a colon or a stop and “by”. */
function cueBefore(scene: Scene, token: number): number {
  const { tokens } = scene
  let before = token - 1
  while (before > 0 && (isSign(tokens, before, ':') || isSign(tokens, before, '.'))) before--
  return low(scene, before) === 'by' ? before - 1 : before
}

function leadOf(scene: Scene, token: number): number {
  const { tokens } = scene
  if (token === 0) return leads.nothing
  if (tokens.gap[token] === gaps.none) return isDashedAtEnd(scene, token) ? leads.dash : leads.nothing
  if (tokens.gap[token] !== gaps.line && isAmong(scene, cueBefore(scene, token), cues)) return leads.cue
  if (isSign(tokens, token - 1, '-') || isSign(tokens, token - 1, '~')) {
    const isSpaced = tokens.gap[token - 1] !== gaps.none || tokens.kind[token - 2] === kinds.sign
    return isSpaced ? leads.dash : leads.nothing
  }
  if (opensSentence(scene, token) && !isSign(tokens, token - 1, ':')) return leads.stop
  return token >= tokens.count - 2 ? leads.word : leads.nothing
}

/** "Flags: none -pl": a dash directly before the letters that end the line. */
const isDashedAtEnd = (scene: Scene, token: number): boolean =>
  isSign(scene.tokens, token - 1, '-') &&
  scene.tokens.gap[token - 1] !== gaps.none &&
  lengthOf(scene, token) > 1 &&
  isLineEnd(scene, token)

/** A slash, an ampersand, a plus or a comma. */
const joins = ({ kind, classes }: Tokens, token: number): boolean =>
  kind[token] === kinds.sign &&
  (classes[token] === 47 || classes[token] === 38 || classes[token] === 43 || classes[token] === 44)

/** Most words are read no further: something joins or ends the line after it, or it is no plain word at all. */
const mayClose = (scene: Scene, token: number): boolean =>
  scene.tokens.shape[token] !== shapes.lower ||
  !(wordClasses(scene.tokens, token) & (is.word | is.grammar | is.preposition)) ||
  ((scene.tokens.kind[token + 1] !== kinds.word || scene.tokens.gap[token + 1] === gaps.line) &&
    (isLineEnd(scene, token) || joins(scene.tokens, token + 1)))

/** "RD/MF", "hl/am": the letters joined by slashes, ampersands or commas. */
function chainFrom(scene: Scene, first: number): readonly number[] {
  const { tokens } = scene
  const chain = [first]
  for (let token = first; chain.length < 4; token += 2) {
    if (!joins(tokens, token + 1) || tokens.kind[token + 2] !== kinds.word || lengthOf(scene, token + 2) > 4) break
    chain.push(token + 2)
  }
  return chain
}

function isLineEnd({ tokens }: Scene, last: number): boolean {
  let next = last + 1
  while (isSign(tokens, next, '.') || isSign(tokens, next, ')')) next++
  return next >= tokens.count || tokens.gap[next] === gaps.line
}

/** "PDF only. sc": two small letters that end the note behind a full stop are who wrote it, whatever else they stand for. */
const isLastWord = (scene: Scene, token: number, lead: number): boolean =>
  lead === leads.stop &&
  token === scene.tokens.count - 1 &&
  lengthOf(scene, token) === 2 &&
  scene.tokens.shape[token] === shapes.lower &&
  !/^(?:ok|no|na|so|it|me|us|up|in|on|to|go|oh|ah|ha|hm|mm|rx|tx|dx|hx|fu|nt|ly|ty|re|wk|hr|am)$/.test(
    low(scene, token),
  )

/** "boots by door tw": two small letters of no list that end a note without stops. */
const isClosing = ({ tokens }: Scene, token: number, classes: number): boolean =>
  token === tokens.count - 1 &&
  token > 12 &&
  tokens.shape[token] === shapes.lower &&
  (tokens.end[token] ?? 0) - (tokens.start[token] ?? 0) === 2 &&
  !(classes & (something | is.preposition | is.code | is.org | is.street))

/** What stands alone at the end of a note and is nobody's letters. */
const noSigner =
  /^(?:si|hi|ae|na|ok|pm|am|tv|uk|us|id|iv|im|po|bp|hr|rr|er|ed|gp|pt|ot|rn|md|np|pa|dr|mr|ms|no|oh|ah|ii|vi|eg|ie|nb|ps|ca|tb|bm|wt|ht|ll|rl|ul|or|ny|la|dc|ex|it|me|he|we|so|in|on|up|to|qd|bd|od|hs|kg|cm|mm|ml)$/

const something =
  is.short | is.word | is.credential | is.safe | is.region | is.unit | is.grammar | is.weekday | is.title | is.kin

function isSigning(scene: Scene, token: number, lead: number, { initials }: KnownIndex): boolean {
  const classes = wordClasses(scene.tokens, token)
  const length = lengthOf(scene, token)
  if (initials.has(low(scene, token))) return lead !== leads.word || !(classes & is.grammar)
  if (length === 1) return lead >= leads.dash && token >= scene.tokens.count - 2
  if (lead === leads.cue && scene.tokens.kind[token + 1] === kinds.digits) return false
  if (lead === leads.cue && length < 4 && !(classes & (is.grammar | is.preposition | is.unit)))
    return isAmong(scene, cueBefore(scene, token), terse) || !(classes & something)
  if (length > 3) return false
  if (lead === leads.word) return isClosing(scene, token, classes)
  if (isLastWord(scene, token, lead)) return true
  if (isUpper(scene, token) && lead === leads.stop && token === scene.tokens.count - 1 && token > 20 && length === 2)
    return !(classes & (is.short | is.credential | is.unit | is.title)) || !noSigner.test(low(scene, token))
  if (isUpper(scene, token) && lead >= leads.dash) return !(classes & (is.short | is.credential | is.safe | is.region))
  if (classes & something) return false
  if (isUpper(scene, token)) return token >= scene.tokens.count - 2
  return scene.tokens.shape[token] === shapes.lower && (lead >= leads.dash || token >= scene.tokens.count - 2)
}
