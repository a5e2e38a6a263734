'use client'
import { z } from 'zod'
import { DateField } from '@/app/_ui/form/date-field'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { SelectField } from '@/app/_ui/form/select-field'
import { day } from '@/lib/trial/input'
import { grantMonitorAction } from './actions'
import { onlySite } from './only-site'

const schema = z.object({
  staffId: z.uuid('Choose a person.'),
  siteId: z.uuid('Choose a site.'),
  startsOn: day,
  endsOn: day,
})

export interface LetMonitorInProps {
  studyId: string
  sites: Readonly<Record<string, string>>
  people: Readonly<Record<string, string>>
}

/** Never without a last day. */
export const LetMonitorInForm = ({ studyId, sites, people, done }: LetMonitorInProps & { done: () => void }) => (
  <DeedForm
    schema={schema}
    start={{ siteId: onlySite(sites), startsOn: '', endsOn: '' }}
    send={input => grantMonitorAction({ studyId, role: 'monitor', ...input })}
    done={done}
    submit={{ label: 'Grant these days', pending: 'Granting…' }}
  >
    {({ control }) => (
      <>
        <Field control={control} name="staffId" label="Study monitor">
          {props => <SelectField {...props} value={props.value ?? null} options={people} />}
        </Field>
        <Field control={control} name="siteId" label="Site">
          {props => <SelectField {...props} value={props.value ?? null} options={sites} />}
        </Field>
        <Field control={control} name="startsOn" label="First day">
          {props => <DateField {...props} />}
        </Field>
        <Field control={control} name="endsOn" label="Last day">
          {props => <DateField {...props} />}
        </Field>
      </>
    )}
  </DeedForm>
)
