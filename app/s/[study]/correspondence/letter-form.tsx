'use client'
import { useState } from 'react'
import { v4 as uuid } from 'uuid'
import type { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { MultiField } from '@/app/_ui/form/multi-field'
import { ProseField } from '@/app/_ui/form/prose-field'
import { SelectField } from '@/app/_ui/form/select-field'
import { noSession, sendLetterInput } from '@/lib/care/letter-input'
import { longestLetter } from '@/lib/care/longest'
import { sendLetterAction } from './actions'
import { sessionAtFirst } from './session-at-first'

export interface WriteLetterProps {
  studyId: string
  /** Sessions by id, and colleagues by id. */
  sessions: Readonly<Record<string, string>>
  people: Readonly<Record<string, string>>
  /** Those of the sessions that the writer is on today. */
  mineToday: readonly string[]
}

const schema = sendLetterInput.omit({ studyId: true, id: true })

/** Written once and sent: it can’t be read again here, by whoever comes to this screen next. */
export function LetterForm({ studyId, sessions, people, mineToday, done }: WriteLetterProps & { done: () => void }) {
  const visitId = sessionAtFirst(Object.keys(sessions), mineToday)
  const start: z.input<typeof schema> = { words: '', visitId, about: [] }
  const [id] = useState(() => uuid()) // of this letter, however often it is sent
  return (
    <DeedForm
      key={visitId}
      schema={schema}
      start={start}
      send={input => sendLetterAction({ studyId, id, ...input })}
      done={done}
      submit={{ label: 'Send it', pending: 'Sending…' }}
    >
      {({ control }) => (
        <>
          <Field
            control={control}
            name="words"
            label="What they should know"
            help="It goes to the safety officer and the investigator. You see who received it and when it was opened; you can’t read it again."
          >
            {props => <ProseField {...props} maxLength={longestLetter} rows={7} />}
          </Field>
          <Field control={control} name="about" label="Whom it is about" help="None of them receives it." optional>
            {({ value = [], onChange, ...props }) => (
              <MultiField
                {...props}
                options={people}
                value={new Set(value)}
                onTick={(one, ticked) => onChange(ticked ? [...value, one] : value.filter(other => other !== one))}
              />
            )}
          </Field>
          {Object.keys(sessions).length > 0 && (
            <Field
              control={control}
              name="visitId"
              label="Which session it is about"
              help="Nobody who was in its room receives it."
            >
              {props => <SelectField {...props} options={{ [noSession]: 'It is about no session', ...sessions }} />}
            </Field>
          )}
        </>
      )}
    </DeedForm>
  )
}
