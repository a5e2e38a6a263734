'use client'
import { useRouter } from 'next/navigation'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { TextField } from '@/app/_ui/form/text-field'
import { NoneFields } from '@/app/s/[study]/events/none-fields'
import { noneOfEffect } from '@/lib/events/event-input'
import { triageEffectsAction } from './actions'

interface NoneOfTermProps {
  which: { noteId: string; entryIds: string[] }
  term: string
  /** Of the control that is begun with. */
  whyId: string
  /** When the first of them was noticed, by the site’s clock. */
  noticedAt: string
  zone: string
}

const schema = z.object(noneOfEffect)
type None = z.output<typeof schema>

/** Why a term is none, and since when it was known. */
export function NoneOfTerm({ which, term, whyId, noticedAt, zone }: NoneOfTermProps) {
  const { refresh } = useRouter()
  return (
    <DeedForm
      schema={schema as z.ZodType<None, None>}
      start={{ whyNot: '', awareAt: noticedAt }}
      send={input => triageEffectsAction({ ...which, decision: 'not_ae', ...input })}
      done={refresh}
      submit={{ label: 'Say so', pending: 'Saving…', kind: 'quiet' }}
    >
      {({ control }) => (
        <>
          <Field control={control} name="whyNot" label={`Why ${term.toLowerCase()} is none, in a word or two`}>
            {props => <TextField {...props} id={whyId} maxLength={500} />}
          </Field>
          <NoneFields control={control} zone={zone} of={term} left="when it was noticed" />
        </>
      )}
    </DeedForm>
  )
}
