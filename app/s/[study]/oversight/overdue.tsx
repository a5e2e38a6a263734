import { Due } from '@/app/_ui/page/due'
import { howLong } from '@/app/_ui/page/how-long'
import { Row, Rows } from '@/app/_ui/page/rows'
import { Section } from '@/app/_ui/page/section'
import { definitionOf } from '@/lib/notes/definition'
import type { listOverdue, OverdueNote } from '@/lib/review/list-overdue'

type OverdueProps = { study: string } & Awaited<ReturnType<typeof listOverdue>>

/** Signatures and countersignatures that are overdue, each with its age; nothing where none are. */
export function Overdue({ study, countersignatures, signatures, at }: OverdueProps) {
  const listed = (title: string, { notes, more }: OverdueProps['signatures']) =>
    notes.length > 0 && (
      <Section title={title} aside={more ? `More than ${notes.length}` : `${notes.length}`}>
        <Rows label={title}>
          {notes.map(note => (
            <Row
              key={note.noteId}
              title={`${note.participantCode}, ${note.visitCode}`}
              href={`/s/${study}/notes/${note.noteId}`}
              detail={`${definitionOf(note.definition).title}. ${waitsFor[note.status] ?? ''}`}
              aside={<Due>Overdue for {howLong(note.dueAt, at)}</Due>}
            />
          ))}
        </Rows>
      </Section>
    )
  return (
    <>
      {listed('Overdue countersignatures', countersignatures)}
      {listed('Overdue signatures', signatures)}
    </>
  )
}

const waitsFor: Partial<Record<OverdueNote['status'], string>> = {
  draft: 'Nobody has signed it',
  returned: 'Sent back, and not signed again',
  ready: 'The second signature is missing',
  signed: 'An author without a licence signed it',
}
