'use client'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { Button } from '@/app/_ui/form/button'
import { pressed } from '@/app/_ui/form/sent'
import type { ActionResult } from '@/lib/outcome/result'
import { endOtherSessionsAction, endSessionAction } from './actions'

/** Ends one session: a device that was lost, or left open. */
export const EndSession = ({ sessionId }: { sessionId: string }) => (
  <Ending words="End" send={() => endSessionAction({ sessionId })} />
)

/** Ends all but this one. */
export const EndOthers = () => <Ending words="End all others" send={() => endOtherSessionsAction({})} />

function Ending({ words, send }: { words: string; send: () => Promise<ActionResult<unknown>> }) {
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isPending, start] = useTransition()
  const { refresh } = useRouter()
  const end = () =>
    start(async () => {
      const result = await pressed(send)
      setTrouble(result.ok ? null : result.message)
      if (result.ok) refresh()
    })
  return (
    <>
      <Button kind="withdraw" pending={isPending && 'Ending…'} onClick={end}>
        {words}
      </Button>
      {trouble && <span role="alert">{trouble}</span>}
    </>
  )
}
