'use client'
import { useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { SelectField } from '@/app/_ui/form/select-field'
import { withOffset } from '@/app/_ui/page/site-time'
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
  const { tell, isPending, trouble } = useTold()
  const [away, setAway] = useState({ person: pair[0]?.id ?? '', out: '', back: '' })
  const [isExcept, setExcept] = useState(false)
  const staff = (person: string, way: string, at?: string) => ({
    kind: 'staff',
    ...(at ? { at } : {}),
    body: { person, way, stated: true },
  })
  const moment = (clock: string) => new Date(withOffset(`${day}T${clock}`, zone)).toISOString()
  const both = () => pair.map(({ id }) => staff(id, 'throughout'))
  const except = () =>
    tell(() =>
      logEntries(noteId, [
        ...both(),
        staff(away.person, 'out', moment(away.out)),
        ...(away.back ? [staff(away.person, 'in', moment(away.back))] : []),
      ]),
    )
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        <Button pending={isPending && 'Saving…'} onClick={() => tell(() => logEntries(noteId, both()))}>
          Both throughout
        </Button>
        <Button aria-expanded={isExcept} onClick={() => setExcept(!isExcept)}>
          Both, except…
        </Button>
      </div>
      {isExcept && (
        <div className="grid max-w-form gap-3">
          <SelectField
            id="away"
            label="Who was out"
            value={away.person}
            options={Object.fromEntries(pair.map(({ id, name }) => [id, name]))}
            onChange={person => person && setAway({ ...away, person })}
          />
          <Clock label="Left the room at" value={away.out} onChange={out => setAway({ ...away, out })} />
          <Clock
            label="Came back at (empty: did not)"
            value={away.back}
            onChange={back => setAway({ ...away, back })}
          />
          <div>
            <Button pending={isPending && 'Saving…'} onClick={() => away.out && except()}>
              Say so
            </Button>
          </div>
        </div>
      )}
      {trouble && <p role="alert">{trouble}</p>}
    </div>
  )
}

const Clock = (props: { label: string; value: string; onChange: (clock: string) => void }) => (
  <label className="flex items-center gap-3">
    <span className="min-w-56">{props.label}</span>
    <input type="time" className="input" value={props.value} onChange={event => props.onChange(event.target.value)} />
  </label>
)
