import { kinds, type Tokens } from '@/lib/deid/reading/tokens'
import type { Pattern } from '@/lib/deid/span'
import { automatonOf } from './automaton'
import { type Cues, cuesBefore, cuesOf } from './pattern-cues'

/** How many characters before a place a rule may look at. */
export const reachBefore = 40
/** How far ahead cues are looked for; a pattern of which the cue may be further off is tried everywhere. */
const reachAhead = 220

/** What a pattern can’t do without: a cue in what it finds, or just before that. */
interface Need {
  readonly pattern: number
  readonly cues: Cues
  readonly isBefore: boolean
}

/** The needs that a word meets, by their numbers: ahead of it and behind it. */
export interface MetNeeds {
  readonly ahead: readonly number[]
  readonly before: readonly number[]
}

export const noNeeds: MetNeeds = { ahead: [], before: [] }

/**
 * Where in a text the cues of patterns stand, so that each is tried only near what it can’t do without. A word that is
 * remembered is searched once for all cues; a text is read from left to right.
 */
export class CuePlaces {
  private readonly needsOf: readonly (readonly number[])[]
  private readonly isBefore: readonly boolean[]
  private readonly metIn: (word: string) => MetNeeds
  private readonly bySign: readonly MetNeeds[]
  /** For each need where the last cue ends that has come near enough. */
  private readonly last: Int32Array
  /** The first token that is too far ahead, and the first that is not before the place. */
  private ahead = 0
  private before = 0

  constructor(patterns: readonly Pattern[]) {
    const needs = patterns.flatMap(needsOfPattern)
    this.needsOf = patterns.map((_, index) => needs.flatMap(({ pattern }, need) => (pattern === index ? need : [])))
    this.isBefore = needs.map(({ isBefore }) => isBefore)
    this.last = new Int32Array(needs.length)
    this.metIn = metBy(needs)
    this.bySign = Array.from({ length: 128 }, (_, code) => this.metIn(String.fromCharCode(code)))
  }

  /** Begins another text. */
  begin() {
    this.last.fill(-reachBefore)
    this.ahead = 0
    this.before = 0
  }

  /** Whether all that a pattern needs stands near a place, which lies behind the places that were asked for before. */
  isNear(pattern: number, tokens: Tokens, at: number): boolean {
    const needs = this.needsOf[pattern] ?? []
    if (needs.length === 0) return true
    this.goOn(tokens, at)
    for (const need of needs) if ((this.last[need] ?? 0) <= (this.isBefore[need] ? at - reachBefore : at)) return false
    return true
  }

  private goOn(tokens: Tokens, at: number) {
    const { count, start, end } = tokens
    for (; this.ahead < count && (start[this.ahead] ?? 0) < at + reachAhead; this.ahead++)
      for (const need of this.metAt(tokens, this.ahead).ahead) this.last[need] = end[this.ahead] ?? 0
    for (; this.before < count && (start[this.before] ?? 0) < at; this.before++)
      for (const need of this.metAt(tokens, this.before).before) this.last[need] = end[this.before] ?? 0
  }

  private metAt({ kind, classes, word }: Tokens, token: number): MetNeeds {
    if (kind[token] === kinds.sign) return this.bySign[classes[token] ?? 0] ?? noNeeds
    const read = word[token]
    if (!read || kind[token] !== kinds.word) return noNeeds
    read.cues ??= this.metIn(read.low)
    return read.cues
  }
}

/** Of the patterns that are tried at many places. */
function needsOfPattern({ begins, pattern, onlyAfter }: Pattern, index: number): readonly Need[] {
  if (begins !== 'place' && begins !== 'digits' && begins !== 'lead') return []
  const own = cuesOf(pattern)
  const before = onlyAfter ? cuesBefore(onlyAfter) : null
  return [
    ...(own && own.reach <= reachAhead && isTelling(own) ? [{ pattern: index, cues: own, isBefore: false }] : []),
    ...(before && isTelling(before) ? [{ pattern: index, cues: before, isBefore: true }] : []),
  ]
}

/** Words that stand near every place; what they are cues to is tried everywhere. */
const everywhere = '^the^ ^in^ ^of^ ^on^ ^to^ ^he^ ^is^'

const isTelling = ({ written }: Cues): boolean => !written.some(cue => everywhere.includes(cue))

function metBy(needs: readonly Need[]): (word: string) => MetNeeds {
  const written = [...new Set(needs.flatMap(({ cues }) => cues.written))]
  const metBy = written.map(cue => needs.flatMap(({ cues }, need) => (cues.written.includes(cue) ? need : [])))
  const automaton = automatonOf(written)
  return word => {
    const met = new Set<number>()
    automaton.scan(`^${word}^`, cue => {
      for (const need of metBy[cue] ?? []) met.add(need)
    })
    if (met.size === 0) return noNeeds
    const [before, ahead] = [true, false].map(side => [...met].filter(need => needs[need]?.isBefore === side))
    return { ahead: ahead ?? [], before: before ?? [] }
  }
}
