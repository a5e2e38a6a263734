import { startContact } from '@/lib/notes/begin/start-contact'
import { list, plain, type Setting } from './answers'
import { type Calendar, dayOf, instantOf, wallClock } from './calendar'
import { participantIdOf, visitIdOf } from './enrolment'
import { staffIdOf } from './founding'
import { idOf, itemId } from './ids'
import type { Moment } from './moment'
import { daysTo } from './note-moments'
import { participants } from './participants'
import { take, write } from './steps'
import { atSite, sites } from './study'

const of = 'WK-102'
const by = 'sessionstaff'
const words = {
  concern_detail:
    'At half past two he sat on the edge of the bed, sweating, and did not know at once where he was. I told him the day and the house; after five minutes he knew both, drank water and lay down. It did not come again.',
  attestation: 'Read in full. What worried the attendant was told that night, and was asked about on the day after.',
}

/** The night after one participant’s first session, as its attendant saw it: one thing worried them. */
export function nightMoments(calendar: Calendar): Moment[] {
  const { lead } = atSite.WK
  const evening = participants[of].enrolled + daysTo('MED1')
  const wall = (days: number, time: string) => wallClock(sites.WK.timeZone, dayOf(calendar, evening + days), time)
  const noteId = idOf(`note ${of} NIGHT1`)
  const setting: Setting = {
    ...{ name: noteId, zone: sites.WK.timeZone, day: dayOf(calendar, evening), author: by, lead, second: by },
    ...{ started: wall(0, '17:40'), ended: wall(1, '08:10'), after: wall },
  }
  const person = `staff_present.${itemId(noteId, 0)}`
  const seen = [
    { at: wall(0, '22:50'), kind: 'asleep' },
    { at: wall(1, '02:30'), kind: 'awake_unsettled' },
    { at: wall(1, '03:10'), kind: 'asleep' },
    { at: wall(1, '07:20'), kind: 'talked' },
  ]
  return [
    {
      at: instantOf(setting.started, -3),
      deed: async stage =>
        startContact(
          await stage.as(by),
          { participantId: participantIdOf(of), kind: 'overnight' },
          { id: noteId, visitId: visitIdOf(of, 'NIGHT1') },
        ),
    },
    {
      at: instantOf(setting.ended, 5),
      deed: stage =>
        write(stage, by, noteId, {
          ...{ started_at: setting.started, ended_at: setting.ended, [person]: true },
          ...{ [`${person}.person`]: staffIdOf(by), [`${person}.role`]: 'attendant' },
          ...{ [`${person}.in`]: setting.started, [`${person}.out`]: setting.ended },
          ...list(setting, 'entries', seen, each => each),
          ...plain({ sleep: 'in_parts', concern: 'yes', concern_detail: words.concern_detail }),
          ...list(setting, 'told', [{ who: 'lead', at: wall(1, '02:45') }], each => each),
          ...plain({ left_at: setting.ended, left_with: 'support_person', handed_over_to: 'lead' }),
        }),
    },
    { at: instantOf(setting.ended, 20), deed: stage => take(stage, noteId, { at: [1, '08:30'], by, does: 'sign' }) },
    {
      at: instantOf(wall(2, '16:10')),
      deed: stage =>
        take(stage, noteId, {
          ...{ at: [2, '16:10'], by: 'supervisor', does: 'countersign' },
          attestation: words.attestation,
        }),
    },
  ]
}
