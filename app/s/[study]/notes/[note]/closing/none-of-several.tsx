'use client'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { z } from 'zod'
import { Button } from '@/app/_ui/form/button'
import { ChoiceField } from '@/app/_ui/form/choice-field'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { MultiField } from '@/app/_ui/form/multi-field'
import { TextField } from '@/app/_ui/form/text-field'
import { eventForm } from '@/lib/events/event-forms'
import { noneOfEffect } from '@/lib/events/event-input'
import { triageEffectsAction } from './actions'

interface NoneOfSeveralProps {
  noteId: string
  /** The terms that may be none, each with its effects. */
  terms: readonly { readonly term: string; readonly entryIds: readonly string[] }[]
}

const { abuse_related: listed } = eventForm.fields
const schema = z.object({
  terms: z.array(z.string()).min(1, 'Leave at least one.'),
  whyNot: noneOfEffect.whyNot,
  abuse_related: noneOfEffect.abuse_related,
})
type Several = z.output<typeof schema>

/** Several terms that are no adverse event for one reason, said once: each is an entry of its own for the investigator to sign, known since it was noticed. */
export function NoneOfSeveral({ noteId, terms }: NoneOfSeveralProps) {
  const { refresh } = useRouter()
  const [isAsked, setAsked] = useState(false)
  const [isTold, setTold] = useState(false)
  const status = useRef<HTMLParagraphElement>(null)
  const all = terms.map(({ term }) => term)
  const done = () => {
    setAsked(false)
    setTold(true)
    status.current?.focus() // the form is gone
    refresh()
  }
  const form = (
    <div ref={firstFocused}>
      <DeedForm
        schema={schema as z.ZodType<Several, Several>}
        start={{ terms: all, whyNot: '' }}
        send={({ terms: chosen, whyNot, abuse_related }) =>
          triageEffectsAction({
            ...{ noteId, decision: 'not_ae', whyNot, abuse_related },
            entryIds: terms.flatMap(({ term, entryIds }) => (chosen.includes(term) ? entryIds : [])),
          })
        }
        done={done}
        submit={{ label: 'Say so of all these', pending: 'Saving…', kind: 'quiet' }}
      >
        {({ control }) => (
          <>
            <Field control={control} name="terms" label="No adverse event">
              {props => (
                <MultiField
                  {...props}
                  value={new Set(props.value)}
                  options={Object.fromEntries(all.map(one => [one, one]))}
                  onTick={(term, ticked) =>
                    props.onChange(all.filter(one => (one === term ? ticked : props.value.includes(one))))
                  }
                />
              )}
            </Field>
            <Field control={control} name="whyNot" label="Why these are none, in a word or two">
              {props => <TextField {...props} maxLength={500} />}
            </Field>
            <Field
              control={control}
              name="abuse_related"
              label={`One of these: ${lower(listed.label)}`}
              help={listed.help}
            >
              {props => <ChoiceField {...props} value={props.value ?? null} always options={listed.options} />}
            </Field>
          </>
        )}
      </DeedForm>
    </div>
  )
  return (
    <>
      {terms.length > 1 &&
        (isAsked ? (
          form
        ) : (
          <p>
            <Button onClick={() => setAsked(true)}>Several at once: not an adverse event…</Button>
          </p>
        ))}
      <p ref={status} tabIndex={-1} role="status" className={isTold ? 'text-small text-muted' : 'sr-only'}>
        {isTold && 'Saved'}
      </p>
    </>
  )
}

/** What is asked for is gone on with where it opens. */
const firstFocused = (form: HTMLDivElement | null) => form?.querySelector('input')?.focus()

const lower = (label: string): string => `${label.charAt(0).toLowerCase()}${label.slice(1)}`
