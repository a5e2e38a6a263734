'use client'
import { Button } from '@/app/_ui/form/button'
import { Notice } from '@/app/_ui/page/notice'
import { useHandOver } from '@/app/handed/use-hand-over'
import { askGuessAction } from './actions'

/** Locks the screen to the participant's sheet. It looks the same before and after: nobody here learns whether one was given. */
export function HandOver({ visitId, of }: { visitId: string; of: string }) {
  const { trouble, isPending, handOver } = useHandOver()

  return (
    <div className="mt-6 grid gap-4">
      {trouble && <Notice kind="refusal" title={trouble} />}
      <p>
        <Button pending={isPending && 'Handing over…'} onClick={() => void handOver(() => askGuessAction({ visitId }))}>
          Hand the screen to the participant<span className="sr-only"> about {of}</span>
        </Button>
      </p>
    </div>
  )
}
