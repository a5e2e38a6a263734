import type { Finding } from '@/lib/deid/finding'
import type { KnownIndex } from '@/lib/deid/known/known-index'
import { is } from '@/lib/deid/reading/classes'
import { low, opensSentence, type Scene } from '@/lib/deid/reading/scene'
import { anyHas, gaps, hasTrait, isSign, kinds } from '@/lib/deid/reading/tokens'
import { shapes } from '@/lib/deid/reading/vocabulary'
import { trait } from '@/lib/deid/reading/word-traits'
import { knownRules } from '@/lib/deid/rules/known'
import { nameRules } from '@/lib/deid/rules/names'
import { findSignatures } from './signature-finder'

/** "J.D.", "L A N" and the "RD/MF" of whoever signed. */
export function findInitials(scene: Scene, index: KnownIndex): Finding[] {
  const { tokens, taken } = scene
  const found: Finding[] = []
  for (let token = 0; anyHas(tokens, capitalLetter) && token < tokens.count; token++) {
    if (!isCapitalLetter(scene, token) || taken[token]) continue
    if (isOwnLetter(scene, token, index.ownLetters)) found.push(between(scene, token, token, knownRules.initials))
    const last = dotted(scene, token)
    if (last > token && !isBeforeMaker(scene, last) && isName(scene, token, last, index))
      found.push(between(scene, token, last, nameRules.initials))
    const spread = spaced(scene, token)
    if (spread > token + 1 && index.names.has(letters(scene, token, spread)))
      found.push(between(scene, token, spread, knownRules.name))
    token = Math.max(token, last, spread)
  }
  return found.concat(findSignatures(scene, index), pairs(scene, index))
}

/** "R. cut her hair.", "B. then: ...": the participant's own letter opens a sentence that goes on in lower case. */
const isOwnLetter = (scene: Scene, token: number, own: string): boolean =>
  own.includes(low(scene, token)) &&
  isSign(scene.tokens, token + 1, '.') &&
  scene.tokens.gap[token + 2] === gaps.space &&
  opensSentence(scene, token) &&
  scene.tokens.shape[token + 2] === shapes.lower &&
  !/^(?:a|i|o|s|p)$/.test(low(scene, token))

/** Who is mostly written with initials and is nobody here. */
const writers =
  /^(?:jung|winnicott|auden|tolkien|laing|yeats|bach|krishnamurti|rowling|gurdjieff|merwin|cummings|subbulakshmi)$/

/** "C. G. Jung", "W. H. Auden": the initials of an author. */
const isBeforeMaker = (scene: Scene, last: number): boolean =>
  scene.tokens.gap[last + 1] === gaps.space && writers.test(low(scene, last + 1))

const between = ({ tokens }: Scene, first: number, last: number, rule: Finding['rule']): Finding => ({
  start: tokens.start[first] ?? 0,
  end: tokens.end[last] ?? 0,
  rule,
})

const capitalLetter = trait(({ low, shape }) => low.length === 1 && shape !== shapes.lower)

const isCapitalLetter = ({ tokens }: Scene, token: number) => hasTrait(tokens, token, capitalLetter)

/** The last token of letters with a full stop each, without spaces or with one; the first token where there are fewer than two. */
function dotted(scene: Scene, first: number): number {
  const { tokens } = scene
  let last = first
  let count = 0
  for (let token = first; token + 1 < tokens.count && count < 4; token += 2) {
    if (!isCapitalLetter(scene, token) || !isSign(tokens, token + 1, '.') || tokens.gap[token + 1] !== gaps.none) {
      if (count > 0 && isCapitalLetter(scene, token) && tokens.gap[token] === gaps.none) {
        last = token
        count++
      }
      break
    }
    if (token > first && tokens.gap[token] === gaps.line) break
    last = token + 1
    count++
  }
  return count >= 2 ? last : first
}

/** U.S., M.D., D.O.B.: what is abbreviated like a name and is none. */
const abbreviated =
  /^(?:us|usa|uk|md|do|phd|dob|bp|hr|rn|np|pa|dc|la|eu|un|iv|im|po|er|ed|ot|pt|tv|ad|bc|am|pm|rip|aka|ssn|ny|nj|icu|adhd|ptsd|ba|bs|ma|ms|dds|llc|va|sc|nc|sd|nd)$/

/** What is said to somebody, or done with them. */
const told = /^(?:told|met|saw|rang|asked|phoned|texted|emailed|thanked)$/

function isName(scene: Scene, first: number, last: number, index: KnownIndex): boolean {
  const initials = letters(scene, first, last)
  const { tokens } = scene
  if (isSign(tokens, last + 1, ':') || (initials === 'dob' && tokens.kind[last + 1] === kinds.digits)) return false
  return (
    index.initials.has(initials) ||
    (!abbreviated.test(initials) &&
      (isAlone(scene, first, last) ||
        told.test(low(scene, first - 1)) ||
        !(scene.lexicon.classesOf(initials, 0, initials.length) & is.short)))
  )
}

/** "Rang back. C.L.": nothing but the letters in the last sentence of a line, as whoever writes signs. */
const isAlone = (scene: Scene, first: number, last: number): boolean =>
  opensSentence(scene, first) && (last + 1 >= scene.tokens.count || scene.tokens.gap[last + 1] === gaps.line)

function letters({ tokens }: Scene, first: number, last: number): string {
  let written = ''
  for (let token = first; token <= last; token++)
    if (tokens.kind[token] === kinds.word) written += tokens.text[tokens.start[token] ?? 0]
  return written.toLowerCase()
}

/** The last of single letters with a space between each. */
function spaced(scene: Scene, first: number): number {
  let last = first
  while (
    last - first < 20 &&
    last + 1 < scene.tokens.count &&
    scene.tokens.gap[last + 1] === gaps.space &&
    isCapitalLetter(scene, last + 1)
  )
    last++
  return last
}

/** "DO/PQ", "TO/GP debrief": two with a slash, each of them somebody known. */
function pairs(scene: Scene, { initials }: KnownIndex): Finding[] {
  const { tokens } = scene
  const found: Finding[] = []
  for (let token = 1; token + 1 < tokens.count; token++) {
    if (!isSign(tokens, token, '/') || !isPaired(scene, token - 1, initials) || !isPaired(scene, token + 1, initials))
      continue
    found.push(between(scene, token - 1, token - 1, knownRules.initials))
    found.push(between(scene, token + 1, token + 1, knownRules.initials))
  }
  return found
}

const isPaired = (scene: Scene, token: number, initials: ReadonlySet<string>): boolean =>
  initials.has(low(scene, token)) && scene.tokens.kind[token - 1] !== kinds.digits
