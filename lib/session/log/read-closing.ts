import { asActor } from '@/db/work'
import { type Actor, holds } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import { dayIn } from '@/lib/clock/instant'
import { type Written, writtenIn } from '@/lib/notes/content'
import { roomAsItWas } from '@/lib/notes/draft/room-as-it-was'
import { endOfDay, type RoomLog, roomOfDay } from '@/lib/notes/draft/room-of-day'
import { recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import { type FoundNote, findNote } from '@/lib/notes/note-repository'
import { namesOf, placeOfNote } from '@/lib/notes/people-repository'
import { recordReading } from '@/lib/notes/record-reading'
import { allow } from '@/lib/outcome/refusal'
import { byTerm, touchSpansOf } from '@/lib/session/effects/effects-of'
import { type MedicalHelp, medicalHelpIn } from '@/lib/session/effects/medical-help'
import { effectsIn } from '@/lib/session/effects/read-effects'
import { isInvestigators, type Triaged } from '@/lib/session/effects/triage'
import { timelineOf } from '@/lib/session/timeline/timeline'
import type { TouchBasis } from '@/lib/session/touch/touch-basis'
import { touchesOf } from '@/lib/session/touch/touch-ledger'
import { touchKindsOf } from '@/lib/trial/study/touch-kinds'
import { careTouch } from './kinds'
import { peopleInLog } from './structured-log'

export interface EffectGroup {
  readonly term: string
  readonly effects: readonly Triaged[]
  /** They came too late for the log, and stand beside the signed note: a group of their own. */
  readonly isLate: boolean
  /** The protocol keeps it for the investigator, who is not the reader. */
  readonly isKept: boolean
}
export interface ClosingTouch {
  readonly id: string
  readonly label: string
  readonly staff: string
  readonly began: number
  readonly ended: { readonly at: number; readonly uncertain: boolean } | null
  readonly basis: TouchBasis
  /** How it began, where that was said; `isBeganLater` where afterwards. */
  readonly how: string | null
  readonly isBeganLater: boolean
  readonly stopSignal: boolean
  readonly notWanted: boolean
}
/** What an evening has left to say of a session day. */
export interface Closing {
  readonly note: FoundNote
  readonly participantCode: string
  readonly visitCode: string
  /** The day of the session at the site; clock zero and when it ended, in milliseconds, as far as they are known. */
  readonly hours: { readonly day: string; readonly began: number | null; readonly ended: number | null }
  /** Entries can still be added to the log. */
  readonly isOpen: boolean
  readonly groups: readonly EffectGroup[]
  readonly touches: readonly ClosingTouch[]
  /** Null where the note says of no medical help. */
  readonly medical: MedicalHelp | null
  /** Null where the log holds nothing about the pair yet. */
  readonly room: RoomLog | null
  readonly pair: readonly { readonly id: string; readonly name: string }[]
  readonly may: Readonly<Record<'log' | 'triage' | 'sign', boolean>>
}

/** The closing review of a session day. That it was looked at stands in the trail, or it is not shown. */
export async function readClosing(
  actor: Actor,
  { noteId, studyId }: { readonly noteId: string; readonly studyId: string },
): Promise<Closing> {
  return asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, noteId)
    const triage = note.kind === 'session' && mayNotes.triage(actor, note)
    allow(note.studyId === studyId && triage, 'not_found')
    await recordReading(tx, actor, note, 'closing')
    const key = await recordKeyOf(tx, note)
    const written = await writtenIn(tx, note)
    const day = await roomAsItWas(tx, note, written.answers, written.entries)
    const names = await namesOf(tx, [...day.seats.keys(), ...peopleInLog(written.entries)])
    const nameOf = (id: string) => names.get(id) ?? 'Somebody'
    const isInvestigator = holds(actor, ['investigator'], note)
    const bases = new Map((await touchesOf(tx, note, key)).map(({ entry, basis }) => [entry.id, basis]))
    const labels = {
      ...careTouch,
      ...Object.fromEntries(touchKindsOf(note.settings).map(one => [one.code, one.label])),
    }
    return {
      note,
      ...(await placeOfNote(tx, note)),
      hours: hoursOf(note, written),
      isOpen: !written.frozen,
      groups: groupsOf(await effectsIn(tx, note.id, key), isInvestigator ? {} : note.settings),
      touches: touchSpansOf(written.entries).map(({ touch, staff, by: _, ...span }) => ({
        ...{ ...span, staff: nameOf(staff), basis: bases.get(span.id) ?? 'not_said' },
        label: (labels as Readonly<Record<string, string>>)[touch] ?? touch,
      })),
      medical: await medicalHelpIn(tx, note, written.answers),
      room: roomOfDay(written.entries, written.answers, day),
      pair: [...day.seats.keys()].map(id => ({ id, name: nameOf(id) })),
      may: { triage, log: mayNotes.log(actor, note), sign: mayNotes.sign(actor, note) },
    }
  })
}

const groupsOf = (
  effects: readonly Triaged[],
  keeping: Pick<FoundNote['settings'], 'investigatorTerms'>,
): EffectGroup[] =>
  [false, true].flatMap(isLate =>
    byTerm(effects.filter(effect => effect.isLate === isLate)).map(group => ({
      ...{ ...group, isLate },
      isKept: group.effects.some(({ kind }) => isInvestigators(kind, keeping)),
    })),
  )

function hoursOf({ startedAt, timeZone }: FoundNote, { answers, entries }: Written): Closing['hours'] {
  const began = timelineOf(entries, { written: answers.clock_zero })?.zero ?? null
  const day = dayIn(timeZone, began === null ? startedAt : new Date(began).toISOString())
  return { day, began, ended: endOfDay(entries, answers) }
}
