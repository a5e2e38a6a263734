'use client'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { ChoiceField } from '@/app/_ui/form/choice-field'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { Proof, proofFields } from '@/app/_ui/form/proof'
import { proofOf } from '@/app/_ui/form/proof-of'
import { ProseField } from '@/app/_ui/form/prose-field'
import { KeepWords, keptField } from '@/app/_ui/note/keep-words'
import { Section } from '@/app/_ui/page/section'
import { signDecisionsAction } from '@/app/s/[study]/events/actions'
import type { Unblinding } from '@/lib/notes/unblinding'
import { line } from '@/lib/trial/input'

interface SignDecisionsProps {
  group: { participantId: string; visitId: string | null; listHash: string }
  decisions: readonly { id: string; number: number; reading: ReactNode }[]
  /** Words of the list that may tell the participant’s arm. */
  unblinding: readonly Unblinding[]
  needsCode: boolean
  name: string
  back: string
}

const said = z.discriminatedUnion('review', [
  z.object({ review: z.literal('agreed'), words: z.string() }),
  z.object({ review: z.literal('overturned'), words: line(1000) }),
])
const schema = z.object({ reviews: z.array(said), ...keptField, ...proofFields })

/** Each is agreed to, or overturned with a reason; one signature stands under the list (21 CFR 11.200). */
export function SignDecisions({ group, decisions, unblinding, ...props }: SignDecisionsProps) {
  const { needsCode, name, back } = props
  const { push, refresh } = useRouter()
  return (
    <DeedForm
      schema={schema}
      start={{
        reviews: decisions.map(() => ({ review: 'agreed' as const, words: '' })),
        unblinding: null,
        password: '',
        code: '',
      }}
      send={({ reviews, unblinding: decision, ...proof }) =>
        signDecisionsAction({
          ...group,
          overturned: reviews.flatMap(({ review, words }, index) => {
            const eventId = decisions[index]?.id
            return review === 'overturned' && eventId ? [{ eventId, words }] : []
          }),
          ...(decision ? { unblinding: decision } : {}),
          ...proofOf(proof),
        })
      }
      done={() => {
        push(back)
        refresh()
      }}
      submit={{ label: `Sign the list as ${name}`, pending: 'Signing…' }}
      ofPage={{ decided: 'unblinding' }}
    >
      {form => (
        <>
          {decisions.map(({ id, number, reading }, index) => (
            <Section key={id} title={`Event ${number}`}>
              {reading}
              <div className="mt-4 grid gap-4">
                <Field control={form.control} name={`reviews.${index}.review`} label={`Event ${number}`}>
                  {props => (
                    <ChoiceField
                      {...props}
                      always
                      options={{ agreed: 'Agree: not an adverse event', overturned: 'Overturn it: an adverse event' }}
                      onChange={review => review && props.onChange(review)}
                    />
                  )}
                </Field>
                {form.watch(`reviews.${index}.review`) === 'overturned' && (
                  <Field
                    control={form.control}
                    name={`reviews.${index}.words`}
                    label={`Why event ${number} is an adverse event`}
                    help="Its clock runs from when it was first known."
                  >
                    {props => (
                      <ProseField
                        {...props}
                        rows={2}
                        maxLength={1000}
                        onChange={text => {
                          form.setValue('unblinding', null) // decided of other words
                          props.onChange(text)
                        }}
                      />
                    )}
                  </Field>
                )}
              </div>
            </Section>
          ))}
          <Section title="Your signature">
            <div className="grid gap-6">
              <p>
                Your signature means that you have reviewed this list. It stands under both decisions, with your name
                and the time.
              </p>
              <KeepWords form={form} shown={unblinding} />
              <Proof form={form} needsCode={needsCode} />
            </div>
          </Section>
        </>
      )}
    </DeedForm>
  )
}
