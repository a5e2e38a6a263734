'use client'
import { useState } from 'react'
import { Tiles } from '@/app/_ui/form/tiles'
import { CancelVisit } from './cancel-visit'
import { type MovedVisit, MoveVisit } from './move-visit'

interface ChangeVisitFormProps {
  visit: MovedVisit & { code: string }
  /** How far its note has come, in words, where there is one. */
  note: string | null
  done: () => void
}

const ways = { move: 'Move it to another day', cancel: 'Cancel it' }

/** The two ways in which a visit is not held as planned. */
export function ChangeVisitForm({ visit, note, done }: ChangeVisitFormProps) {
  const [way, setWay] = useState<string | null>('move')
  return (
    <div className="grid gap-6">
      <fieldset>
        <legend className="field-label mb-2">What is to happen?</legend>
        <Tiles name={`${visit.id}-way`} options={ways} value={way} onChange={next => setWay(next ?? way)} />
      </fieldset>
      {way === 'move' && <MoveVisit key={visit.targetOn} visit={visit} done={done} />}
      {way === 'cancel' && !note && <CancelVisit visitId={visit.id} done={done} />}
      {way === 'cancel' && note && (
        <p>
          {visit.code} has a note: {note.toLowerCase()}. While it has one it can’t be cancelled. A therapist of the care
          team can say whether that note belongs here.
        </p>
      )}
    </div>
  )
}
