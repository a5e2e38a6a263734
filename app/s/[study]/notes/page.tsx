import { counted } from '@/app/_ui/page/counted'
import { DataTable } from '@/app/_ui/page/data-table'
import { Empty } from '@/app/_ui/page/empty'
import { PageHeader } from '@/app/_ui/page/page-header'
import { RecordLink } from '@/app/_ui/page/record-link'
import { StateMark } from '@/app/_ui/page/state-mark'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { dateWords } from '@/lib/clock/calendar'
import { definitionOf } from '@/lib/notes/definition'
import { notesOfSite } from '@/lib/review/my-notes'

export const metadata = { title: 'Notes' }

/** As many as lib/review lists. */
const most = 200

/** The notes of a site, newest first, for those who oversee or verify them. */
export default onPage(async ({ params }: PageProps<'/s/[study]/notes'>) => {
  const { study } = await params
  const notes = await notesOfSite(await currentActor(), study)
  return (
    <>
      <PageHeader
        title="Notes"
        below={notes.length < most ? `${counted(notes.length, 'note')}, the newest first` : `The newest ${most}`}
      />
      <DataTable
        caption="Notes"
        rows={notes}
        rowKey={note => note.noteId}
        empty={<Empty title="There are no notes yet." />}
        columns={[
          {
            key: 'visit',
            label: 'Visit',
            cell: note => (
              <RecordLink href={`/s/${study}/notes/${note.noteId}`}>
                {note.participantCode}, {note.visitCode}
              </RecordLink>
            ),
          },
          { key: 'kind', label: 'Note', cell: note => definitionOf(note.definition).title },
          { key: 'on', label: 'Held on', cell: note => (note.serviceOn ? dateWords(note.serviceOn) : 'Not said yet') },
          { key: 'state', label: 'State', cell: note => <StateMark state={note.status} /> },
          { key: 'gaps', label: 'Openly not given', numeric: true, cell: note => note.gaps },
        ]}
      />
    </>
  )
})
