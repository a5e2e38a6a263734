import { counted } from '@/app/_ui/page/counted'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Row, Rows } from '@/app/_ui/page/rows'
import { Section } from '@/app/_ui/page/section'
import { StateMark } from '@/app/_ui/page/state-mark'
import { Time } from '@/app/_ui/page/time'
import { definitionOf } from '@/lib/notes/definition'
import type { MyNote } from '@/lib/review/my-notes'

interface NoteRowsProps {
  title: string
  notes: readonly MyNote[]
  study: string
  zone: string
}

/** Notes that are not finished, each leading to what is to be done with it. */
export function NoteRows({ title, notes, study, zone }: NoteRowsProps) {
  if (notes.length === 0) return null
  return (
    <Section title={title}>
      <Rows label={title}>
        {notes.map(note => (
          <Row
            key={note.noteId}
            title={`${note.participantCode}, ${note.visitCode}`}
            href={`/s/${study}/notes/${note.noteId}${pageOf(note)}`}
            detail={
              <>
                {definitionOf(note.definition).title}, begun <Time at={note.startedAt} zone={zone} />
                {note.openComments > 0 && `, ${counted(note.openComments, 'comment')} to answer`}
              </>
            }
            action={
              note.definition.startsWith('session@') && (
                <RecordLink
                  href={`/s/${study}/notes/${note.noteId}${note.goesOn ? '/write' : '/session'}`}
                  aria-label={`${note.goesOn ? 'The note' : 'The log'}, ${note.visitCode} of ${note.participantCode}`}
                >
                  {note.goesOn ? 'The note' : 'The log'}
                </RecordLink>
              )
            }
            aside={<StateMark state={note.status} words={note.status === 'ready' ? signatureWords(note) : undefined} />}
          />
        ))}
      </Rows>
    </Section>
  )
}

function pageOf({ status, awaitsMe, goesOn }: MyNote): string {
  if (goesOn) return '/session'
  if (status !== 'ready') return '/write'
  return awaitsMe ? '/sign' : ''
}

const signatureWords = ({ signedByMe }: MyNote) => (signedByMe ? 'You have signed' : 'Your colleague has signed')
