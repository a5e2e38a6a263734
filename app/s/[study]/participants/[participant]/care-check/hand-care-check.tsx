'use client'
import { Button } from '@/app/_ui/form/button'
import { useHandOver } from '@/app/handed/use-hand-over'
import { offerCareCheckAction } from './actions'

/** Locks the screen to the care check of one session. */
export function HandCareCheck({ visitId, visitCode }: { visitId: string; visitCode: string }) {
  const { trouble, isPending, handOver } = useHandOver()

  return (
    <>
      <Button
        pending={isPending && 'Handing over…'}
        aria-label={`Hand the screen over for the care check of ${visitCode}`}
        onClick={() => void handOver(() => offerCareCheckAction({ visitId }))}
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
