'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
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
  const [round, setRound] = useState(0)
  const [trouble, setTrouble] = useState<string | null>(null)

  return (
    <Dialog trigger={{ label: 'Ask it yourself', of: visitCode }} title={`Care check of ${visitCode}`}>
      {close => {
        const done = () => {
          close()
          setRound(round + 1) // nothing of it stays on this screen
          refresh()
        }
        const decline = async () => {
          const result = await askCareCheckAction({ visitId, answers: null }).catch(() => null)
          if (result?.ok) return done()
          setTrouble(result?.message ?? 'The server can’t be reached. Try again in a moment.')
        }
        return (
          <DeedForm
            key={round}
            schema={careAnswers}
            start={nothingSaid}
            send={answers => askCareCheckAction({ visitId, answers })}
            done={done}
            submit={{ label: 'Keep it', pending: 'Saving…' }}
            beside={<Button onClick={() => void decline()}>They would rather not answer</Button>}
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
