import { parsed } from '@/lib/outcome/parsed'
import { appendEntries } from '@/lib/session/log/append-entries'
import { appendEntriesInput } from '@/lib/session/log/entry-input'
import type { Setting } from './answers'
import { wallClock } from './calendar'
import { staffIdOf } from './founding'
import { idOf } from './ids'
import { type Tapped, tapsOf } from './log-lines'
import type { Moment } from './moment'
import type { Person } from './people'
import { logs, type Told } from './session-logs'
import type { Session } from './session-notes'
import type { Stage } from './stage'

/** The log of a session as its two authors keep it, sent as the day goes. */
export function logMoments(note: Session, setting: Setting, noteId: string, turn: number): Moment[] {
  const told = logs[`${note.of} ${note.visit}`]
  if (!told) return []
  const zero = Date.parse(wallClock(setting.zone, setting.day, note.clockZero))
  const minuteOf = (time: string) => (Date.parse(wallClock(setting.zone, setting.day, time)) - zero) / 60_000
  const { relief } = note
  const taps = tapsOf({
    told,
    length: (Date.parse(setting.ended) - zero) / 60_000,
    lead: staffIdOf(setting.lead),
    second: staffIdOf(setting.second),
    turn: turn % 7,
    ...(relief && {
      relief: { person: staffIdOf('sessionstaff'), from: minuteOf(relief.from), to: minuteOf(relief.to) },
    }),
  })
  return sentIn(taps, 15).map(batch => momentOf(batch, { noteId, zero, told, people: setting }))
}

interface Sending {
  readonly noteId: string
  /** Clock zero in milliseconds. */
  readonly zero: number
  readonly told: Told
  readonly people: Pick<Setting, 'lead' | 'second'>
}

/** One batch by one author: sent a moment after the last of it was tapped. */
export function momentOf(batch: readonly Tapped[], { noteId, zero, told, people }: Sending): Moment {
  const by = batch[0]?.by ?? 'lead'
  const last = batch.at(-1)?.tapped ?? 0
  const ahead = by === 'second' && last < 120 ? (told.ahead ?? 0) * 60_000 : 0
  const instant = (minute: number, seconds = 0) =>
    new Date(zero + minute * 60_000 + seconds * 1000 + ahead).toISOString()
  const sent = new Date(zero + last * 60_000 + 4_000).toISOString()
  const entries = batch.map(({ name, kind, at, tapped, concerns, body }) => ({
    id: idOf(`entry ${noteId} ${name}`),
    ...{ kind, body, at: instant(at), tappedAt: instant(tapped), deviceNow: instant(last, 4) },
    ...(concerns ? { concerns: idOf(`entry ${noteId} ${concerns}`) } : {}),
  }))
  return { at: sent, deed: stage => send(stage, people[by], noteId, entries) }
}

async function send(stage: Stage, by: Person, noteId: string, entries: readonly unknown[]): Promise<void> {
  const { refused } = await appendEntries(await stage.as(by), parsed(appendEntriesInput, { noteId, entries }))
  if (refused.length > 0) throw new Error(`The demo's log was refused: ${JSON.stringify(refused)}`)
}

/** In batches of one author each, none longer than so many minutes. */
export function sentIn(taps: readonly Tapped[], minutes: number): Tapped[][] {
  const batches: Tapped[][] = []
  for (const tap of taps) {
    const batch = batches.at(-1)
    const [first] = batch ?? []
    if (batch && first?.by === tap.by && tap.tapped - first.tapped <= minutes) batch.push(tap)
    else batches.push([tap])
  }
  return batches
}
