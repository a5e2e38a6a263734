import type { ReactNode } from 'react'
import { LogReading } from '@/app/_ui/note/log-reading'
import { NoteReading } from '@/app/_ui/note/note-reading'
import { signaturesUnder } from '@/app/_ui/note/signatures-under'
import { counted } from '@/app/_ui/page/counted'
import { Notice } from '@/app/_ui/page/notice'
import { RecordLink } from '@/app/_ui/page/record-link'
import { LateArrivals } from '@/app/s/[study]/notes/[note]/late-arrivals'
import { definitionOf } from '@/lib/notes/definition'
import type { NoteRecord } from '@/lib/review/read-record'
import type { LateArrival } from '@/lib/session/log/read-late'

interface WhatIsSignedProps {
  note: NoteRecord
  /** The note's own page. */
  here: string
  late: readonly LateArrival[]
  /** Where several notes stand on one page: the id of this one. */
  within?: string
}

/** Exactly what will be signed, every answer and the whole log, with what is open and what came too late. */
export function WhatIsSigned({ note, here, late, within }: WhatIsSignedProps) {
  const definition = definitionOf(note.definition, note.fieldsOn, note.touchKinds)
  const isSession = definition.kind === 'session'
  const { ofLog, reported } = note.openEffects
  const level = within ? 3 : 2
  return (
    <>
      <NotSettled count={ofLog} of="of this day">
        <RecordLink href={`${here}/closing`}>Closing review</RecordLink>
      </NotSettled>
      <NotSettled count={reported} of={isSession ? 'reported before this session' : 'of this contact'}>
        <RecordLink href={`${here}/effects`}>Effects reported</RecordLink>
      </NotSettled>
      <LateArrivals noteId={note.id} late={late} zone={note.timeZone} needsCode={false} />
      <NoteReading
        definition={definition}
        answers={note.answers ?? {}}
        people={id => note.names[id] ?? 'Somebody'}
        zone={note.timeZone}
        within={within}
      />
      <LogReading note={note} inFull level={level} />
      {signaturesUnder(note, level)}
    </>
  )
}

/** Effects that nobody has settled, and the way to where they are; nothing where there are none. */
function NotSettled({ count, of, children }: { count: number; of: string; children: ReactNode }) {
  if (count === 0) return null
  return (
    <Notice kind="info" title={`${counted(count, 'effect')} ${of} not settled yet`}>
      That holds no signature up: signed, they are on the investigator’s list. {children}
    </Notice>
  )
}
