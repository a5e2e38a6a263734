'use client'
import { Button } from '@/app/_ui/form/button'
import { logOfEach } from './log-entries'
import { Told } from './told'
import { useTold } from './use-told'

/** Touches that nobody ended in the log: no hand is on the participant any more, and when each ended nobody knows. */
export function EndAll({ noteId, ids }: { noteId: string; ids: readonly string[] }) {
  const { tell, ...told } = useTold()
  const end = () => tell(() => logOfEach(noteId, ids, { kind: 'ended', body: { uncertain: true } }))
  return (
    <>
      {ids.length > 1 && (
        <p>
          <Button pending={told.isPending && 'Saving…'} onClick={end}>
            {`All ${ids.length} without an end have ended, times uncertain`}
          </Button>
        </p>
      )}
      <Told {...told} />
    </>
  )
}
