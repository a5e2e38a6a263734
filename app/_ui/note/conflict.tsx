'use client'
import { Button } from '@/app/_ui/form/button'
import { Time } from '@/app/_ui/page/time'

interface ConflictProps {
  /** The field, with its part where it has parts. */
  label: string
  /** The answer that stands, and the one that came on top of an older one; by whom: "You", a name. */
  stands: SideProps
  late: SideProps
  /** Prose can be kept one after the other. */
  isProse: boolean
  zone: string
  onChoose: (choice: 'mine' | 'theirs' | 'both') => void
}
interface SideProps {
  words: string
  by: string
  at: string
}

/** Two changes of one answer, side by side, until a person chooses; neither is lost by choosing. */
export function Conflict({ label, stands, late, isProse, zone, onChoose }: ConflictProps) {
  return (
    <section aria-label={`${label}: two versions`} className="conflict">
      <p className="font-semibold">{label}: this was written twice at the same time</p>
      <p className="text-small text-muted">Both versions are kept in the field’s history, whichever you choose.</p>
      <div className="conflict-sides">
        <Side {...stands} zone={zone} />
        <Side {...late} zone={zone} />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => onChoose('theirs')}>Keep what {stands.by} wrote</Button>
        <Button onClick={() => onChoose('mine')}>Keep what {late.by} wrote</Button>
        {isProse && <Button onClick={() => onChoose('both')}>Keep both, one after the other</Button>}
      </div>
    </section>
  )
}

function Side({ by, words, at, zone }: SideProps & { zone: string }) {
  return (
    <div className="conflict-side">
      <p className="text-small">
        <span className="font-semibold first-letter:uppercase">{by}</span>{' '}
        <span className="text-muted">
          <Time at={at} zone={zone} show="clock" />
        </span>
      </p>
      <p className="prose mt-1">{words || <span className="text-muted">No answer</span>}</p>
    </div>
  )
}
