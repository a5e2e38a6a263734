import type { BegunOf } from './use-begun'
import { useWordsBegun } from './use-words-begun'
import type { Below, BelowBegun } from './words-begun'

/** Words below a line of the log. */
export const useBelow = (begun: BegunOf<BelowBegun>, { of, asks }: Below, close: () => void) =>
  useWordsBegun(begun, {
    from: begun.pieces.filter(piece => piece.of === of && piece.asks === asks),
    as: typed => ({ ...typed, of, asks }),
    close,
  })
