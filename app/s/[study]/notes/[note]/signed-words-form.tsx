'use client'
import { z } from 'zod'
import { ChoiceField } from '@/app/_ui/form/choice-field'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { Proof, proofFields } from '@/app/_ui/form/proof'
import { proofOf } from '@/app/_ui/form/proof-of'
import { ProseField } from '@/app/_ui/form/prose-field'
import { decidedAnew, KeepWords, keptField } from '@/app/_ui/note/keep-words'
import { addAppendixAction, enterInErrorAction } from './actions'
import type { WordsDeed } from './signed-words'

const words = {
  append: {
    label: 'Your words',
    help: 'The note itself stays as it was signed. Your words stand beside it, with the time of today.',
    submit: 'Sign and add',
  },
  error: {
    label: 'What was wrong',
    help: 'The note is kept for ever, struck through, and leaves exports. It can’t be undone.',
    submit: 'Sign this statement',
  },
} as const

const kinds = {
  late_entry: 'Late entry: something known at the time was left out',
  addendum: 'Addendum: something new has come to light',
  correction: 'Correction: something in the note is wrong',
} as const
const schema = z.object({
  kind: z.enum(['late_entry', 'addendum', 'correction']),
  text: z.string().trim().min(1, 'Write a word or two.').max(8000),
  ...keptField,
  ...proofFields,
})
type Input = z.output<typeof schema>

type SignedWordsFormProps = WordsDeed & {
  noteId: string
  needsCode: boolean
  /** What arrived late, prepared to be signed. */
  late?: { readonly text: string; readonly arrivals?: readonly string[]; readonly signed?: () => void }
  done: () => void
}

/** A signed statement beside a note. */
export function SignedWordsForm({ noteId, needsCode, late, done, ...wanted }: SignedWordsFormProps) {
  const { deed } = wanted
  const { label, help, submit } = words[deed]
  return (
    <DeedForm
      schema={schema}
      start={{ kind: 'late_entry', text: late?.text ?? '', unblinding: null, password: '', code: '' }}
      send={input => send(noteId, wanted, input, late?.arrivals)}
      done={() => {
        late?.signed?.()
        done()
      }}
      submit={{ label: submit, pending: 'Signing…' }}
      ofPage={deed === 'error' ? { decided: 'unblinding' } : undefined}
    >
      {form => (
        <>
          {deed === 'append' && !late && (
            <Field control={form.control} name="kind" label="What it is">
              {props => (
                <ChoiceField {...props} options={kinds} always onChange={value => value && props.onChange(value)} />
              )}
            </Field>
          )}
          <Field control={form.control} name="text" label={label} help={help}>
            {props => <ProseField {...decidedAnew(form, props)} />}
          </Field>
          <KeepWords form={form} />
          <Proof form={form} needsCode={needsCode} />
        </>
      )}
    </DeedForm>
  )
}

function send(
  noteId: string,
  wanted: WordsDeed,
  { kind, text, unblinding, ...given }: Input,
  arrivals?: readonly string[],
) {
  const proof = { ...proofOf(given), ...(unblinding ? { unblinding } : {}) }
  const taking = arrivals ? { arrivals: [...arrivals] } : {}
  if (wanted.deed === 'append') return addAppendixAction({ noteId, kind, text, ...taking, ...proof })
  return enterInErrorAction({ noteId, contentHash: wanted.contentHash, statement: text, ...proof })
}
