'use client'
import { useState, useTransition } from 'react'
import { v4 as uuid } from 'uuid'
import { Button } from '@/app/_ui/form/button'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Notice } from '@/app/_ui/page/notice'
import { CareFields, nothingSaid } from '@/app/handed/care-fields'
import { careAnswers } from '@/lib/care/care-answers'
import { askCareCheckAction } from './actions'

export interface AskCareCheckProps {
  visitId: string
  visitCode: string
  people: Readonly<Record<string, string>>
}

/** The questions, read out: once it is kept, nothing of it stays on this screen. */
export function AskCareCheckForm({ visitId, people, done }: AskCareCheckProps & { done: () => void }) {
  const [id] = useState(() => uuid())
  const [isDeclining, start] = useTransition()
  const [trouble, setTrouble] = useState<string | null>(null)
  const decline = () =>
    start(async () => {
      const result = await askCareCheckAction({ visitId, id, answers: null }).catch(() => null)
      if (result?.ok) return done()
      setTrouble(result?.message ?? 'The server can’t be reached. Try again in a moment.')
    })
  return (
    <DeedForm
      schema={careAnswers}
      start={nothingSaid}
      send={answers => askCareCheckAction({ visitId, id, answers })}
      done={done}
      submit={{ label: 'Keep it', pending: 'Saving…' }}
      beside={
        <Button pending={isDeclining && 'Saving…'} onClick={decline}>
          They would rather not answer
        </Button>
      }
    >
      {form => (
        <>
          <p>Read the questions out as they stand. Once it is kept, you can’t read it again here.</p>
          <CareFields form={form} people={people} />
          {trouble && <Notice kind="refusal" title={trouble} />}
        </>
      )}
    </DeedForm>
  )
}
