'use client'
import { useEffect, useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { TextField } from '@/app/_ui/form/text-field'
import { askedOutside, type Limits, type LimitsSince, outsideIn } from '@/lib/session/vitals/vital-limits'
import { positions, readVital, type Vital, vitalRanges } from '@/lib/session/vitals/vital-ranges'
import type { SessionPerson } from './session-screen'
import { Sheet } from './sheet'

/** What the study sets of vital signs: minutes from one reading to the next (0: none), and its limits as they were set. */
export interface VitalsAsked {
  readonly minutes: number
  readonly limits: readonly LimitsSince[]
}
interface VitalsSheetProps {
  people: readonly SessionPerson[]
  /** Those that hold now. */
  limits: Limits
  close: () => void
  keep: (body: Readonly<Record<string, unknown>>) => void
}
const vitals = Object.keys(vitalRanges) as Vital[]

/** Vital signs as they are read off; what was not measured stays empty; a stroke after the systolic goes on to the diastolic. A slip of the finger is named at its field; outside a limit, what was done is asked. */
export function VitalsSheet({ people, limits, close, keep }: VitalsSheetProps) {
  const [typed, setTyped] = useState<Partial<Record<Vital, string>>>({})
  const [position, setPosition] = useState<string | null>(null)
  const [measuredBy, setMeasuredBy] = useState<string | null>(null)
  const [outside, setOutside] = useState<readonly string[]>([])
  const [response, setResponse] = useState('')
  const [problems, setProblems] = useState<Partial<Record<Vital | 'response', string>>>({})
  useEffect(() => {
    if (outside.length > 0) document.getElementById('vital-response')?.focus()
  }, [outside])
  const type = (vital: Vital, text: string) => {
    const [systolic = '', diastolic] = text.split('/')
    if (vital !== 'systolic' || diastolic === undefined) return setTyped(now => ({ ...now, [vital]: text }))
    setTyped(now => ({ ...now, systolic, diastolic: diastolic || (now.diastolic ?? '') }))
    document.getElementById('vital-diastolic')?.focus()
  }
  const send = () => {
    const read = vitals.flatMap(vital =>
      typed[vital]?.trim() ? [[vital, readVital(vital, typed[vital] ?? '')] as const] : [],
    )
    const wrong = Object.fromEntries(read.flatMap(([vital, one]) => ('problem' in one ? [[vital, one.problem]] : [])))
    const values = Object.fromEntries(read.flatMap(([vital, one]) => ('value' in one ? [[vital, one.value]] : [])))
    const together = pressureProblem(values)
    const named = { ...wrong, ...(together && !wrong.diastolic ? { diastolic: together } : {}) }
    if (read.length === 0) return setProblems({ systolic: 'Give at least one reading.' })
    if (Object.keys(named).length > 0) return setProblems(named)
    setProblems({})
    const beyond = outsideIn(values, limits)
    setOutside(beyond)
    const done = response.trim()
    if (beyond.length > 0 && done === '') return outside.length > 0 && setProblems({ response: 'Say what was done.' })
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
        <Choice legend="Position" name="position" options={positions} chosen={position} choose={setPosition} />
        <Choice
          legend="Measured by"
          name="measured-by"
          options={Object.fromEntries(people.map(({ id, name }) => [id, name]))}
          chosen={measuredBy}
          choose={setMeasuredBy}
        />
        {outside.length > 0 && (
          <TextField
            id="vital-response"
            label="What was done"
            maxLength={2000}
            value={response}
            help={askedOutside(outside)}
            error={problems.response}
            onChange={setResponse}
          />
        )}
        <Button type="submit" kind="primary">
          Log them
        </Button>
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

function pressureProblem({ systolic, diastolic }: Record<string, string>): string | null {
  if (!systolic !== !diastolic) return 'Systolic and diastolic belong together.'
  return Number(systolic) <= Number(diastolic) ? 'Systolic is the higher of the two.' : null
}
