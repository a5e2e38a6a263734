'use client'
import { useRouter } from 'next/navigation'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { Proof, proofFields } from '@/app/_ui/form/proof'
import { proofOf } from '@/app/_ui/form/proof-of'
import { keptField } from '@/app/_ui/note/keep-words'
import { UnblindingField } from '@/app/_ui/note/unblinding-field'
import { signEventAction } from '@/app/s/[study]/events/actions'
import type { Unblinding } from '@/lib/notes/unblinding'

interface SignEventProps {
  eventId: string
  /** What the page showed is what is signed. */
  contentHash: string
  entries: number
  /** Words of it that may tell the participant’s arm. */
  unblinding: readonly Unblinding[]
  needsCode: boolean
  name: string
  back: string
}

const schema = z.object({ ...keptField, ...proofFields })

/** What the signature means, and what only this person has (21 CFR 11.200). */
export function SignEvent({ eventId, contentHash, entries, unblinding, ...props }: SignEventProps) {
  const { needsCode, name, back } = props
  const { push, refresh } = useRouter()
  return (
    <DeedForm
      schema={schema}
      start={{ unblinding: null, password: '', code: '' }}
      send={({ unblinding: decision, ...proof }) =>
        signEventAction({
          ...{ eventId, contentHash },
          ...(decision ? { unblinding: decision } : {}),
          ...proofOf(proof),
        })
      }
      done={() => {
        push(back)
        refresh()
      }}
      submit={{ label: `Sign as ${name}`, pending: 'Signing…' }}
      ofPage={{ decided: 'unblinding' }}
    >
      {form => (
        <>
          <p>
            Your signature means that you answer for this event as the responsible investigator,{' '}
            {entries === 1 ? 'as its one entry says it' : `as its ${entries} entries say it`}. What is added later is
            not under it, and can be signed anew.
          </p>
          {unblinding.length > 0 && (
            <Field control={form.control} name="unblinding" label="Words that may unblind">
              {props => <UnblindingField {...props} found={unblinding} writing={null} />}
            </Field>
          )}
          <Proof form={form} needsCode={needsCode} />
        </>
      )}
    </DeedForm>
  )
}
