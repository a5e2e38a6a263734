import { type ReactNode, useState } from 'react'
import { WhyVoid } from './why-void'

interface TakeBackProps {
  words: string
  /** One's own, of the last ten seconds. */
  isFresh: boolean
  /** Voids it for a reason, in words or without. */
  take: (why: Readonly<Record<string, string>>) => void
  /** What else is done with a line. */
  children: ReactNode
}

/** For ten seconds "Undo", of what is one's own; else "Void", which asks why it does not stand. Neither takes anything out of the log. */
export function TakeBack({ words, isFresh, take, children }: TakeBackProps) {
  const [isAsking, setAsking] = useState(false)
  const does = isFresh ? 'Undo' : 'Void'
  return (
    <>
      <span className="session-deeds">
        {children}
        <button
          type="button"
          className="text-button"
          aria-label={`${does}: ${words}`}
          aria-expanded={isFresh ? undefined : isAsking}
          onClick={() => (isFresh ? take({ reason: 'undone' }) : setAsking(!isAsking))}
        >
          {isFresh ? 'Undo' : 'Void…'}
        </button>
      </span>
      {isAsking && <WhyVoid words={words} close={() => setAsking(false)} take={take} />}
    </>
  )
}
