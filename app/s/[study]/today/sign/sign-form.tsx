'use client'
import { useRouter } from 'next/navigation'
import { type ReactNode, useCallback, useState } from 'react'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Proof } from '@/app/_ui/form/proof'
import { proofOf } from '@/app/_ui/form/proof-of'
import { Section } from '@/app/_ui/page/section'
import { signNotesAction } from '@/app/s/[study]/today/actions'
import type { RefusalCode } from '@/lib/outcome/refusal'
import type { ActionResult } from '@/lib/outcome/result'
import { EndOfNote } from './end-of-note'
import { NoteQuestions } from './note-questions'
import type { Results } from './result'
import { type AskedNote, chosenOf, resultsOf, type Said, schemaOf, startOf } from './said-of-notes'
import { WhatWillBeSigned } from './what-will-be-signed'

export type NoteToSign = AskedNote & { readonly reading: ReactNode }

interface SignFormProps {
  notes: readonly NoteToSign[]
  needsCode: boolean
  name: string
  done: (results: Results) => void
  /** The act ended midway, for the reason said; what was signed until then leaves the list. */
  stopped: (message: string) => void
}

/** Each note in full under its own heading, with its meaning below; one proof at the end serves the act (21 CFR 11.200). */
export function SignForm({ notes, needsCode, name, done, stopped }: SignFormProps) {
  const { refresh } = useRouter()
  const [read, setRead] = useState<ReadonlySet<string>>(new Set())
  const onRead = useCallback((noteId: string) => setRead(before => new Set([...before, noteId])), [])
  const sign = async (saids: readonly Said[], proof: ReturnType<typeof proofOf>): Promise<Signed> => {
    const chosen = chosenOf(notes, saids, read)
    if (chosen.length === 0) return nothingRead
    try {
      const result = await signNotesAction({ notes: chosen, ...proof })
      if (result.ok) return { ok: true, value: resultsOf(notes, saids, read, result.value) }
      return ['fault', 'unavailable'].includes(result.code) ? stoppedAt(result) : result
    } catch {
      return stoppedAt({ code: 'unavailable' })
    }
  }
  const stoppedAt = (why: { code: 'fault' | RefusalCode; reference?: string }): Signed => {
    stopped(why.reference ? `${midway} Reference ${why.reference}.` : midway)
    refresh() // what was signed until then is gone from the list
    return { ok: false, fields: {}, ...why, message: midway }
  }
  return (
    <DeedForm
      schema={schemaOf(notes, read)}
      start={startOf(notes)}
      send={({ notes: saids, ...proof }) => sign(saids, proofOf(proof))}
      done={done}
      submit={{ label: `Sign as ${name}`, pending: 'Signing…' }}
    >
      {form => (
        <>
          {notes.map((note, index) => (
            <article key={note.noteId} aria-labelledby={note.noteId} className="section">
              <h2 id={note.noteId} tabIndex={-1} className="section-head title">
                {note.name}
              </h2>
              {note.reading}
              <EndOfNote noteId={note.noteId} isRead={read.has(note.noteId)} onRead={onRead} />
              <div className="mt-6 grid gap-6">
                <NoteQuestions {...{ form, index, note }} />
              </div>
            </article>
          ))}
          <Section title="Your signature">
            <div className="grid gap-6">
              <WhatWillBeSigned notes={notes} saids={form.watch('notes')} read={read} />
              <Proof form={form} needsCode={needsCode} />
            </div>
          </Section>
        </>
      )}
    </DeedForm>
  )
}

type Signed = ActionResult<Results>
const nothingRead: Signed = {
  ok: false,
  code: 'invalid',
  message: 'No note is to be signed: read one to its end first. Nothing was changed.',
  fields: {},
}
const midway =
  'Signing stopped before the end. What was signed until then stands under its note; what is not is still on this page.'
