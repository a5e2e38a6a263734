'use client'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { v4 as uuid } from 'uuid'
import { Button } from '@/app/_ui/form/button'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Dialog } from '@/app/_ui/form/dialog'
import { Notice } from '@/app/_ui/page/notice'
import { CareFields, nothingSaid } from '@/app/handed/care-fields'
import { careAnswers } from '@/lib/care/care-answers'
import { askCareCheckAction } from './actions'

interface AskCareCheckProps {
  visitId: string
  visitCode: string
  people: Readonly<Record<string, string>>
}

/** Asked by somebody who was not in the session: they type what is said, and can't read it again. */
export function AskCareCheck({ visitId, visitCode, people }: AskCareCheckProps) {
  const { refresh } = useRouter()
  const [id, setId] = useState(() => uuid())
  const [isDeclining, start] = useTransition()
  const [trouble, setTrouble] = useState<string | null>(null)

  return (
    <Dialog trigger={{ label: 'Ask it yourself', of: visitCode }} title={`Care check of ${visitCode}`}>
      {close => {
        const done = () => {
          close()
          setTrouble(null)
          setId(uuid()) // nothing of it stays on this screen
          refresh()
        }
        const decline = () =>
          start(async () => {
            const result = await askCareCheckAction({ visitId, id, answers: null }).catch(() => null)
            if (result?.ok) return done()
            setTrouble(result?.message ?? 'The server can’t be reached. Try again in a moment.')
          })
        return (
          <DeedForm
            key={id}
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
      }}
    </Dialog>
  )
}
