import type { Called } from '@/lib/session/log/entry-details'
import type { EntryKind } from '@/lib/session/log/kinds'
import { limitsAt } from '@/lib/session/vitals/vital-limits'
import type { Day } from './day'
import { EndSheet } from './end-sheet'
import { FindKind } from './find-kind'
import { NarrowSheet } from './narrow-sheet'
import { nextState } from './next-state'
import { NoteWords } from './note-words'
import { RecordingSheet } from './recording-sheet'
import type { SessionPerson } from './session-screen'
import { StaffSheet } from './staff-sheet'
import { StatesSheet } from './states-sheet'
import { type TouchAgreed, TouchSheet } from './touch-sheet'
import type { AllBegun } from './use-begun'
import { type VitalsAsked, VitalsSheet } from './vitals-sheet'

export type SheetOver =
  | 'touch'
  | 'vitals'
  | 'staff'
  | 'words'
  | 'find'
  | 'named'
  | 'end'
  | 'recording'
  | 'narrow'
  | `states ${EntryKind}`
/** The kinds that ask for more than a tap, each in its sheet. */
export const sheetOf: Partial<Record<EntryKind, SheetOver>> = {
  touch: 'touch',
  vitals: 'vitals',
  staff: 'staff',
  free_note: 'words',
  consent_narrowed: 'narrow',
}

interface SessionSheetsProps {
  sheet: SheetOver | null
  close: () => void
  day: Day
  called: Called
  people: readonly SessionPerson[]
  touch: TouchAgreed
  vitals: VitalsAsked
  recordingRefused: string | null
  begun: AllBegun
  /** Then no sheet shows what was written or agreed before. */
  isCovered: boolean
  zone: string
  /** As of when the entry counts, in milliseconds. */
  happenedAt: () => number
  press: (kind: EntryKind, state?: string) => void
  keep: (kind: EntryKind, body?: Readonly<Record<string, unknown>>, concerns?: string) => void
}

/** The sheet that lies over the log, where one does. */
export function SessionSheets({ sheet, close, press, keep, vitals, happenedAt, ...props }: SessionSheetsProps) {
  const { day, called, people, touch, begun, isCovered, recordingRefused, zone } = props
  switch (sheet) {
    case 'touch':
      return <TouchSheet {...{ touch, people, isCovered, close }} keep={body => keep('touch', body)} />
    case 'narrow':
      return (
        <NarrowSheet
          {...{ touch, people, isCovered, close }}
          keep={bodies => {
            for (const body of bodies) keep('consent_narrowed', body)
          }}
        />
      )
    case 'vitals': {
      const limits = limitsAt(vitals.limits, happenedAt())
      return (
        <VitalsSheet
          {...{ people, limits, isCovered, zone, close }}
          begun={begun.vitals}
          keep={body => keep('vitals', body)}
        />
      )
    }
    case 'staff':
      return <StaffSheet {...{ people, isCovered, close }} room={day.room} keep={body => keep('staff', body)} />
    case 'words':
      return (
        <NoteWords {...{ isCovered, close }} begun={begun.words} keep={said => keep('free_note', { words: said })} />
      )
    case 'recording':
      return (
        <RecordingSheet
          refused={isCovered ? null : recordingRefused}
          close={close}
          keep={state => keep('recording', { state })}
        />
      )
    case 'find':
    case 'named': {
      const goneOnWith = sheet === 'named' ? begun.named.pieces.at(-1) : undefined
      const named = (term: string) => keep('other_effect', { term })
      const nextOf = (kind: EntryKind) => nextState(kind, isCovered ? undefined : day.last.get(kind)?.body.state)
      return <FindKind key={sheet} {...{ goneOnWith, close, nextOf, press, named }} begun={begun.named} />
    }
    case 'end':
      return <EndSheet {...{ day, called, close }} end={(id, body) => keep('ended', body, id)} />
    case null:
      return null
    default: {
      const kind = sheet.slice('states '.length) as EntryKind // as its type says
      return <StatesSheet {...{ kind, close }} keep={state => keep(kind, { state })} />
    }
  }
}
