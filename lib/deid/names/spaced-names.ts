import type { Finding } from '@/lib/deid/finding'
import type { KnownIndex } from '@/lib/deid/known/known-index'
import { firstLetter, lengthOf, low, type Scene } from '@/lib/deid/reading/scene'
import { gaps, isDictionaryWord, isSign, kinds } from '@/lib/deid/reading/tokens'
import { knownRules } from '@/lib/deid/rules/known'

/** No name is spelled out over more letters. */
const longest = 20

/** "K a r e n", "L.i.n.d", "ka-ren", "kar en": a known name that is spaced, dotted or broken. */
export function findSpaced(scene: Scene, index: KnownIndex): Finding[] {
  const found: Finding[] = []
  if (index.names.size === 0) return found
  for (let token = 0; token < scene.tokens.count; token++) {
    if (scene.tokens.kind[token] !== kinds.word || !index.filter.mayBegin(firstLetter(scene, token))) continue
    const last = lengthOf(scene, token) === 1 ? spelled(scene, token, index) : broken(scene, token, index)
    if (last === -1) continue
    found.push({ start: scene.tokens.start[token] ?? 0, end: scene.tokens.end[last] ?? 0, rule: knownRules.name })
    token = last
  }
  return found
}

function spelled(scene: Scene, first: number, { names, filter }: KnownIndex): number {
  const { tokens } = scene
  const letter = firstLetter(scene, first)
  let length = 0
  let found = -1
  for (let token = first; length < longest; token++) {
    if (tokens.kind[token] !== kinds.word || lengthOf(scene, token) !== 1) break
    if (token > first && tokens.gap[token] === gaps.line) break
    length++
    if (length > 2 && filter.mayHave(letter, length) && names.has(writtenIn(scene, first, token))) found = token
    if (isSign(tokens, token + 1, '.') || isSign(tokens, token + 1, '-')) token++
  }
  return found
}

/** The letters from one token to another. */
function writtenIn(scene: Scene, first: number, last: number): string {
  let written = ''
  for (let token = first; token <= last; token++) written += low(scene, token)
  return written
}

/** Two halves with a hyphen, or with a space where not both are words. */
function broken(scene: Scene, first: number, { names, filter }: KnownIndex): number {
  const { tokens } = scene
  const isHyphened = isSign(tokens, first + 1, '-') && tokens.gap[first + 1] === gaps.none
  const second = isHyphened ? first + 2 : first + 1
  if (tokens.kind[second] !== kinds.word || tokens.gap[second] === gaps.line) return -1
  const length = lengthOf(scene, first) + lengthOf(scene, second)
  if (length < 4 || length > longest || !filter.mayHave(firstLetter(scene, first), length)) return -1
  if (names.has(low(scene, first))) return -1
  if (
    !isHyphened &&
    (lengthOf(scene, second) < 2 || (isDictionaryWord(tokens, first) && isDictionaryWord(tokens, second)))
  )
    return -1
  return names.has(low(scene, first) + low(scene, second)) ? second : -1
}
