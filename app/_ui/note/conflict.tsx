'use client'
import { Button } from '@/app/_ui/form/button'
import { type SideProps, TwoAnswers } from './two-answers'

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

/** Two changes of one answer, side by side, until a person chooses; neither is lost by choosing. */
export function Conflict({ label, stands, late, isProse, zone, onChoose }: ConflictProps) {
  const isByOne = stands.by === late.by
  return (
    <section aria-label={`${label}: two versions`} className="conflict">
      <p className="font-semibold">{label}: this was written twice</p>
      <p className="text-small text-muted">
        Neither was written over the other. Both are kept in the field’s history, whichever you choose.
      </p>
      <TwoAnswers stands={stands} late={late} zone={zone} />
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => onChoose('theirs')}>
          {isByOne ? 'Keep the first' : `Keep what ${stands.by} wrote`}
        </Button>
        <Button onClick={() => onChoose('mine')}>{isByOne ? 'Keep the second' : `Keep what ${late.by} wrote`}</Button>
        {isProse && <Button onClick={() => onChoose('both')}>Keep both, one after the other</Button>}
      </div>
    </section>
  )
}
