'use client'
import { began } from '@/lib/session/log/entry-details'
import { logOfEach } from './log-entries'
import { SayOfAll } from './say-of-all'
import { Told } from './told'
import { useTold } from './use-told'

/** How several touches began of which nobody said it, in one tap: an entry of the log for each, and each is changed below. */
export function BeganOfAll({ noteId, ids }: { noteId: string; ids: readonly string[] }) {
  const { tell, ...told } = useTold()
  const say = (code: string) => tell(() => logOfEach(noteId, ids, { kind: 'described', body: { began: code } }))
  return (
    <>
      {ids.length > 1 && (
        <SayOfAll
          label="How it began"
          of={`all ${ids.length} of which nobody said it`}
          options={began}
          onSay={say}
          disabled={told.isPending}
        />
      )}
      <Told {...told} />
    </>
  )
}
