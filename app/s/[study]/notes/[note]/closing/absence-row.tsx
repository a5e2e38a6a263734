'use client'
import { type ControlProps, controlAttributes, FieldFrame } from '@/app/_ui/form/field-frame'
import { SelectField } from '@/app/_ui/form/select-field'

/** When one of the pair was out of the room, by the site's clock; `back` is empty where they did not come back. */
export interface Absence {
  readonly id: string
  readonly person: string
  readonly out: string
  readonly back: string
}
type Wrong = Partial<Record<'out' | 'back', string>>

/** Why an absence can't be kept as it stands, by field; null where it can. */
export function whyNotAbsent({ out, back }: Absence): Wrong | null {
  if (out === '') return { out: 'Give the time at which they left the room.' }
  return back !== '' && back <= out ? { back: 'The time they came back is not after the time they left.' } : null
}

/** The control of an absence, for the focus. */
export const absenceField = ({ id }: Absence, name: keyof Wrong): string => `${id}-${name}`

interface AbsenceRowProps {
  number: number
  absence: Absence
  pair: readonly { readonly id: string; readonly name: string }[]
  /** Why it can't be kept, where that is to be said. */
  wrong: Wrong | null
  change: (absence: Absence) => void
  remove: (() => void) | null
}

/** One absence of one person. */
export function AbsenceRow({ number, absence, pair, wrong, change, remove }: AbsenceRowProps) {
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 font-semibold">Absence {number}</legend>
      <SelectField
        id={absence.id}
        label="Who was out"
        value={absence.person}
        options={Object.fromEntries(pair.map(one => [one.id, one.name]))}
        onChange={person => person && change({ ...absence, person })}
      />
      <Clock
        id={absenceField(absence, 'out')}
        label="Left the room at"
        value={absence.out}
        onChange={out => change({ ...absence, out })}
        {...(wrong?.out && { error: wrong.out })}
      />
      <Clock
        id={absenceField(absence, 'back')}
        label="Came back at"
        help="Empty where they did not."
        value={absence.back}
        onChange={back => change({ ...absence, back })}
        {...(wrong?.back && { error: wrong.back })}
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
