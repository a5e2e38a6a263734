import { type PatternTree, patternTreeOf } from './pattern-tree'

/** So many characters of a text are held against what a pattern may open with. */
export const openingLength = 6

/** What stands in a text: the ASCII characters by their codes, anything beyond them, and its end. */
export const beyondAscii = 128
export const endOfText = 129
export const characters = 130

/** Offsets that a pattern may have come to, a bit for each; the last of them stands for all that lie further. */
type Offsets = number
type Step = (from: Offsets) => Offsets

const furthest = 1 << openingLength

/** Characters with which a text may go on, told apart by their kind. */
export const firstKinds = 4
export const firstKind = (code: number): number =>
  code > 47 && code < 58 ? 0 : code > 64 && code < 91 ? 1 : code > 96 && code < 123 ? 2 : 3

/**
 * Which characters may stand at each of the first places of what a pattern finds and what begins with a character of one
 * kind. It is read off the pattern itself, and
 * says too much rather than too little: what looks ahead or behind is taken to allow everything.
 */
export function openingsOf({ source, flags }: RegExp, kind: number): readonly Uint8Array[] {
  const may = Array.from({ length: openingLength }, () => new Uint8Array(characters))
  const ends = stepOver(patternTreeOf(source))(1)
  for (let place = 0, hasEnded = false; place < openingLength; place++) {
    hasEnded ||= (ends & (1 << place)) !== 0
    if (hasEnded) may[place]?.fill(1)
  }
  return may

  function stepOver(tree: PatternTree): Step {
    switch (tree.kind) {
      case 'either': {
        const steps = tree.of.map(stepOver)
        return from => steps.reduce((offsets, step) => offsets | step(from), 0)
      }
      case 'row': {
        const steps = tree.of.map(stepOver)
        return from => steps.reduce((offsets, step) => step(offsets), from)
      }
      case 'repeat':
        return repeated(stepOver(tree.of), tree.least, tree.most)
      case 'character':
        return from => character(tree.written, from)
      case 'again':
        return anything
      case 'edge':
      case 'look':
        return from => from
    }
  }

  function repeated(step: Step, least: number, most: number): Step {
    return from => {
      let offsets = from
      let ends = least === 0 ? from : 0
      for (let times = 1; times <= Math.min(most, least + openingLength + 1); times++) {
        offsets = step(offsets)
        if (times >= least) ends |= offsets
      }
      return ends
    }
  }

  function character(written: string, from: Offsets): Offsets {
    if (from === furthest) return from
    const allowed = allowedBy(written, flags)
    let to = from & furthest
    for (const [place, here] of may.entries()) {
      if (!(from & (1 << place))) continue
      for (const code of allowed)
        if (place > 0 || firstKind(code) === kind) {
          here[code] = 1
          to |= 2 << place
        }
    }
    return to
  }

  /** What repeats something found before may be of any length. */
  function anything(from: Offsets): Offsets {
    const first = from & -from
    for (let place = 0; place < openingLength; place++) if (1 << place >= first) may[place]?.fill(1)
    return from | (furthest * 2 - first)
  }
}

const known = new Map<string, readonly number[]>()
const codes = Array.from({ length: beyondAscii }, (_, code) => code)

/** The characters that one part of a pattern allows; it may always be one beyond ASCII. */
function allowedBy(part: string, flags: string): readonly number[] {
  const key = `${flags} ${part}`
  const before = known.get(key)
  if (before) return before
  const whole = new RegExp(`^${part}$`, flags.replace('y', ''))
  const allowed = [...codes.filter(code => whole.test(String.fromCharCode(code))), beyondAscii]
  known.set(key, allowed)
  return allowed
}
