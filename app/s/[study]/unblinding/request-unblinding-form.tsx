'use client'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { Proof, proofFields } from '@/app/_ui/form/proof'
import { proofOf } from '@/app/_ui/form/proof-of'
import { ProseField } from '@/app/_ui/form/prose-field'
import { SelectField } from '@/app/_ui/form/select-field'
import { TextField } from '@/app/_ui/form/text-field'
import { unblindingReasons } from '@/lib/signing/unblinding-reasons'
import { line } from '@/lib/trial/input'
import { requestUnblindingAction } from './actions'

const schema = z.object({
  reason: z.enum(Object.keys(unblindingReasons) as (keyof typeof unblindingReasons)[], 'Choose a reason.'),
  reference: line(120),
  words: z.string().regex(/\S/, 'Write a word or two.').max(8000),
  ...proofFields,
})

export interface RequestUnblindingProps {
  studyId: string
  needsCode: boolean
  hours: number
}

/** The first person asks; by this alone nothing is opened. */
export const RequestUnblindingForm = ({
  studyId,
  needsCode,
  hours,
  done,
}: RequestUnblindingProps & { done: () => void }) => (
  <DeedForm
    schema={schema}
    start={{ reference: '', words: '', password: '', code: '' }}
    send={({ password, code, passkey, ...input }) =>
      requestUnblindingAction({ studyId, ...input, ...proofOf({ password, code, passkey }) })
    }
    done={done}
    submit={{ label: 'Ask for it', pending: 'Asking…' }}
  >
    {form => (
      <>
        <p>
          Nothing is opened by asking. A safety officer of the whole study has {hours} hours to confirm; then every
          treatment guess of the study can be read by those of your two roles, and no more are given. It can’t be
          undone.
        </p>
        <Field control={form.control} name="reason" label="Why">
          {props => (
            <SelectField {...props} options={unblindingReasons} onChange={code => props.onChange(code ?? undefined)} />
          )}
        </Field>
        <Field
          control={form.control}
          name="reference"
          label="Reference"
          help="Of the sponsor’s or the ethics board’s letter that it rests on."
        >
          {props => <TextField {...props} maxLength={120} />}
        </Field>
        <Field control={form.control} name="words" label="In your words">
          {props => <ProseField {...props} maxLength={8000} />}
        </Field>
        <Proof form={form} needsCode={needsCode} />
      </>
    )}
  </DeedForm>
)
