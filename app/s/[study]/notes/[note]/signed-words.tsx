'use client'
import { useRouter } from 'next/navigation'
import { z } from 'zod'
import { ChoiceField } from '@/app/_ui/form/choice-field'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Dialog } from '@/app/_ui/form/dialog'
import { Field } from '@/app/_ui/form/field'
import { Proof, proofFields } from '@/app/_ui/form/proof'
import { ProseField } from '@/app/_ui/form/prose-field'
import { KeepWords, keptField } from '@/app/_ui/note/keep-words'
import { addAppendixAction, closeWithoutSignatureAction, enterInErrorAction } from './actions'

const deeds = {
  append: {
    trigger: 'Add to this note',
    title: 'Add signed words beside the note',
    label: 'Your words',
    help: 'The note itself stays as it was signed. Your words stand beside it, with the time of today.',
    submit: 'Sign and add',
  },
  error: {
    trigger: 'Entered in error…',
    title: 'This note was entered in error',
    label: 'What was wrong',
    help: 'The note is kept for ever, struck through, and leaves exports. It can’t be undone.',
    submit: 'Sign this statement',
  },
  close: {
    trigger: 'Close without a signature…',
    title: 'A signature can’t be had',
    label: 'Why it can’t be had',
    help: 'Your reason and your name stand wherever the signatures of this note are shown.',
    submit: 'Sign and close',
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

interface SignedWordsProps {
  noteId: string
  needsCode: boolean
  deed: keyof typeof deeds
}

/** One dialog for the deeds that are a signed statement beside a note. */
export function SignedWords({ noteId, needsCode, deed }: SignedWordsProps) {
  const router = useRouter()
  const words = deeds[deed]
  return (
    <Dialog trigger={{ label: words.trigger, kind: deed === 'append' ? 'quiet' : 'withdraw' }} title={words.title}>
      {close => (
        <DeedForm
          schema={schema}
          start={{ kind: 'late_entry', text: '', unblinding: null, password: '', code: '' }}
          send={input => send(noteId, deed, input)}
          done={() => {
            close()
            router.refresh()
          }}
          submit={{ label: words.submit, pending: 'Signing…' }}
        >
          {form => (
            <>
              {deed === 'append' && (
                <Field control={form.control} name="kind" label="What it is">
                  {props => (
                    <ChoiceField {...props} options={kinds} always onChange={value => value && props.onChange(value)} />
                  )}
                </Field>
              )}
              <Field control={form.control} name="text" label={words.label} help={words.help}>
                {props => (
                  <ProseField
                    {...props}
                    onChange={text => {
                      form.setValue('unblinding', null) // decided of other words
                      props.onChange(text)
                    }}
                  />
                )}
              </Field>
              <KeepWords form={form} />
              <Proof form={form} needsCode={needsCode} />
            </>
          )}
        </DeedForm>
      )}
    </Dialog>
  )
}

function send(noteId: string, deed: keyof typeof deeds, { kind, text, unblinding, password, code }: Input) {
  const proof = { password, ...(code ? { code } : {}), ...(unblinding ? { unblinding } : {}) }
  if (deed === 'append') return addAppendixAction({ noteId, kind, text, ...proof })
  if (deed === 'error') return enterInErrorAction({ noteId, statement: text, ...proof })
  return closeWithoutSignatureAction({ noteId, reason: text, ...proof })
}
