'use client'
import { useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { tellTabs } from '@/app/locked/session-channel'
import { offerCareCheckAction } from './actions'

/** Locks the screen to the care check of one session. */
export function HandCareCheck({ visitId, visitCode }: { visitId: string; visitCode: string }) {
  const [isPending, setPending] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)

  async function hand() {
    setPending(true)
    const result = await offerCareCheckAction({ visitId }).catch(() => null)
    if (result?.ok) {
      tellTabs('locked')
      return window.location.replace('/handed')
    }
    setPending(false)
    setTrouble(result?.message ?? 'The server can’t be reached. Try again in a moment.')
  }

  return (
    <>
      <Button
        pending={isPending && 'Handing over…'}
        aria-label={`Hand the screen over for the care check of ${visitCode}`}
        onClick={() => void hand()}
      >
        Hand the screen over
      </Button>
      {trouble && (
        <p role="alert" className="text-small">
          {trouble}
        </p>
      )}
    </>
  )
}
