'use client'
import { useRouter } from 'next/navigation'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { Proof, proofFields } from '@/app/_ui/form/proof'
import { proofOf } from '@/app/_ui/form/proof-of'
import { ProseField } from '@/app/_ui/form/prose-field'
import { SelectField } from '@/app/_ui/form/select-field'
import { TextField } from '@/app/_ui/form/text-field'
import { emergencyReasons } from '@/lib/review/emergency/emergency-reasons'
import { line } from '@/lib/trial/input'
import { openEmergencyAction } from './actions'

const schema = z.object({
  participantCode: line(40),
  reason: z.enum(Object.keys(emergencyReasons) as (keyof typeof emergencyReasons)[], 'Choose a reason.'),
  words: z.string().regex(/\S/, 'Write a word or two.').max(8000),
  ...proofFields,
})

/** Whose record, why, and who asks; it leads to their page at once. */
export function OpenEmergency({ studyId, needsCode }: { studyId: string; needsCode: boolean }) {
  const router = useRouter()
  return (
    <DeedForm
      schema={schema}
      start={{ participantCode: '', words: '', password: '', code: '' }}
      send={({ password, code, passkey, ...input }) =>
        openEmergencyAction({ studyId, ...input, ...proofOf({ password, code, passkey }) })
      }
      done={({ participantId }) => {
        router.push(`/s/${studyId}/participants/${participantId}`)
        router.refresh() // what stands around the page says from now on that it is open
      }}
      submit={{ label: 'Open the record', pending: 'Opening…' }}
    >
      {form => (
        <>
          <Field control={form.control} name="participantCode" label="Participant’s code" help="The whole code.">
            {props => <TextField {...props} maxLength={40} autoComplete="off" />}
          </Field>
          <Field control={form.control} name="reason" label="Why">
            {props => (
              <SelectField {...props} options={emergencyReasons} onChange={one => props.onChange(one ?? undefined)} />
            )}
          </Field>
          <Field
            control={form.control}
            name="words"
            label="In your words"
            help="A sentence is enough. An investigator reads it."
          >
            {props => <ProseField {...props} maxLength={8000} rows={3} />}
          </Field>
          <Proof form={form} needsCode={needsCode} />
        </>
      )}
    </DeedForm>
  )
}
