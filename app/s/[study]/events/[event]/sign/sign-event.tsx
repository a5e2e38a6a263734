'use client'
import { useRouter } from 'next/navigation'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Proof, proofFields } from '@/app/_ui/form/proof'
import { signEventAction } from '@/app/s/[study]/events/actions'

interface SignEventProps {
  eventId: string
  /** What the page showed is what is signed. */
  contentHash: string
  entries: number
  needsCode: boolean
  name: string
  back: string
}

const schema = z.object(proofFields)

/** What the signature means, and what only this person has (21 CFR 11.200). */
export function SignEvent({ eventId, contentHash, entries, needsCode, name, back }: SignEventProps) {
  const { push, refresh } = useRouter()
  return (
    <DeedForm
      schema={schema}
      start={{ password: '', code: '' }}
      send={({ password, code }) => signEventAction({ eventId, contentHash, password, ...(code ? { code } : {}) })}
      done={() => {
        push(back)
        refresh()
      }}
      submit={{ label: `Sign as ${name}`, pending: 'Signing…' }}
      ofPage={{}}
    >
      {form => (
        <>
          <p>
            Your signature means that you answer for this event as the responsible investigator,{' '}
            {entries === 1 ? 'as its one entry says it' : `as its ${entries} entries say it`}. What is added later is
            not under it, and can be signed anew.
          </p>
          <Proof form={form} needsCode={needsCode} />
        </>
      )}
    </DeedForm>
  )
}
