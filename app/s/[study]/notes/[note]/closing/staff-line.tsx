'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { deviceClockOff } from '@/app/_ui/offline/server-clock'
import { type Absence, anAbsence, type SessionHours, type Wrong, whyNotAbsent } from './absence'
import { AbsenceRow, absenceField } from './absence-row'
import { type Logged, logEntries } from './log-entries'
import { fatesOf, leftOf, type Mark, marksOf, voidsOf } from './staff-marks'
import { useTold } from './use-told'

interface StaffLineProps {
  noteId: string
  pair: readonly { readonly id: string; readonly name: string }[]
  hours: SessionHours
}

/** Who was in the room, in one line instead of taps: both throughout, except where somebody was out. Kept as stated afterwards. */
export function StaffLine({ noteId, pair, hours }: StaffLineProps) {
  const { tell, isPending, isTold, trouble } = useTold()
  const { refresh } = useRouter()
  const [sent, setSent] = useState<readonly Mark[]>([])
  const [absences, setAbsences] = useState<readonly Absence[]>([])
  const [isChecked, setChecked] = useState(false)
  /** Why the server did not keep an entry, by its id. */
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({})
  const change = (next: readonly Absence[]) => {
    setAbsences(next)
    setChecked(false)
  }
  /** What was kept is said once: the next is another; what was refused stays to be put right, and what is sent again with it is kept once. */
  const say = (stated: readonly Absence[]) => {
    const clocks = { now: Date.now(), off: deviceClockOff() }
    const marks = marksOf({ pair: pair.map(({ id }) => id), absences: stated, hours, sent, ...clocks })
    setSent([...sent.filter(({ id }) => marks.every(mark => mark.id !== id)), ...marks]) // before it is answered: nothing of it changes
    tell(async () => {
      const kept = await logEntries(noteId, marks.map(loggedOf))
      setSent(leftOf(marks, sent, kept))
      const fields = kept.ok ? {} : kept.fields
      setRefused(fields)
      const isSaid = ({ ids }: Absence) => !(ids.out in fields || ids.back in fields)
      if (kept.ok || Object.keys(fields).length > 0) {
        setAbsences(now => now.filter(one => !stated.includes(one) || !isSaid(one))) // what was added meanwhile stays
        setChecked(false)
        if (!kept.ok) refresh() // what was kept beside a refusal stands from now on
      }
      return kept
    })
  }
  /** As much of them as is in the log is voided there; one whose sending is not answered stays until it is. */
  const takeAway = (gone: readonly Absence[]) => {
    const settled = gone.filter(one => !Object.values(fatesOf(one, sent)).includes('unanswered'))
    const voids = settled.flatMap(one => voidsOf(one, sent))
    const rest = (now: readonly Absence[]) => now.filter(one => !settled.includes(one))
    if (voids.length === 0) return change(rest(absences))
    tell(async () => {
      const kept = await logEntries(noteId, voids)
      if (kept.ok) setAbsences(rest)
      return kept
    })
  }
  const isRemovable = (one: Absence) => {
    const fates = Object.values(fatesOf(one, sent))
    return !isPending && !fates.includes('unanswered') && (absences.length > 1 || fates.includes('kept'))
  }
  const except = () => {
    setChecked(true)
    const first = absences.find(one => whyNotAbsent(one, hours))
    if (!first) return say(absences)
    document.getElementById(absenceField(first, whyNotAbsent(first, hours)?.out ? 'out' : 'back'))?.focus()
  }
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        <Button pending={isPending && 'Saving…'} onClick={() => say([])}>
          Both throughout
        </Button>
        <Button
          aria-expanded={absences.length > 0}
          onClick={() => (absences.length > 0 ? takeAway(absences) : change([anAbsence(pair[0]?.id ?? '')]))}
        >
          Both, except…
        </Button>
      </div>
      {absences.length > 0 && (
        <div className="grid max-w-form gap-5">
          {absences.map((absence, index) => (
            <AbsenceRow
              key={absence.id}
              number={index + 1}
              {...{ absence, pair, hours }}
              wrong={(isChecked ? whyNotAbsent(absence, hours) : null) ?? refusedOf(absence, refused)}
              change={next => change(absences.map(one => (one.id === next.id ? next : one)))}
              fates={fatesOf(absence, sent)}
              remove={isRemovable(absence) ? () => takeAway([absence]) : null}
            />
          ))}
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => change([...absences, anAbsence(pair[0]?.id ?? '')])}>Add another absence</Button>
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

const loggedOf = ({ fate: _, ...logged }: Mark): Logged => logged

function refusedOf({ ids }: Absence, refused: Readonly<Record<string, string>>): Wrong | null {
  const wrong = {
    ...(refused[ids.out] && { out: refused[ids.out] }),
    ...(refused[ids.back] && { back: refused[ids.back] }),
  }
  return Object.keys(wrong).length > 0 ? wrong : null
}
