'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { z } from 'zod'
import { ChoiceField } from '@/app/_ui/form/choice-field'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { Proof, proofFields } from '@/app/_ui/form/proof'
import { proofOf } from '@/app/_ui/form/proof-of'
import { ProseField } from '@/app/_ui/form/prose-field'
import { UnblindingField } from '@/app/_ui/note/unblinding-field'
import { signNoteAction } from '@/app/s/[study]/notes/[note]/actions'
import type { Unblinding } from '@/lib/notes/unblinding'
import { dayAnswerLabels, dayQuestion } from '@/lib/signing/day-words'

interface SignFormProps {
  noteId: string
  /** What the page showed is what is signed. */
  contentHash: string
  isSecond: boolean
  /** A session that was held: the whole day is asked about. */
  asksOfDay: boolean
  /** Words of the note that may tell the participant’s arm. */
  unblinding: readonly Unblinding[]
  /** Where they can still be changed. */
  writing: string | null
  needsCode: boolean
  name: string
  back: string
}

const dayHelp = 'Yes and not sure go to the investigator at once. Your answer stands with your signature.'
const meanings = {
  authored: 'I wrote this note',
  'co-authored': 'I wrote this note together with my colleague',
} as const
const schema = z.object({
  meaning: z.enum(['authored', 'co-authored'], 'Choose what your signature means.'),
  ownWords: z.string().max(8000),
  unblinding: z.literal('kept').nullish(),
  dayEvent: z.enum(['no', 'yes', 'not_sure']).nullable(),
  ...proofFields,
})

/** The meaning, words of one's own beside the other author's, and what only this person has (21 CFR 11.200). */
export function SignForm(props: SignFormProps) {
  const { noteId, contentHash, isSecond, asksOfDay, unblinding, writing, needsCode, name, back } = props
  const router = useRouter()
  const [beside, setBeside] = useState(false)
  return (
    <DeedForm
      schema={schema}
      start={{
        meaning: isSecond ? 'co-authored' : 'authored',
        ownWords: '',
        unblinding: null,
        dayEvent: null,
        password: '',
        code: '',
      }}
      send={({ ownWords, password, code, passkey, dayEvent, unblinding: decision, meaning }) =>
        signNoteAction({
          noteId,
          contentHash,
          meaning,
          ...(ownWords.trim() ? { ownWords } : {}),
          ...proofOf({ password, code, passkey }),
          ...(dayEvent ? { dayEvent } : {}),
          ...(decision ? { unblinding: decision } : {}),
        })
      }
      done={() => {
        router.push(back)
        router.refresh()
      }}
      submit={{ label: `Sign as ${name}`, pending: 'Signing…' }}
      ofPage={{ decided: 'unblinding' }}
    >
      {form => (
        <>
          {(unblinding.length > 0 || form.formState.errors.unblinding) && (
            <Field control={form.control} name="unblinding" label="Words that may unblind">
              {props => <UnblindingField {...props} found={unblinding} writing={writing} />}
            </Field>
          )}
          {asksOfDay && (
            <Field control={form.control} name="dayEvent" label={dayQuestion} help={dayHelp}>
              {props => <ChoiceField {...props} options={dayAnswerLabels} value={props.value ?? null} />}
            </Field>
          )}
          <Field control={form.control} name="meaning" label="What your signature means">
            {props => <ChoiceField {...props} options={meanings} always value={props.value ?? null} />}
          </Field>
          {isSecond && !beside && (
            <p>
              <button type="button" className="link" onClick={() => setBeside(true)}>
                Add words of your own beside the note
              </button>
            </p>
          )}
          {beside && (
            <Field
              control={form.control}
              name="ownWords"
              label="Your own words"
              help="Signed with your name, beside the note. Your colleague’s signature stays."
            >
              {props => <ProseField {...props} maxLength={8000} />}
            </Field>
          )}
          <Proof form={form} needsCode={needsCode} />
        </>
      )}
    </DeedForm>
  )
}
