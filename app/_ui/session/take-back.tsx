import type { ReactNode } from 'react'

interface TakeBackProps {
  words: string
  /** One's own, of the last ten seconds. */
  isFresh: boolean
  /** Then its undo stands below the pads, too: Tab passes this one by. */
  isAtPads: boolean
  /** Whether it is being asked why it does not stand. */
  isAsking: boolean
  ask: () => void
  undo: () => void
  /** What else is done with a line. */
  children: ReactNode
}

/** For ten seconds "Undo", of what is one's own; else "Void", which asks why it does not stand. Neither takes anything out of the log. */
export function TakeBack({ words, isFresh, isAtPads, isAsking, ask, undo, children }: TakeBackProps) {
  const does = isFresh ? 'Undo' : 'Void'
  return (
    <span className="session-deeds">
      {children}
      <button
        type="button"
        className="text-button"
        aria-label={`${does}: ${words}`}
        tabIndex={isFresh && isAtPads ? -1 : undefined}
        aria-expanded={isFresh ? undefined : isAsking}
        onClick={isFresh ? undo : ask}
      >
        {isFresh ? 'Undo' : 'Void…'}
      </button>
    </span>
  )
}
