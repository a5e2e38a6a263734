'use client'
import { z } from 'zod'
import { DateField } from '@/app/_ui/form/date-field'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { SelectField } from '@/app/_ui/form/select-field'
import { endLicenceAction } from '@/app/admin/[study]/actions'
import { day } from '@/lib/trial/input'
import { licenceEndLabels, licenceEndReasons } from '@/lib/trial/people/licence-end-reasons'

const schema = z.object({
  reason: z.enum(licenceEndReasons, 'Choose why.'),
  endsOn: z.preprocess(typed => typed || null, day.nullable()),
})

export interface EndLicenceProps {
  studyId: string
  staffId: string
  licenceId: string
  title: string
}

/** What was signed keeps the credentials that were printed with it. */
export const EndLicenceForm = ({ title, done, ...which }: EndLicenceProps & { done: () => void }) => (
  <DeedForm
    schema={schema}
    start={{ endsOn: '' }}
    send={input => endLicenceAction({ ...which, ...input })}
    done={done}
    submit={{ label: 'End or strike it', pending: 'Ending…' }}
  >
    {({ control }) => (
      <>
        <Field control={control} name="reason" label="Why">
          {props => <SelectField {...props} value={props.value ?? null} options={licenceEndLabels} />}
        </Field>
        <Field
          control={control}
          name="endsOn"
          label="Last day on which it was valid"
          help="Leave it empty where the licence was entered wrongly; then add the right one."
        >
          {props => <DateField {...props} value={String(props.value ?? '')} />}
        </Field>
      </>
    )}
  </DeedForm>
)
