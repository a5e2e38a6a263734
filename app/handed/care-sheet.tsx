'use client'
import { useRef, useState } from 'react'
import { v4 as uuid } from 'uuid'
import { Button } from '@/app/_ui/form/button'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { type CareAnswers, careAnswers } from '@/lib/care/care-answers'
import type { HandedCheck } from '@/lib/care/read-handed-check'
import { keepCareCheckAction } from './actions'
import { CareFields, nothingSaid } from './care-fields'
import { TakeBack } from './take-back'

/** The care check in the participant's hands. Nothing leaves the screen before they are done, and nothing of it comes back to it. */
export function CareSheet({ check, staffName }: { check: HandedCheck; staffName: string }) {
  const sent = useRef(new Map<string, string>())
  const [isDone, setDone] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const { offerId: formId, people, studyId, participantId } = check
  const done = () => setDone(true)

  /** What is sent again, after an answer that never came, is kept once; what was changed meanwhile is another answer. */
  function keep(answers: CareAnswers | null) {
    const content = JSON.stringify(answers)
    const id = sent.current.get(content) ?? uuid()
    sent.current.set(content, id)
    return keepCareCheckAction({ formId, id, answers })
  }

  async function decline() {
    const result = await keep(null).catch(() => null)
    if (result?.ok) return done()
    setTrouble(result?.message ?? 'The server can’t be reached. Try again in a moment.')
  }

  return (
    <>
      {isDone ? (
        <p role="status" className="font-serif text-prose">
          Thank you. That was all. Please give the screen back to the person who handed it to you.
        </p>
      ) : (
        <>
          <p className="mb-8 font-serif text-prose">
            What you say here is read by the people who answer for the safety of this study, and never by anybody who
            was with you in the session. You may leave any question open. Nothing is kept until you are done.
          </p>
          <DeedForm
            schema={careAnswers}
            start={nothingSaid}
            send={keep}
            done={done}
            submit={{ label: 'I am done', pending: 'Saving…' }}
            beside={<Button onClick={() => void decline()}>I would rather not answer</Button>}
          >
            {form => <CareFields form={form} people={people} />}
          </DeedForm>
          {trouble && (
            <p role="alert" className="mt-4 text-small">
              {trouble}
            </p>
          )}
        </>
      )}
      <TakeBack
        name={staffName}
        next={`/s/${studyId}/participants/${participantId}/care-check`}
        open={isDone}
        answers={isDone ? 'kept' : 'unless_done'}
      />
    </>
  )
}
