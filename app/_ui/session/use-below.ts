import { useState } from 'react'
import { inPlaceOf } from './begun-pieces'
import { type BegunOf, useDoneElsewhere } from './use-begun'
import type { Below, BelowBegun } from './words-begun'

/** Words below a line of the log as they are typed: gone on with where they were begun, and kept until they are done with. */
export function useBelow(begun: BegunOf<BelowBegun>, { of, asks }: Below, close: () => void) {
  const [seen] = useState(begun.pieces.filter(piece => piece.of === of && piece.asks === asks))
  const [words, setWords] = useState(seen.map(piece => piece.words).join('\n'))
  const [since, setSince] = useState(seen[0]?.since ?? null)
  const shown = [since, ...seen.map(piece => piece.since)]
  useDoneElsewhere(begun, shown, close)
  const become = (instead: readonly BelowBegun[]) => begun.change(pieces => inPlaceOf(pieces, shown, instead))
  const write = (next: string) => {
    const from = since ?? new Date().toISOString()
    setSince(from)
    setWords(next)
    become(next ? [{ words: next, since: from, of, asks }] : [])
  }
  return { words, write, done: () => become([]) }
}
