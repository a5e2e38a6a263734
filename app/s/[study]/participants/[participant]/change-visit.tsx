'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { DeedButton } from '@/app/_ui/form/deed-button'
import { Dialog } from '@/app/_ui/form/dialog'
import { Tiles } from '@/app/_ui/form/tiles'
import { restoreVisitAction } from '@/app/s/[study]/participants/actions'
import { CancelVisit } from './cancel-visit'
import { type MovedVisit, MoveVisit } from './move-visit'

interface ChangeVisitProps {
  visit: MovedVisit & { code: string; state: 'planned' | 'missed' | 'cancelled' }
  /** How far its note has come, in words, where there is one. */
  note: string | null
  /** Past being written: then the visit was held. */
  held: boolean
}

const ways = { move: 'Move it to another day', cancel: 'Cancel it' }

/** A visit that is not held as planned; one that was cancelled is planned again. */
export function ChangeVisit({ visit, note, held }: ChangeVisitProps) {
  const [way, setWay] = useState<string | null>('move')
  const [round, setRound] = useState(0)
  const { refresh } = useRouter()
  if (visit.state === 'cancelled')
    return (
      <DeedButton
        label="Plan it again"
        of={visit.code}
        pending="Planning…"
        send={() => restoreVisitAction({ visitId: visit.id })}
      />
    )
  if (held) return null
  return (
    <Dialog trigger={{ label: 'Change', of: visit.code }} title={`Change ${visit.code}`}>
      {close => {
        const done = () => {
          close()
          setRound(round + 1)
          refresh()
        }
        return (
          <div className="grid gap-6">
            <fieldset>
              <legend className="field-label mb-2">What is to happen?</legend>
              <Tiles name={`${visit.id}-way`} options={ways} value={way} onChange={next => setWay(next ?? way)} />
            </fieldset>
            {way === 'move' && <MoveVisit key={`${round} ${visit.targetOn}`} visit={visit} done={done} />}
            {way === 'cancel' && !note && <CancelVisit key={round} visitId={visit.id} done={done} />}
            {way === 'cancel' && note && (
              <p>
                {visit.code} has a note: {note.toLowerCase()}. While it has one it can’t be cancelled. A therapist of
                the care team can say whether that note belongs here.
              </p>
            )}
          </div>
        )
      }}
    </Dialog>
  )
}
