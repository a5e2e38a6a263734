import type { PatternTree } from './pattern-tree'

type Side = 'first' | 'last'

/** Whether the first or the last of what a pattern finds may be a letter; where it may find nothing there, what lies beyond it counts. */
export function mayBeLetter(tree: PatternTree, side: Side, beyond: boolean): boolean {
  switch (tree.kind) {
    case 'either':
      return tree.of.some(each => mayBeLetter(each, side, beyond))
    case 'row':
      return inOrder(tree.of, side).reduceRight((open, each) => mayBeLetter(each, side, open), beyond)
    case 'repeat':
      return (tree.least === 0 && beyond) || mayBeLetter(tree.of, side, tree.most > 1 || beyond)
    case 'character':
      return allowsLetter(tree.written)
    case 'again':
      return true
    case 'edge':
      return false
    case 'look':
      return beyond
  }
}

const inOrder = (trees: readonly PatternTree[], side: Side) => (side === 'first' ? trees : trees.toReversed())

const letters = Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ')

const known = new Map<string, boolean>()

function allowsLetter(written: string): boolean {
  const before = known.get(written)
  if (before !== undefined) return before
  const character = new RegExp(`^${written}$`, 'u')
  const allows = /[\u0080-\uffff]/.test(written) || letters.some(letter => character.test(letter))
  known.set(written, allows)
  return allows
}
