import type { Finding } from '@/lib/deid/finding'
import { is } from '@/lib/deid/reading/classes'
import { lengthOf, low, type Scene, wordAfter, wordBefore } from '@/lib/deid/reading/scene'
import { anyHas, hasTrait, wordClasses } from '@/lib/deid/reading/tokens'
import { trait } from '@/lib/deid/reading/word-traits'
import { dictatedRules } from '@/lib/deid/rules/dictated'

const alphabet = new Set(
  'alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey whisky xray yankee zulu'.split(
    ' ',
  ),
)
/** A sign in words, or what a plate may begin with. */
const begins = trait(
  ({ low, classes }) =>
    alphabet.has(low) || low.length === 1 || low === 'dot' || low === 'underscore' || (classes & is.number) !== 0,
)
/** What ends an address of the network. */
const last = /^(?:com|net|org|edu|gov|co|uk|ca|de|ie|me|io|au|nz|us|info|app|nl|fr)$/
const joins = /^(?:dot|underscore|hyphen|dash)$/
/** No address and no plate has more words. */
const longest = 16

/** Plates, addresses and accounts that are told sign by sign. */
export function findDictated(scene: Scene): Finding[] {
  if (!anyHas(scene.tokens, begins)) return []
  const found: Finding[] = []
  for (let token = 0; token < scene.tokens.count; token++) {
    if (!hasTrait(scene.tokens, token, begins)) continue
    const word = low(scene, token)
    const run =
      word === 'dot'
        ? address(scene, token)
        : word === 'underscore'
          ? handle(scene, token)
          : letters(scene, token, word)
    if (!run) continue
    found.push({ start: scene.tokens.start[run.first] ?? 0, end: scene.tokens.end[run.last] ?? 0, rule: run.rule })
    token = run.last
  }
  return found
}

interface Told {
  readonly first: number
  readonly last: number
  readonly rule: Finding['rule']
}

/** Two words of the alphabet or more, and four signs or more in a row with a figure among them, or five without. */
function letters(scene: Scene, first: number, word: string): Told | null {
  if (!isTold(scene, first, word)) return null
  let end = first
  let pilots = 0
  let figures = 0
  let count = 0
  for (let token = first; token !== -1 && count < longest; token = wordAfter(scene, token)) {
    const each = low(scene, token)
    if (!isTold(scene, token, each)) break
    if (alphabet.has(each)) pilots++
    else if (isFigure(scene, token)) figures++
    count++
    end = token
  }
  return pilots > 1 && count > (figures > 0 ? 3 : 4) ? { first, last: end, rule: dictatedRules.letters } : null
}

const isTold = (scene: Scene, token: number, word: string): boolean =>
  alphabet.has(word) ||
  isFigure(scene, token) ||
  (lengthOf(scene, token) === 1 && word !== 'a' && word !== 'i') ||
  isRay(scene, token)

/** "x ray". */
const isRay = (scene: Scene, token: number): boolean =>
  low(scene, token) === 'ray' && low(scene, wordBefore(scene, token)) === 'x'

const isFigure = (scene: Scene, token: number): boolean => (wordClasses(scene.tokens, token) & is.number) !== 0

/** Back from the first “dot” to “at” and what stands before it, on to where the address ends. */
function address(scene: Scene, dot: number): Told | null {
  const end = endOfAddress(scene, dot)
  if (end === -1) return null
  const site = wordBefore(scene, dot)
  if (low(scene, site) === 'www') return { first: site, last: end, rule: dictatedRules.address }
  let at = site
  for (let steps = 0; steps < 3 && at !== -1 && low(scene, at) !== 'at'; steps++) at = wordBefore(scene, at)
  if (low(scene, at) !== 'at') return null
  const first = beginningOf(scene, wordBefore(scene, at))
  return first === -1 ? null : { first, last: end, rule: dictatedRules.address }
}

/** "dot co dot uk": over words joined by dots, as long as the last of them ends an address; -1 where none does. */
function endOfAddress(scene: Scene, dot: number): number {
  let end = -1
  let words = 0
  for (
    let token = wordAfter(scene, dot), steps = 0;
    token !== -1 && steps < longest;
    token = wordAfter(scene, token), steps++
  ) {
    const word = low(scene, token)
    if (word === 'dot') words = 0
    else if (++words > 3) break
    else if (last.test(word) && low(scene, wordBefore(scene, token)) === 'dot') end = token
    else if (end !== -1) break
  }
  return end
}

/** "jonah forty two", "t underscore adeyemi": the word, what is joined to it, and figures after a word. */
function beginningOf(scene: Scene, from: number): number {
  let first = from
  for (let steps = 0; steps < longest && first !== -1; steps++) {
    const before = wordBefore(scene, first)
    if (joins.test(low(scene, before))) first = wordBefore(scene, before)
    else if (before !== -1 && isFigure(scene, first) && !(wordClasses(scene.tokens, before) & is.grammar))
      first = before
    else break
  }
  return wordClasses(scene.tokens, first) & is.grammar ? -1 : first
}

/** "night underscore owl": words on both sides, one after another. */
function handle(scene: Scene, underscore: number): Told | null {
  const first = wordBefore(scene, underscore)
  if (isPlain(scene, first) || /^(?:findings|results|scores|data)$/.test(low(scene, first))) return null
  let end = -1
  let token = underscore
  for (let steps = 0; steps < longest && low(scene, token) === 'underscore'; steps++) {
    const next = wordAfter(scene, token)
    if (isPlain(scene, next)) break
    end = next
    token = wordAfter(scene, next)
  }
  return end === -1 ? null : { first, last: end, rule: dictatedRules.handle }
}

const isPlain = (scene: Scene, token: number): boolean =>
  token === -1 || (wordClasses(scene.tokens, token) & is.grammar) !== 0
