'use client'
import { useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { withOffset } from '@/app/_ui/page/site-time'
import { type Absence, AbsenceRow, absenceField, whyNotAbsent } from './absence-row'
import { logEntries } from './log-entries'
import { useTold } from './use-told'

interface StaffLineProps {
  noteId: string
  pair: readonly { readonly id: string; readonly name: string }[]
  /** The day of the session at the site: `2026-03-12`. */
  day: string
  zone: string
}

/** Who was in the room, in one line instead of taps: both throughout, except where somebody was out. Kept as stated afterwards. */
export function StaffLine({ noteId, pair, day, zone }: StaffLineProps) {
  const { tell, isPending, isTold, trouble } = useTold()
  const anAbsence = (): Absence => ({ id: crypto.randomUUID(), person: pair[0]?.id ?? '', out: '', back: '' })
  const [absences, setAbsences] = useState<readonly Absence[]>([])
  const [isChecked, setChecked] = useState(false)
  const both = () => pair.map(({ id }) => staff(id, 'throughout'))
  const moment = (clock: string) => new Date(withOffset(`${day}T${clock}`, zone)).toISOString()
  const change = (next: readonly Absence[]) => {
    setAbsences(next)
    setChecked(false)
  }
  const except = () => {
    setChecked(true)
    const first = absences.find(whyNotAbsent)
    if (first) {
      const field = absenceField(first, whyNotAbsent(first)?.out ? 'out' : 'back')
      return document.getElementById(field)?.focus()
    }
    const marks = absences.flatMap(({ person, out, back }) => [
      staff(person, 'out', moment(out)),
      ...(back ? [staff(person, 'in', moment(back))] : []),
    ])
    tell(async () => {
      const kept = await logEntries(noteId, [...both(), ...marks])
      if (kept.ok) change([]) // said once: what is said next is another absence
      return kept
    })
  }
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        <Button pending={isPending && 'Saving…'} onClick={() => tell(() => logEntries(noteId, both()))}>
          Both throughout
        </Button>
        <Button aria-expanded={absences.length > 0} onClick={() => change(absences.length > 0 ? [] : [anAbsence()])}>
          Both, except…
        </Button>
      </div>
      {absences.length > 0 && (
        <div className="grid max-w-form gap-5">
          {absences.map((absence, index) => (
            <AbsenceRow
              key={absence.id}
              number={index + 1}
              {...{ absence, pair }}
              wrong={isChecked ? whyNotAbsent(absence) : null}
              change={next => change(absences.map(one => (one.id === next.id ? next : one)))}
              remove={absences.length > 1 ? () => change(absences.filter(({ id }) => id !== absence.id)) : null}
            />
          ))}
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => change([...absences, anAbsence()])}>Add another absence</Button>
            <Button pending={isPending && 'Saving…'} onClick={except}>
              Say so
            </Button>
          </div>
        </div>
      )}
      {trouble && <p role="alert">{trouble}</p>}
      <p role="status" className="text-small text-muted">
        {isTold && !isPending && 'Saved'}
      </p>
    </div>
  )
}

const staff = (person: string, way: 'throughout' | 'in' | 'out', at?: string) => ({
  kind: 'staff',
  ...(at ? { at } : {}),
  body: { person, way, stated: true },
})
