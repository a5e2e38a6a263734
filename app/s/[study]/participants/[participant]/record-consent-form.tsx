'use client'
import { z } from 'zod'
import { ChoiceField } from '@/app/_ui/form/choice-field'
import { DateField } from '@/app/_ui/form/date-field'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { SelectField } from '@/app/_ui/form/select-field'
import { TextField } from '@/app/_ui/form/text-field'
import { recordConsentAction } from '@/app/s/[study]/participants/actions'
import { day, line } from '@/lib/trial/input'
import { decisionLabels, purposeLabels, sourceLabels, stopsWithout } from '@/lib/trial/participants/consent-words'

type Purpose = keyof typeof purposeLabels
const keysOf = <K extends string>(labels: Readonly<Record<K, string>>) => Object.keys(labels) as K[]

const schema = z.object({
  purpose: z.enum(keysOf(purposeLabels), 'Choose what it is about.'),
  decision: z.enum(keysOf(decisionLabels), 'Choose what they said.'),
  decidedOn: day,
  formVersion: line(40).optional(),
  source: z.enum(keysOf(sourceLabels), 'Choose how they said it.'),
})

interface RecordConsentFormProps {
  participantId: string
  today: string
  /** The purpose that they withdraw from; null where what they said of any is written down. */
  withdrawn: Purpose | null
  done: () => void
}

/** The purpose, what was said of it, when and how. */
export function RecordConsentForm({ participantId, today, withdrawn, done }: RecordConsentFormProps) {
  const given = { decidedOn: today, purpose: withdrawn ?? undefined }
  return (
    <DeedForm
      schema={schema}
      start={{ ...given, decision: withdrawn ? 'withdrawn' : undefined, source: withdrawn ? 'in_person' : undefined }}
      send={input => recordConsentAction({ participantId, ...input })}
      done={done}
      submit={{ label: 'Write it down', pending: 'Saving…' }}
    >
      {({ control, watch }) => (
        <>
          {withdrawn ? (
            <p>{stopsWithout[withdrawn]} Nobody asks them why.</p>
          ) : (
            <>
              <Field control={control} name="purpose" label="About">
                {props => (
                  <SelectField
                    {...props}
                    value={props.value ?? null}
                    options={purposeLabels}
                    onChange={code => props.onChange(code ?? undefined)}
                  />
                )}
              </Field>
              <Field control={control} name="decision" label="They">
                {props => <ChoiceField {...props} value={props.value ?? null} always options={said} />}
              </Field>
            </>
          )}
          <Field control={control} name="decidedOn" label="On">
            {props => <DateField {...props} />}
          </Field>
          <Field control={control} name="source" label="How">
            {props => (
              <SelectField
                {...props}
                value={props.value ?? null}
                options={sourceLabels}
                onChange={code => props.onChange(code ?? undefined)}
              />
            )}
          </Field>
          {watch('decision') === 'given' && (
            <Field
              control={control}
              name="formVersion"
              label="Version of the form"
              help="As the site names it, such as 2.1."
            >
              {props => (
                <TextField
                  {...props}
                  maxLength={40}
                  value={props.value ?? ''}
                  onChange={text => props.onChange(text || undefined)}
                />
              )}
            </Field>
          )}
        </>
      )}
    </DeedForm>
  )
}

const said = { given: 'Agreed', declined: 'Declined', withdrawn: 'Withdrew' }
