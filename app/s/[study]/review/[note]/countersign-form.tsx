'use client'
import { useRouter } from 'next/navigation'
import { z } from 'zod'
import { ChoiceField } from '@/app/_ui/form/choice-field'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { Proof, proofFields } from '@/app/_ui/form/proof'
import { proofOf } from '@/app/_ui/form/proof-of'
import { ProseField } from '@/app/_ui/form/prose-field'
import { decidedAnew, KeepWords, keptField } from '@/app/_ui/note/keep-words'
import { countersignNoteAction } from '@/app/s/[study]/notes/[note]/actions'

const meanings = { reviewed: 'Reviewed', approved: 'Reviewed and approved' } as const
const attestation = 'I have read this note in full and discussed it with its authors where that was needed.'
const schema = z.object({
  meaning: z.enum(['reviewed', 'approved'], 'Choose what your signature means.'),
  attestation: z.string().trim().min(1, 'Say what you attest.').max(8000),
  ...keptField,
  ...proofFields,
})

interface CountersignFormProps {
  noteId: string
  contentHash: string
  needsCode: boolean
  name: string
  back: string
}

/** The supervisor's signature over what they read, with their attestation beside it. */
export function CountersignForm({ noteId, contentHash, needsCode, name, back }: CountersignFormProps) {
  const router = useRouter()
  return (
    <DeedForm
      schema={schema}
      start={{ meaning: 'reviewed', attestation, unblinding: null, password: '', code: '' }}
      send={({ password, code, passkey, unblinding, ...input }) =>
        countersignNoteAction({
          ...{ noteId, contentHash, ...input },
          ...proofOf({ password, code, passkey }),
          ...(unblinding ? { unblinding } : {}),
        })
      }
      done={() => {
        router.push(back)
        router.refresh()
      }}
      submit={{ label: `Countersign as ${name}`, pending: 'Countersigning…' }}
      ofPage={{}}
    >
      {form => (
        <>
          <Field control={form.control} name="meaning" label="What your signature means">
            {props => <ChoiceField {...props} options={meanings} always value={props.value ?? null} />}
          </Field>
          <Field
            control={form.control}
            name="attestation"
            label="Attestation"
            help="Chosen for you; write your own where it says more."
          >
            {props => <ProseField {...decidedAnew(form, props)} />}
          </Field>
          <KeepWords form={form} />
          <Proof form={form} needsCode={needsCode} />
        </>
      )}
    </DeedForm>
  )
}
