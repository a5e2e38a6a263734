import { useState } from 'react'
import { inPlaceOf } from './begun-pieces'
import { type BegunOf, useDoneElsewhere } from './use-begun'
import type { WordsBegun } from './words-begun'

/** Words as they are typed: gone on with where some were begun, as one piece of all of them, and kept until they are done with. */
export function useWordsBegun<T extends WordsBegun>(
  begun: BegunOf<T>,
  { from, as, close }: { from: readonly T[]; as: (typed: WordsBegun) => T; close: () => void },
) {
  const [seen] = useState(from)
  const [words, setWords] = useState(seen.map(piece => piece.words).join('\n'))
  const [since, setSince] = useState(seen[0]?.since ?? null)
  const shown = [since, ...seen.map(piece => piece.since)]
  useDoneElsewhere(begun, shown, close)
  const become = (instead: readonly T[]) => begun.change(pieces => inPlaceOf(pieces, shown, instead))
  const write = (next: string) => {
    const first = since ?? new Date().toISOString()
    setSince(first)
    setWords(next)
    become(next ? [as({ words: next, since: first })] : [])
  }
  return { words, write, done: () => become([]) }
}
