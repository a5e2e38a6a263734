import { mayBeLetter } from './letter-edges'
import { type PatternTree, patternTreeOf } from './pattern-tree'

/**
 * Letters or a sign of which one stands in whatever a pattern finds, and how many characters after its beginning that one
 * may end. Where a word begins or ends with the letters there is a caret before or after them.
 */
export interface Cues {
  readonly written: readonly string[]
  readonly reach: number
}

/** Signs that are rare enough to be worth a look. */
const signs = '&@#+/'

/**
 * What a pattern can’t do without: “street” or “road”, an at sign. It is read off the pattern itself; null where there is
 * no such thing. Case is not told apart. Patterns are tried where a word or a number begins, and look no further back.
 */
export const cuesOf = ({ source }: RegExp): Cues | null => cuesIn(patternTreeOf(source), false, true)

/** The same of what has to stand just before, where the next word begins. */
export const cuesBefore = ({ source }: RegExp): Cues | null => cuesIn(patternTreeOf(source), true, false)

/** Open is where a letter may stand beyond either end. */
function cuesIn(tree: PatternTree, opensLeft: boolean, opensRight: boolean): Cues | null {
  switch (tree.kind) {
    case 'either':
      return anyOf(tree.of.map(each => cuesIn(each, opensLeft, opensRight)))
    case 'row':
      return rarestIn(tree.of, opensLeft, opensRight)
    case 'repeat':
      return tree.least === 0 ? null : cuesIn(tree.of, opensLeft || tree.most > 1, opensRight || tree.most > 1)
    case 'character':
      return signs.includes(tree.written.slice(-1)) && tree.written.length < 3
        ? { written: [tree.written.slice(-1)], reach: 1 }
        : null
    case 'again':
    case 'edge':
    case 'look':
      return null
  }
}

/** Every one of them has to have a cue, for any may be what is found. */
function anyOf(all: readonly (Cues | null)[]): Cues | null {
  const told = all.filter(cues => cues !== null)
  if (told.length < all.length) return null
  return { written: [...new Set(told.flatMap(cues => cues.written))], reach: Math.max(...told.map(cues => cues.reach)) }
}

/** One of what stands in a row is enough: the rarest of its parts and of the letters that follow each other in it. */
function rarestIn(trees: readonly PatternTree[], opensLeft: boolean, opensRight: boolean): Cues | null {
  let rarest: Cues | null = null
  const offer = (cues: Cues | null) => {
    if (cues && (!rarest || frequency(cues) < frequency(rarest))) rarest = cues
  }
  let width = 0
  for (let at = 0; at < trees.length; ) {
    const tree = trees[at]
    const run = lettersFrom(trees, at)
    const end = Math.max(at + 1, run.end)
    const part = { kind: 'row', of: trees.slice(at, end) } as const
    const left = mayBeLetter({ kind: 'row', of: trees.slice(0, at) }, 'last', opensLeft)
    const right = mayBeLetter({ kind: 'row', of: trees.slice(end) }, 'first', opensRight)
    if (run.letters.length > 1 || (run.letters !== '' && !left && !right))
      offer({ written: [`${left ? '' : '^'}${run.letters}${right ? '' : '^'}`], reach: width + widthOf(part) })
    else if (run.letters === '' && tree) {
      const cues = cuesIn(tree, left, right)
      offer(cues && { ...cues, reach: width + cues.reach })
    }
    width += widthOf(part)
    at = end
  }
  return rarest
}

/** The letters that follow each other from a place in a row, in lower case. */
function lettersFrom(trees: readonly PatternTree[], from: number): { readonly letters: string; readonly end: number } {
  let letters = ''
  let end = from
  for (let tree = trees[end]; tree; tree = trees[++end]) {
    const letter = letterOf(tree)
    if (letter === '') break
    letters += letter
  }
  return { letters, end }
}

/** A letter, or a class of its two cases; else nothing. */
function letterOf(tree: PatternTree): string {
  if (tree.kind !== 'character') return ''
  const [, one = '', other = one] = /^\[?([a-z])([a-z])?\]?$/i.exec(tree.written) ?? []
  return one.toLowerCase() === other.toLowerCase() ? one.toLowerCase() : ''
}

/** How often cues may be met, as far as their lengths tell it. */
const frequency = ({ written }: Cues): number => written.reduce((sum, { length }) => sum + 9 ** -length, 0)

/** The most characters that it may take; more than any where it has no bound. */
function widthOf(tree: PatternTree): number {
  switch (tree.kind) {
    case 'either':
      return Math.max(...tree.of.map(widthOf))
    case 'row':
      return tree.of.reduce((sum, each) => sum + widthOf(each), 0)
    case 'repeat':
      return tree.most * widthOf(tree.of)
    case 'character':
      return 1
    case 'again':
      return Number.POSITIVE_INFINITY
    case 'edge':
    case 'look':
      return 0
  }
}
