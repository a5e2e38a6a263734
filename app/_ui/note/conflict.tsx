'use client'
import { Button } from '@/app/_ui/form/button'
import { Time } from '@/app/_ui/page/time'

interface ConflictProps {
  /** The field, with its part where it has parts. */
  label: string
  mine: { words: string; at: string }
  theirs: { words: string; by: string; at: string }
  /** Prose can be kept one after the other. */
  isProse: boolean
  zone: string
  onChoose: (choice: 'mine' | 'theirs' | 'both') => void
}

/** Two changes of one answer, side by side, until a person chooses; neither is lost by choosing. */
export function Conflict({ label, mine, theirs, isProse, zone, onChoose }: ConflictProps) {
  return (
    <section aria-label={`${label}: two versions`} className="conflict">
      <p className="font-semibold">{label}: somebody else changed this while you wrote</p>
      <p className="text-small text-muted">Both versions are kept in the field’s history, whichever you choose.</p>
      <div className="conflict-sides">
        <Side title="Yours" words={mine.words} at={mine.at} zone={zone} />
        <Side title={theirs.by} words={theirs.words} at={theirs.at} zone={zone} />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => onChoose('mine')}>Keep mine</Button>
        <Button onClick={() => onChoose('theirs')}>Keep theirs</Button>
        {isProse && <Button onClick={() => onChoose('both')}>Keep both, one after the other</Button>}
      </div>
    </section>
  )
}

function Side({ title, words, at, zone }: { title: string; words: string; at: string; zone: string }) {
  return (
    <div className="conflict-side">
      <p className="text-small">
        <span className="font-semibold">{title}</span>{' '}
        <span className="text-muted">
          <Time at={at} zone={zone} show="clock" />
        </span>
      </p>
      <p className="prose mt-1">{words || <span className="text-muted">No answer</span>}</p>
    </div>
  )
}
