'use client'
import { type ControlProps, controlAttributes, FieldFrame } from '@/app/_ui/form/field-frame'
import { SelectField } from '@/app/_ui/form/select-field'
import { type Absence, changed, nextDayWords, type SessionHours, type Wrong } from './absence'
import type { Fate } from './staff-marks'

/** The control of an absence, for the focus. */
export const absenceField = ({ id }: Absence, name: keyof Wrong): string => `${id}-${name}`

interface AbsenceRowProps {
  number: number
  absence: Absence
  pair: readonly { readonly id: string; readonly name: string }[]
  hours: SessionHours
  /** Why it can't be kept, or was not, where that is to be said. */
  wrong: Wrong | null
  /** What is known of its times, where they were sent: those are changed no more. */
  fates: Partial<Record<keyof Wrong, Fate>>
  change: (absence: Absence) => void
  remove: (() => void) | null
}

/** One absence of one person. */
export function AbsenceRow({ number, absence, pair, hours, wrong, fates, change, remove }: AbsenceRowProps) {
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 font-semibold">Absence {number}</legend>
      <SelectField
        id={absence.id}
        label="Who was out"
        value={absence.person}
        disabled={Boolean(fates.out || fates.back)}
        options={Object.fromEntries(pair.map(one => [one.id, one.name]))}
        onChange={person => person && change(changed(absence, { person }))}
      />
      <Clock
        id={absenceField(absence, 'out')}
        label="Left the room at"
        help={fates.out ? known[fates.out] : nextDayWords(absence.out, hours)}
        disabled={Boolean(fates.out)}
        value={absence.out}
        onChange={out => change(changed(absence, { out }))}
        error={wrong?.out}
      />
      <Clock
        id={absenceField(absence, 'back')}
        label="Came back at"
        help={fates.back ? known[fates.back] : (nextDayWords(absence.back, hours) ?? 'Empty where they did not.')}
        disabled={Boolean(fates.back)}
        value={absence.back}
        onChange={back => change(changed(absence, { back }))}
        error={wrong?.back}
      />
      {remove && (
        <p>
          <button type="button" className="text-button" onClick={remove}>
            Take absence {number} away
          </button>
        </p>
      )}
    </fieldset>
  )
}

const known = {
  kept: 'In the log. Take the absence away, and it is voided there.',
  unanswered: 'Sent, and not answered yet.',
}

const Clock = (props: ControlProps<string>) => (
  <FieldFrame {...props}>
    <input
      {...controlAttributes(props)}
      type="time"
      className="input input-auto"
      value={props.value}
      onChange={event => props.onChange(event.target.value)}
    />
  </FieldFrame>
)
