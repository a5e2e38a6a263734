'use client'
import { useEffect, useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { TextField } from '@/app/_ui/form/text-field'
import { siteTime } from '@/app/_ui/page/site-time'
import { askedOutside, type Limits, type LimitsSince, outsideIn } from '@/lib/session/vitals/vital-limits'
import { positions, readVital, type Vital, vitalRanges } from '@/lib/session/vitals/vital-ranges'
import { inPlaceOf } from './begun-pieces'
import type { SessionPerson } from './session-screen'
import { Sheet } from './sheet'
import { type BegunOf, useDoneElsewhere } from './use-begun'
import { isBegun, nothingRead, type VitalsBegun } from './vitals-begun'

/** What the study sets of vital signs: minutes from one reading to the next (0: none), and its limits as they were set. */
export interface VitalsAsked {
  readonly minutes: number
  readonly limits: readonly LimitsSince[]
}
interface VitalsSheetProps {
  /** Readings that were typed before the sheet was closed, or the page; the last is gone on with. */
  begun: BegunOf<VitalsBegun>
  /** Then none of what was begun is shown; what is typed now is one more. */
  isCovered: boolean
  zone: string
  people: readonly SessionPerson[]
  /** Those that hold now. */
  limits: Limits
  close: () => void
  keep: (body: Readonly<Record<string, unknown>>) => void
}
const vitals = Object.keys(vitalRanges) as Vital[]

/** Vital signs as they are read off; what was not measured stays empty; a stroke after the systolic goes on to the diastolic. A slip of the finger is named at its field; outside a limit, what was done is asked. */
export function VitalsSheet({ begun, isCovered, zone, people, limits, close, keep }: VitalsSheetProps) {
  const [reading, setReading] = useState((isCovered ? undefined : begun.pieces.at(-1)) ?? nothingRead)
  const [left] = useState(reading.since)
  const [problems, setProblems] = useState<Partial<Record<Vital | 'response', string>>>({})
  const { typed, position, measuredBy, response, outside } = reading
  useDoneElsewhere(begun, [reading.since], close)
  useEffect(() => {
    if (outside.length > 0) document.getElementById('vital-response')?.focus()
  }, [outside])
  const put = (more: Partial<VitalsBegun>) => {
    const next = { ...reading, since: reading.since ?? new Date().toISOString(), ...more }
    setReading(next)
    begun.change(pieces => inPlaceOf(pieces, [next.since], isBegun(next) ? [next] : []))
  }
  const type = (vital: Vital, text: string) => {
    const [systolic = '', diastolic] = text.split('/')
    if (vital !== 'systolic' || diastolic === undefined) return put({ typed: { ...typed, [vital]: text } })
    put({ typed: { ...typed, systolic, diastolic: diastolic || (typed.diastolic ?? '') } })
    document.getElementById('vital-diastolic')?.focus()
  }
  const drop = () => begun.change(pieces => inPlaceOf(pieces, [reading.since], []))
  const throwAway = () => {
    drop()
    close()
  }
  const send = () => {
    const { values, named } = readingOf(typed)
    if (Object.keys(named).length > 0) return setProblems(named)
    setProblems({})
    const beyond = outsideIn(values, limits)
    if (beyond.length > 0) put({ outside: beyond })
    const done = response.trim()
    if (beyond.length > 0 && done === '') return outside.length > 0 && setProblems({ response: 'Say what was done.' })
    drop()
    keep({
      ...{ ...values, ...(position && { position }), ...(measuredBy && { measuredBy }) },
      ...(beyond.length > 0 && { response: done }),
    })
  }
  return (
    <Sheet title="Vital signs" close={close}>
      <form
        className="grid gap-4"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          send()
        }}
      >
        {left && (
          <p>
            Begun at {siteTime(left, zone).clock}. If they were read then, close this and say when the next tap happened
            before you log them.
          </p>
        )}
        <div className="session-vitals">
          {vitals.map(vital => (
            <TextField
              key={vital}
              id={`vital-${vital}`}
              label={`${vitalRanges[vital].label}, ${vitalRanges[vital].unit}`}
              help={vital === 'temperature' ? 'In °F: type 101.3 F' : undefined}
              inputMode={vital === 'temperature' ? 'text' : 'numeric'}
              value={typed[vital] ?? ''}
              error={problems[vital]}
              onChange={text => type(vital, text)}
            />
          ))}
        </div>
        <Choice
          legend="Position"
          name="position"
          options={positions}
          chosen={position}
          choose={code => put({ position: code })}
        />
        <Choice
          legend="Measured by"
          name="measured-by"
          options={Object.fromEntries(people.map(({ id, name }) => [id, name]))}
          chosen={measuredBy}
          choose={code => put({ measuredBy: code })}
        />
        {outside.length > 0 && (
          <TextField
            id="vital-response"
            label="What was done"
            maxLength={2000}
            value={response}
            help={askedOutside(outside)}
            error={problems.response}
            onChange={text => put({ response: text })}
          />
        )}
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button type="submit" kind="primary">
            Log them
          </Button>
          {isBegun(reading) && <Button onClick={throwAway}>Throw them away</Button>}
          <span className="text-small text-muted">What you close stays here to be gone on with.</span>
        </p>
      </form>
    </Sheet>
  )
}

interface ChoiceProps {
  legend: string
  name: string
  options: Readonly<Record<string, string>>
  chosen: string | null
  choose: (code: string) => void
}

const Choice = ({ legend, name, options, chosen, choose }: ChoiceProps) => (
  <fieldset className="session-when">
    <legend>{legend}</legend>
    <div className="tiles">
      {Object.entries(options).map(([code, label]) => (
        <label key={code} className="tile">
          <input type="radio" name={name} checked={chosen === code} onChange={() => choose(code)} />
          {label}
        </label>
      ))}
    </div>
  </fieldset>
)

/** The values as they are kept, and what is wrong, by its field. */
function readingOf(typed: VitalsBegun['typed']) {
  const read = vitals.flatMap(vital =>
    typed[vital]?.trim() ? [[vital, readVital(vital, typed[vital] ?? '')] as const] : [],
  )
  const wrong = Object.fromEntries(read.flatMap(([vital, one]) => ('problem' in one ? [[vital, one.problem]] : [])))
  const values = Object.fromEntries(read.flatMap(([vital, one]) => ('value' in one ? [[vital, one.value]] : [])))
  const together = pressureProblem(values)
  const none = read.length === 0 && { systolic: 'Give at least one reading.' }
  return { values, named: { ...wrong, ...(together && !wrong.diastolic && { diastolic: together }), ...none } }
}

function pressureProblem({ systolic, diastolic }: Record<string, string>): string | null {
  if (!systolic !== !diastolic) return 'Systolic and diastolic belong together.'
  return Number(systolic) <= Number(diastolic) ? 'Systolic is the higher of the two.' : null
}
