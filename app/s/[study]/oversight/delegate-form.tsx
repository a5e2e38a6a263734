'use client'
import { z } from 'zod'
import { DateField } from '@/app/_ui/form/date-field'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { SelectField } from '@/app/_ui/form/select-field'
import { day } from '@/lib/trial/input'
import { delegableTasks, delegatedTaskLabels } from '@/lib/trial/people/delegated-task-labels'
import { grantDelegationAction } from './actions'
import { onlySite } from './only-site'

const schema = z.object({
  staffId: z.uuid('Choose a person.'),
  task: z.enum(delegableTasks, 'Choose a task.'),
  siteId: z.uuid('Choose a site.'),
  startsOn: day,
  endsOn: z.preprocess(typed => typed || null, day.nullable()),
})

const tasks = Object.fromEntries(delegableTasks.map(task => [task, delegatedTaskLabels[task]]))

export interface DelegateProps {
  studyId: string
  sites: Readonly<Record<string, string>>
  people: Readonly<Record<string, string>>
}

/** Entrusts a task to somebody from a day on, until another where that is known. */
export const DelegateForm = ({ studyId, sites, people, done }: DelegateProps & { done: () => void }) => (
  <DeedForm
    schema={schema}
    start={{ siteId: onlySite(sites), startsOn: '', endsOn: '' }}
    send={input => grantDelegationAction({ studyId, ...input })}
    done={done}
    submit={{ label: 'Delegate', pending: 'Delegating…' }}
  >
    {({ control }) => (
      <>
        <Field control={control} name="staffId" label="Person">
          {props => <SelectField {...props} value={props.value ?? null} options={people} />}
        </Field>
        <Field control={control} name="task" label="Task">
          {props => <SelectField {...props} value={props.value ?? null} options={tasks} />}
        </Field>
        <Field control={control} name="siteId" label="Site">
          {props => <SelectField {...props} value={props.value ?? null} options={sites} />}
        </Field>
        <Field
          control={control}
          name="startsOn"
          label="From"
          help="That it was authorised today stands beside it, whatever day it counts from."
        >
          {props => <DateField {...props} />}
        </Field>
        <Field
          control={control}
          name="endsOn"
          label="Last day, if it is known"
          help="Without one it counts until it is ended."
        >
          {props => <DateField {...props} value={String(props.value ?? '')} />}
        </Field>
      </>
    )}
  </DeedForm>
)
