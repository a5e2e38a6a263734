'use client'
import { Button } from '@/app/_ui/form/button'
import { triageEffectsAction } from './actions'
import { Told } from './told'
import { useTold } from './use-told'

const label = 'All that is open: for the investigator'

/** The default, in one tap: whatever nobody has triaged goes to the investigator. It stays when nothing is left to hand on, to say so where it was tapped. */
export function HandAllOn({ noteId, entryIds }: { noteId: string; entryIds: readonly string[] }) {
  const { tell, ...told } = useTold()
  const handOn = () => tell(() => triageEffectsAction({ noteId, entryIds: [...entryIds], decision: 'investigator' }))
  return (
    <div className={entryIds.length > 0 || told.isTold ? 'my-4 grid justify-items-start gap-1' : undefined}>
      {entryIds.length > 0 && (
        <Button pending={told.isPending && label} onClick={handOn}>
          {label}
        </Button>
      )}
      <Told {...told} />
    </div>
  )
}
