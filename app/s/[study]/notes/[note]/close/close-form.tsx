'use client'
import { useRouter } from 'next/navigation'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { Proof, proofFields } from '@/app/_ui/form/proof'
import { proofOf } from '@/app/_ui/form/proof-of'
import { ProseField } from '@/app/_ui/form/prose-field'
import { decidedAnew, KeepWords, keptField } from '@/app/_ui/note/keep-words'
import { closeWithoutSignatureAction } from '@/app/s/[study]/notes/[note]/actions'
import type { Unblinding } from '@/lib/notes/unblinding'

interface CloseFormProps {
  noteId: string
  /** What the page showed is what is closed: the note, and the answers that stand side by side in it. */
  contentHash: string
  unsettled: readonly string[]
  /** Words of it that may tell the participant’s arm. */
  unblinding: readonly Unblinding[]
  needsCode: boolean
  name: string
  back: string
}

const schema = z.object({
  reason: z.string().trim().min(1, 'Write a word or two.').max(8000),
  ...keptField,
  ...proofFields,
})

/** Why a signature can’t be had, signed by whoever has read the note. */
export function CloseForm({ noteId, contentHash, unsettled, unblinding, needsCode, name, back }: CloseFormProps) {
  const router = useRouter()
  return (
    <DeedForm
      schema={schema}
      start={{ reason: '', unblinding: null, password: '', code: '' }}
      send={({ reason, unblinding: decision, ...proof }) =>
        closeWithoutSignatureAction({
          ...{ noteId, contentHash, unsettled: [...unsettled], reason },
          ...proofOf(proof),
          ...(decision ? { unblinding: decision } : {}),
        })
      }
      done={() => {
        router.push(back)
        router.refresh()
      }}
      submit={{ label: `Sign and close as ${name}`, pending: 'Signing…' }}
      ofPage={{ decided: 'unblinding' }}
    >
      {form => (
        <>
          <Field
            control={form.control}
            name="reason"
            label="Why it can’t be had"
            help="Your reason and your name stand wherever the signatures of this note are shown."
          >
            {props => <ProseField {...decidedAnew(form, props)} />}
          </Field>
          <KeepWords form={form} shown={unblinding} />
          <Proof form={form} needsCode={needsCode} />
        </>
      )}
    </DeedForm>
  )
}
