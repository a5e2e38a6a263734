'use client'
import { useState } from 'react'
import type { Control, FieldPath } from 'react-hook-form'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { MultiField } from '@/app/_ui/form/multi-field'
import { NumberField } from '@/app/_ui/form/number-field'
import { TextField } from '@/app/_ui/form/text-field'
import { setStudySettingsAction } from '@/app/admin/[study]/actions'
import { line } from '@/lib/trial/input'

const wholeNumber = z.string().regex(/^\d{1,4}$/, 'Enter a whole number.')
const schema = z.object({
  leadLabel: line(40),
  secondLabel: line(40),
  fieldsOn: z.array(z.string()),
  cssrsAt: z.array(z.string()),
  lateHours: wholeNumber,
  measures: z.array(z.string()),
  armNames: z.string().max(400),
  independentContact: z.string().max(200),
  cssrsLimit: wholeNumber,
  judgeHours: wholeNumber,
  touchWidenDays: wholeNumber,
  seriousHours: wholeNumber,
  countersignHours: wholeNumber,
  signatureMinutes: wholeNumber,
  idleMinutes: wholeNumber,
})
type Typed = z.infer<typeof schema>
const numbered = [
  'lateHours',
  'judgeHours',
  'cssrsLimit',
  'seriousHours',
  'touchWidenDays',
  'countersignHours',
  'signatureMinutes',
  'idleMinutes',
] as const
type Numbered = (typeof numbered)[number]
type Settings = Omit<Parameters<typeof setStudySettingsAction>[0], 'studyId'>

interface SettingsFormProps {
  studyId: string
  settings: Readonly<Record<'leadLabel' | 'secondLabel' | 'independentContact', string>> &
    Readonly<Record<'fieldsOn' | 'cssrsAt' | 'measures' | 'armNames', readonly string[]>> &
    Readonly<Record<Numbered, number>>
  /** What may be switched on of the notes, and the kinds of contact: code to label. */
  switches: Readonly<Record<string, string>>
  contacts: Readonly<Record<string, string>>
  measures: Readonly<Record<string, string>>
}

/** Everything the protocol may set otherwise, in one form; each change stands in the trail with what was set before. */
export function SettingsForm({ studyId, settings, switches, contacts, measures }: SettingsFormProps) {
  const [saved, setSaved] = useState(false)
  const { fieldsOn, cssrsAt, measures: used, armNames, leadLabel, secondLabel, independentContact } = settings
  const lists = { fieldsOn: [...fieldsOn], cssrsAt: [...cssrsAt], measures: [...used] }
  const start = {
    leadLabel,
    secondLabel,
    independentContact,
    armNames: armNames.join(', '),
    ...lists,
    ...mapped(numbersIn(settings), String),
  }
  return (
    <DeedForm
      schema={schema}
      start={start}
      send={input => {
        setSaved(false)
        return setStudySettingsAction({ studyId, ...asSettings(input) })
      }}
      done={() => setSaved(true)}
      submit={{ label: 'Save the settings', pending: 'Saving…' }}
    >
      {({ control }) => (
        <>
          <Several control={control} name="fieldsOn" label="Asked in the notes of this study" options={switches} />
          <Several control={control} name="cssrsAt" label="Contacts that ask for the C-SSRS" options={contacts} />
          <Several control={control} name="measures" label="Measures of this study" options={measures} />
          <Field
            control={control}
            name="armNames"
            label="What the arms are called"
            help="Parted by commas. A note that names one, or an amount, is pointed out to its author before signing."
          >
            {props => <TextField {...props} maxLength={400} />}
          </Field>
          <Field
            control={control}
            name="independentContact"
            label="Somebody outside the team, and how to reach them"
            help="Stands on the copy of the touch agreement that the participant is given."
          >
            {props => <TextField {...props} maxLength={200} />}
          </Field>
          <Count control={control} name="seriousHours" label="Sponsor told of a serious event within" unit="hours" />
          <Count control={control} name="touchWidenDays" label="Touch widened until before a session" unit="days" />
          <Count control={control} name="cssrsLimit" label="C-SSRS told at once from" unit="ideation" />
          <Count control={control} name="judgeHours" label="Concerning answer judged within" unit="hours" />
          <Field control={control} name="leadLabel" label="What the first therapist is called">
            {props => <TextField {...props} maxLength={40} />}
          </Field>
          <Field control={control} name="secondLabel" label="What the second therapist is called">
            {props => <TextField {...props} maxLength={40} />}
          </Field>
          <Count control={control} name="lateHours" label="Late entry after" unit="hours" />
          <Count control={control} name="countersignHours" label="Countersignature due within" unit="hours" />
          <Count
            control={control}
            name="signatureMinutes"
            label="Further signatures by password alone within"
            unit="minutes"
          />
          <Count control={control} name="idleMinutes" label="Screen locks after" unit="minutes" />
          {saved && <p role="status">The settings are saved.</p>}
        </>
      )}
    </DeedForm>
  )
}

interface OneOf<N extends FieldPath<Typed>> {
  control: Control<Typed, unknown, Typed>
  name: N
  label: string
}

const Count = (props: OneOf<Numbered> & { unit: string }) => (
  <Field control={props.control} name={props.name} label={props.label}>
    {shown => <NumberField {...shown} unit={props.unit} />}
  </Field>
)

const Several = (props: OneOf<'fieldsOn' | 'cssrsAt' | 'measures'> & { options: Readonly<Record<string, string>> }) => (
  <Field control={props.control} name={props.name} label={props.label}>
    {({ value, onChange, ...shown }) => (
      <MultiField
        {...shown}
        options={props.options}
        value={new Set(value)}
        onTick={(code, ticked) => onChange(ticked ? [...value, code] : value.filter(one => one !== code))}
      />
    )}
  </Field>
)

function asSettings(typed: Typed): Settings {
  const { leadLabel, secondLabel, fieldsOn } = typed
  const independentContact = typed.independentContact.trim()
  const lists = { cssrsAt: typed.cssrsAt, measures: typed.measures } as Pick<Settings, 'cssrsAt' | 'measures'> // the boxes hold these codes alone
  const armNames = typed.armNames.split(',').flatMap(name => name.trim() || [])
  return {
    leadLabel,
    secondLabel,
    fieldsOn,
    armNames,
    independentContact,
    ...lists,
    ...mapped(numbersIn(typed), Number),
  }
}

const numbersIn = <V,>(from: Readonly<Record<Numbered, V>>): Record<Numbered, V> =>
  Object.fromEntries(numbered.map(name => [name, from[name]])) as Record<Numbered, V> // every name is there

const mapped = <K extends string, A, B>(record: Record<K, A>, to: (value: A) => B): Record<K, B> =>
  Object.fromEntries(Object.entries<A>(record).map(([key, value]) => [key, to(value)])) as Record<K, B>
