import { usualSchedule } from '@/lib/trial/visits/visit-plan'
import type { Setting, Writing } from './answers'
import { type Calendar, dayOf, instantOf, wallClock } from './calendar'
import { callWritings } from './call-answers'
import { calls } from './call-notes'
import { secondOf } from './enrolment'
import { idOf } from './ids'
import { integrationWritings } from './integration-answers'
import { integrations } from './integration-notes'
import { logMoments } from './log-moments'
import type { Moment } from './moment'
import { participants } from './participants'
import { preparationWritings } from './preparation-answers'
import { preparations } from './preparation-notes'
import { sessionWritings } from './session-answers'
import { sessions } from './session-notes'
import type { Stage } from './stage'
import { start, take, write } from './steps'
import type { Contact, Step, When } from './story'
import { atSite, sites } from './study'

export const noteIdOf = ({ of, visit, attempt }: Pick<Contact, 'of' | 'visit' | 'attempt'>): string =>
  idOf(['note', of, visit, attempt].filter(Boolean).join(' '))

export const noteCount = preparations.length + sessions.length + integrations.length + calls.length + 2 // the night, and the session that goes on

/** Every note of the demo, from its beginning through all that was done to it. */
export const noteMoments = (calendar: Calendar): Moment[] => [
  ...preparations.flatMap((note, index) => life(note, calendar, index, preparationWritings)),
  ...sessions.flatMap((note, index) => life(note, calendar, index, sessionWritings)),
  ...sessions.flatMap((note, index) => {
    const { day, ...setting } = settingOf(note, calendar)
    return logMoments(note, { ...setting, day: dayOf(calendar, day) }, noteIdOf(note), index)
  }),
  ...integrations.flatMap((note, index) => life(note, calendar, index, integrationWritings)),
  ...calls.flatMap((note, index) => life(note, calendar, index, callWritings)),
]

function life<Note extends Contact>(
  note: Note,
  calendar: Calendar,
  index: number,
  writingsOf: (note: Note, setting: Setting) => Writing[],
): Moment[] {
  const { day, ...setting } = settingOf(note, calendar)
  const at = ([days, time]: When, minutes = 0) =>
    instantOf(wallClock(setting.zone, dayOf(calendar, day + days), time), minutes)
  const afterwards = (which: number) => (note.written ? at(note.written, 9 * which) : null)
  const noteId = noteIdOf(note)
  const writings = writingsOf(note, { ...setting, day: dayOf(calendar, day) })
  return [
    {
      at: afterwards(0) ?? instantOf(setting.started, -2),
      deed: stage => start(stage, setting.author, note, noteId),
    },
    ...writings.map(({ at, by, answers }, which) => ({
      at: afterwards(which + 1) ?? at,
      deed: (stage: Stage) => write(stage, by, noteId, answers),
    })),
    ...(note.life ?? usual(note, setting, index)).map(step => ({
      at: at(step.at),
      deed: (stage: Stage) => take(stage, noteId, step),
    })),
  ]
}

function settingOf(note: Contact, calendar: Calendar): Omit<Setting, 'day'> & { day: number } {
  const { site, enrolled } = participants[note.of]
  const zone = sites[site].timeZone
  const day = enrolled + daysTo(note.visit) + (note.late ?? 0)
  const wall = (time: string) => wallClock(zone, dayOf(calendar, day), time)
  return {
    name: noteIdOf(note),
    zone,
    day,
    started: wall(note.from),
    ended: wall(note.to),
    lead: atSite[site].lead,
    second: secondOf(note.of, day),
    author: note.by ?? atSite[site].lead,
    after: (days, time) => wallClock(zone, dayOf(calendar, day + days), time),
  }
}

/** The days from enrolment to a visit's target day. */
export function daysTo(visit: string): number {
  if (visit === 'ENROL') return 0
  const planned = usualSchedule.find(one => one.code === visit)
  if (!planned) throw new Error(`No visit is called ${visit}.`)
  return planned.on + daysTo(planned.after)
}

const attestations = [
  'Read in full. The account is clear and complete.',
  'Read in full, with the last visit’s plan beside it.',
  'Read in full. Agreed with what was done and with the plan.',
  'Read in full and talked about in supervision.',
]

/** Signed on the day by its author, or by both after a session; countersigned by the site's supervisor some days later. */
function usual(note: Contact, { author, second }: Pick<Setting, 'author' | 'second'>, index: number): Step[] {
  const after = (minutes: number): When => {
    const [hours = 0, rest = 0] = note.to.split(':').map(Number)
    const total = hours * 60 + rest + minutes
    return [0, `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`]
  }
  const isSession = note.visit.startsWith('MED')
  return [
    { at: after(isSession ? 70 : 35), by: author, does: 'sign' },
    ...(isSession ? [{ at: after(105), by: second, does: 'sign' } as const] : []),
    {
      at: [1 + (index % 3), `${15 + (index % 2)}:${10 + ((index * 7) % 50)}`],
      by: atSite[participants[note.of].site].supervisor,
      does: 'countersign',
      attestation: attestations[index % attestations.length] ?? '',
    },
  ]
}
