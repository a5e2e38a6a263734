'use client'
import { z } from 'zod'
import { ChoiceField } from '@/app/_ui/form/choice-field'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { TextField } from '@/app/_ui/form/text-field'
import { requestExportAction } from './actions'

const schema = z.object({
  recipient: z.string().trim().min(1, 'Name who the package is for.').max(200, 'At most 200 characters.'),
  purpose: z.enum(['trial', 'other_research']),
})

const purposes = { trial: 'The analysis of the trial itself', other_research: 'Other research' }

export interface RequestExportProps {
  studyId: string
  recipients: readonly string[]
}

/** Asks for a package of everything that is signed until now. */
export const RequestExportForm = ({ studyId, recipients, done }: RequestExportProps & { done: () => void }) => (
  <DeedForm
    schema={schema}
    start={{ recipient: '', purpose: 'trial' as const }}
    send={({ recipient, purpose }) =>
      requestExportAction({ studyId, profile: 'coded', recipient, ...(purpose === 'trial' ? {} : { purpose }) })
    }
    done={done}
    submit={{ label: 'Ask for it', pending: 'Asking…' }}
  >
    {({ control }) => (
      <>
        <Field
          control={control}
          name="recipient"
          label="Who it is for"
          help="Each recipient has codes of their own, the same in every later package for them."
        >
          {props => <TextField {...props} maxLength={200} suggestions={recipients} />}
        </Field>
        <Field
          control={control}
          name="purpose"
          label="What it is for"
          help="Other research holds only participants who agreed to that and have not taken it back."
        >
          {props => <ChoiceField {...props} always options={purposes} />}
        </Field>
        <p className="text-muted">
          It holds everything that is signed until now, with measures, adverse events and departures from the schedule:
          coded answers and numbers, study days instead of dates, random codes instead of people. No free text. An
          investigator looks at it and releases it.
        </p>
      </>
    )}
  </DeedForm>
)
