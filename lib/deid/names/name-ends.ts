import { is } from '@/lib/deid/reading/classes'
import { has } from '@/lib/deid/reading/lexicon'
import {
  isAmong,
  isInitial,
  isUpper,
  low,
  opensSentence,
  type Scene,
  titleBefore,
  wordBefore,
} from '@/lib/deid/reading/scene'
import { gaps, hasTrait, isCapital, isSign, type Tokens, wordClasses } from '@/lib/deid/reading/tokens'
import { wordList } from '@/lib/deid/reading/word-lists'
import { listed } from '@/lib/deid/reading/word-traits'
import { capitalBefore } from './capital-before'
import { isSmallLetter, isSmallTitle, isUnitLetter } from './small-titles'

/** "Feldman, LCSW" and "Pham, Psy.D.". */
export function withDegree({ tokens }: Scene, last: number): number {
  let end =
    isSign(tokens, last + 1, '.') &&
    (tokens.end[last] ?? 0) - (tokens.start[last] ?? 0) === 1 &&
    tokens.gap[last + 1] === gaps.none
      ? last + 1
      : last
  end = withInitial({ tokens }, end)
  if (wordClasses(tokens, end + 1) & is.credential && tokens.shape[end + 1] === 4 && tokens.gap[end + 1] === gaps.space)
    end++
  if (isGeneration(tokens, end + 1) && tokens.gap[end + 1] === gaps.space) end++
  for (let steps = 0; steps < 3; steps++) {
    const comma = end + 1
    if (!isSign(tokens, comma, ',') || tokens.gap[comma + 1] === gaps.line) break
    const degree = comma + 1
    if (degree >= tokens.count || !isCapital(tokens, degree)) break
    if (wordClasses(tokens, degree) & is.credential && (tokens.shape[degree] ?? 0) > 2) end = withGrade(tokens, degree)
    else if (
      /^(?:Psy\.?D|Ph\.?D|M\.D|D\.O|R\.N|Ed\.D|M\.S|M\.A)\b/.test(
        tokens.text.slice(tokens.start[degree], (tokens.start[degree] ?? 0) + 6),
      )
    )
      while (
        end < degree + 4 &&
        end + 1 < tokens.count &&
        (end < degree || tokens.gap[end + 1] === gaps.none) &&
        !isSign(tokens, end + 1, ',')
      )
        end++
    else break
  }
  return end
}

const generations = wordList('jr sr iii')

const isGeneration = (tokens: Tokens, token: number): boolean =>
  isAmong({ tokens }, token, generations) && /^(?:Jr|Sr|III)$/.test(tokens.word[token]?.written ?? '')

/** "LCSW-R", "LISW-S": the letter behind a credential that tells its grade. */
const withGrade = (tokens: Tokens, degree: number): number =>
  isSign(tokens, degree + 1, '-') &&
  tokens.gap[degree + 1] === gaps.none &&
  tokens.gap[degree + 2] === gaps.none &&
  (tokens.end[degree + 2] ?? 0) - (tokens.start[degree + 2] ?? 0) === 1
    ? degree + 2
    : degree

/** "Hoekstra, D.": the initial after the family name. */
function withInitial({ tokens }: Pick<Scene, 'tokens'>, end: number): number {
  const initial = end + 2
  return isSign(tokens, end + 1, ',') &&
    tokens.gap[initial] === gaps.space &&
    isCapital(tokens, initial) &&
    (tokens.end[initial] ?? 0) - (tokens.start[initial] ?? 0) === 1 &&
    isSign(tokens, initial + 1, '.') &&
    tokens.text[tokens.start[initial] ?? 0] !== 'I'
    ? initial
    : end
}

/** Titles with a capital and initials before a name are part of it. */
export function leftEnd(scene: Scene, token: number, earliest: number): number {
  const { tokens, taken } = scene
  let first = token
  for (let steps = 0; steps < 4; steps++) {
    if (isJoinedByApostrophe(scene, first) && first - 2 >= earliest) {
      first -= 2
      continue
    }
    const title = titleBefore(scene, first)
    if (title >= earliest && (isCapital(tokens, title) || isSmallTitle(scene, title)) && !taken[title]) {
      first = title
      continue
    }
    const small = wordBefore(scene, first)
    if (
      small >= earliest &&
      (isParticleOf(scene, small) ||
        isDegreeBefore(scene, small) ||
        isSmallTitle(scene, small) ||
        isSmallLetter(scene, small, first))
    ) {
      first = small
      continue
    }
    if (small >= earliest && isSmallGiven(scene, small, first)) {
      first = small
      continue
    }
    const capital = capitalBefore(scene, first)
    if (capital >= earliest) {
      first = capital
      continue
    }
    let before = first - 1
    if (
      before > earliest &&
      isSign(tokens, before, '.') &&
      tokens.gap[before] === gaps.none &&
      tokens.gap[first] !== gaps.line
    )
      before--
    else if (wordBefore(scene, first) === -1) break
    if (before < earliest || !isInitial(scene, before) || taken[before] || tokens.gap[first] === gaps.line) break
    if (isUnitLetter(scene, before)) break
    if (
      /^[AI]$/.test(tokens.text.slice(tokens.start[before], tokens.end[before])) &&
      before === first - 1 &&
      opensSentence(scene, before)
    )
      break
    first = before
  }
  return first
}

/** "Fa'afetai", "O'Murchu": a short beginning with a capital, and an apostrophe without a space. */
const isJoinedByApostrophe = ({ tokens, taken }: Scene, token: number): boolean =>
  isSign(tokens, token - 1, "'") &&
  tokens.gap[token] === gaps.none &&
  tokens.gap[token - 1] === gaps.none &&
  isCapital(tokens, token - 2) &&
  !taken[token - 2] &&
  (tokens.end[token - 2] ?? 0) - (tokens.start[token - 2] ?? 0) < 4

/** Van, de la, bin, Ní: small words within a name. */
export const isParticle = ({ tokens }: Scene, token: number): boolean => hasTrait(tokens, token, particle)

const particle = listed(
  'van von de del della der den da di du la le bin ibn al el ben ter ten dos das san of ni nic mac te ua ui o',
)

/** "De Wit", "van Houten", "Te Rangi": a particle before the name, not "of Anna" nor "the van Daan drove". */
const isParticleOf = (scene: Scene, token: number): boolean =>
  isParticle(scene, token) &&
  !/^(?:of|o)$/.test(low(scene, token)) &&
  !scene.taken[token] &&
  !/^(?:the|a|an|his|her|my|our|their|in|by)$/.test(low(scene, wordBefore(scene, token)))

/** "cliff nakagowa", "benny sato": a given name, a word or not, directly before a small name that is no word. */
const isSmallGiven = ({ tokens, taken }: Scene, small: number, first: number): boolean => {
  const classes = wordClasses(tokens, small)
  return (
    !isCapital(tokens, first) &&
    !isCapital(tokens, small) &&
    !taken[small] &&
    has(classes, classes & (is.word | is.safe) ? is.given : is.given | is.family) &&
    !(wordClasses(tokens, first) & (is.word | is.given)) &&
    !(classes & (is.verb | is.grammar | is.kin | is.title | is.role | is.month | is.region)) &&
    !/^(?:will|may|can|hope|love|grace|joy|art|mark|price|day)$/.test(tokens.word[small]?.low ?? '')
  )
}

/** "RN QUIROGA", "LCSW Rutledge": a degree in capitals before the name. */
const isDegreeBefore = (scene: Scene, token: number): boolean =>
  isUpper(scene, token) && (wordClasses(scene.tokens, token) & is.credential) !== 0 && !scene.taken[token]
