'use client'
import { useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { Notice } from '@/app/_ui/page/notice'
import { tellTabs } from '@/app/locked/session-channel'
import { askGuessAction } from './actions'

/** Locks the screen to the participant's sheet. It looks the same before and after: nobody here learns whether one was given. */
export function HandOver({ visitId, of }: { visitId: string; of: string }) {
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isPending, setPending] = useState(false)

  async function hand() {
    setPending(true)
    const result = await askGuessAction({ visitId })
    if (!result.ok) {
      setPending(false)
      return setTrouble(result.message)
    }
    tellTabs('locked')
    window.location.replace('/handed')
  }

  return (
    <div className="mt-6 grid gap-4">
      {trouble && <Notice kind="refusal" title={trouble} />}
      <p>
        <Button pending={isPending && 'Handing over…'} onClick={() => void hand()}>
          Hand the screen to the participant<span className="sr-only"> about {of}</span>
        </Button>
      </p>
    </div>
  )
}
