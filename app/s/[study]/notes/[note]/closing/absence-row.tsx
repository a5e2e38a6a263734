'use client'
import { SelectField } from '@/app/_ui/form/select-field'

/** When one of the pair was out of the room, by the site's clock; `back` is empty where they did not come back. */
export interface Absence {
  readonly id: string
  readonly person: string
  readonly out: string
  readonly back: string
}

/** Why an absence can't be kept as it stands; null where it can. */
export function whyNotAbsent({ out, back }: Absence): string | null {
  if (out === '') return 'Give the time at which they left the room.'
  return back !== '' && back <= out ? 'The time they came back is not after the time they left.' : null
}

interface AbsenceRowProps {
  number: number
  absence: Absence
  pair: readonly { readonly id: string; readonly name: string }[]
  /** Why it can't be kept, where that is to be said. */
  trouble: string | null
  change: (absence: Absence) => void
  remove: (() => void) | null
}

/** One absence of one person. */
export function AbsenceRow({ number, absence, pair, trouble, change, remove }: AbsenceRowProps) {
  const id = `absence-${number}`
  return (
    <fieldset className="grid gap-3" aria-describedby={trouble ? `${id}-trouble` : undefined}>
      <legend className="mb-2 font-semibold">Absence {number}</legend>
      <SelectField
        id={id}
        label="Who was out"
        value={absence.person}
        options={Object.fromEntries(pair.map(one => [one.id, one.name]))}
        onChange={person => person && change({ ...absence, person })}
      />
      <Clock label="Left the room at" value={absence.out} onChange={out => change({ ...absence, out })} />
      <Clock
        label="Came back at (empty: did not)"
        value={absence.back}
        onChange={back => change({ ...absence, back })}
      />
      {trouble && (
        <p id={`${id}-trouble`} role="alert">
          {trouble}
        </p>
      )}
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

const Clock = (props: { label: string; value: string; onChange: (clock: string) => void }) => (
  <label className="flex flex-wrap items-center gap-x-3 gap-y-1">
    <span className="min-w-56">{props.label}</span>
    <input type="time" className="input" value={props.value} onChange={event => props.onChange(event.target.value)} />
  </label>
)
