import type { ReactNode } from 'react'
import { LogReading } from '@/app/_ui/note/log-reading'
import { NoteReading } from '@/app/_ui/note/note-reading'
import { definitionOf } from '@/lib/notes/definition'
import type { Answers } from '@/lib/notes/fields'
import type { NoteRecord } from '@/lib/review/read-record'
import { AskForWords } from './ask-for-words'

/** The note for those who may not read prose: codes, times and people; words stand closed, and are opened one at a time. */
export function structuredReading(note: NoteRecord, people: (id: string) => string): ReactNode {
  const structured = note.structured ?? {}
  const answers: Answers = Object.fromEntries(Object.entries(structured).map(([name, one]) => [name, one.answer]))
  const closed = Object.entries(structured).filter(([, one]) => one.withheld !== null)
  const instead: Record<string, ReactNode> = {}
  const margins: Record<string, ReactNode> = {}
  for (const [name, { answer, withheld }] of closed) {
    const ask = withheld && (
      <AskForWords
        key={note.shown} // what was opened of one version stands under no other
        noteId={note.id}
        wanted={{ field: name, version: note.shown }}
        withheld={withheld}
        mayAsk={mayAsk(note)}
        definition={note.definition}
      />
    )
    if (answer === null) instead[name] = ask
    else margins[name] = ask
  }
  const shown = { ...answers, ...Object.fromEntries(Object.keys(instead).map(name => [name, ''])) }
  return (
    <>
      <NoteReading
        {...{
          definition: definitionOf(note.definition, note.fieldsOn, note.touchKinds),
          answers: shown,
          people,
          zone: note.timeZone,
          instead,
          margins,
        }}
      />
      <LogReading note={note} instead={closedEntries(note)} />
    </>
  )
}

/** What stands for the words of each entry that has some. */
const closedEntries = (note: NoteRecord): Record<string, ReactNode> =>
  Object.fromEntries(
    Object.entries(note.log?.withheld ?? {}).map(([entry, withheld]) => [
      entry,
      <AskForWords
        key={`${entry}, ${note.shown}`}
        noteId={note.id}
        wanted={{ entry, version: note.shown }}
        withheld={withheld}
        mayAsk={mayAsk(note)}
        definition={note.definition}
      />,
    ]),
  )

/** Words are verified in the version that is before the reader, where that one is frozen. */
const mayAsk = ({ may, frozenVersions, shown }: NoteRecord): boolean =>
  may.askForProse && frozenVersions.includes(shown)
