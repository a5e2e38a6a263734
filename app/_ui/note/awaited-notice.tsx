import { Notice } from '@/app/_ui/page/notice'
import type { NoteRecord } from '@/lib/review/read-record'

/** A session whose second signature can't be had any more: nobody waits for it in vain. And why its reader gives none. */
export function awaitedNotice({ awaited, notOfDay, status, names }: NoteRecord) {
  if (notOfDay) return <Notice kind="info" title={notOfDay} />
  if (status !== 'ready' || !awaited.isOutOfReach) return null
  const whose = awaited.staffIds.map(id => names[id] ?? 'Somebody')
  return (
    <Notice
      kind="attention"
      title={
        whose.length > 0
          ? `It waits for ${listed.format(whose)}, who left the care team`
          : 'Nobody can give the other signature'
      }
    >
      Both therapists of that day sign a session, and nobody in place of them. An investigator can close the note
      without that signature; what is signed stays.
    </Notice>
  )
}

const listed = new Intl.ListFormat('en', { type: 'disjunction' })
