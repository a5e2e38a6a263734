import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import { mayStatements } from '@/lib/access/may-measures'
import { mayTrial } from '@/lib/access/may-trial'
import { fillStatement } from '@/lib/measures/fill-statement'
import { findStatement } from '@/lib/measures/statement-repository'
import { strikeStatement } from '@/lib/measures/strike-statement'
import { writeStatement } from '@/lib/measures/write-statement'
import { keepProcessNote } from '@/lib/notes/process/keep-process-note'
import { allow } from '@/lib/outcome/refusal'
import { changeTouch } from '@/lib/session/touch/change-touch'
import { closeDeviation } from '@/lib/trial/deviations/close-deviation'
import { findDeviation } from '@/lib/trial/deviations/deviation-repository'
import { keepWish } from '@/lib/trial/identity/keep-wish'
import { findParticipant } from '@/lib/trial/participants/participant-repository'
import { recordConsent } from '@/lib/trial/participants/record-consent'
import type { CourseDeed, CourseState } from './course-rules'
import type { CourseScene } from './course-scene'
import type { Probe } from './measure'
import type { Person } from './who'

type May = (actor: Actor, participant: Awaited<ReturnType<typeof findParticipant>>) => boolean

/** How a deed on the course is tried by one person. */
export function probeOf(deed: CourseDeed, { staffId }: Person, state: CourseState, scene: CourseScene): Probe {
  const statement = /^(\w+)Statement( of)?/.exec(deed)
  if (statement && deed !== 'askStatement') {
    const id = scene.statements[statement[2] ? 'office' : 'team'][state === 'completed' ? 'completed' : 'open']
    return statementProbe(statement[1] as 'read' | 'fill' | 'strike', id)
  }
  return courseProbes(staffId, scene)[deed as keyof ReturnType<typeof courseProbes>]
}

function statementProbe(deed: 'read' | 'fill' | 'strike', id: string): Probe {
  const may = mayStatements[`${deed}Statement`]
  const set = { read: '', fill: `revision = revision + 1, sealed = '\\x01'`, strike: `state = 'entered_in_error'` }[
    deed
  ]
  const uses = {
    read: {},
    fill: {
      use: (actor: Actor) => fillStatement(actor, { formId: id, text: 'X', revision: 99, done: false }),
      granted: 'stale',
    },
    strike: { use: (actor: Actor) => strikeStatement(actor, { statementId: id, reason: 'twice' }) },
  } as const
  return {
    asks: async (tx, actor) => may(actor, await findStatement(tx, actor, id)),
    ...uses[deed],
    see: `select id from statement where id = '${id}'`,
    write: set ? [`update statement set ${set} where id = '${id}'`] : [],
  }
}

function courseProbes(staffId: string, { study, participant, visitId, deviations }: CourseScene) {
  const { id: participantId, siteId } = participant
  const me = staffId ? `'${staffId}'` : 'null'
  const scope = `gen_random_uuid(), '${study.id}', '${siteId}', '${participantId}'`
  const see = `select 1 from participant where id = '${participantId}'`
  const on =
    (may: May) =>
    async (tx: Tx, actor: Actor): Promise<boolean> =>
      may(actor, await findParticipant(tx, actor, participantId))
  const hidden = (may: May) => async (tx: Tx, actor: Actor) => {
    allow(await on(may)(tx, actor), 'not_found')
    return true
  }
  const consent = (decision: 'given' | 'withdrawn') => ({
    use: (actor: Actor) =>
      recordConsent(actor, {
        ...{ participantId, purpose: 'recording', decision, source: 'in_person' },
        ...{ decidedOn: '2190-01-01', formVersion: '1' },
      } as const),
    granted: 'invalid',
    see,
    write: [
      `insert into consent_change (id, study_id, site_id, participant_id, purpose, decision, decided_on, source, recorded_by)
       values (${scope}, 'recording', '${decision}', '2026-01-01', 'in_person', ${me})`,
    ],
  })
  const touch = (way: string) => ({
    see,
    write: [
      `insert into touch_change (id, study_id, site_id, participant_id, touch, seat, value, way, recorded_by)
       values (${scope}, 'hug', 'lead', 'no', '${way}', ${me})`,
    ],
  })
  const process = {
    see: `select 1 from study where id = '${study.id}'`,
    write: [
      `insert into process_note (id, study_id, author, about, revision, sealed) values (gen_random_uuid(), '${study.id}', ${me}, '\\x01', 1, '\\x01')`,
    ],
  }
  const opened = (table: string, purpose: string, where: string) =>
    `select 1 from ${table} t join data_key on owner_id = t.participant_id and purpose = '${purpose}' where ${where}`
  return {
    recordConsent: { asks: on(mayTrial.recordConsent), ...consent('given') },
    withdrawConsent: { asks: on(mayTrial.withdrawConsent), ...consent('withdrawn') },
    readWishes: {
      asks: hidden(mayTrial.readWishes),
      see: opened('please_never', 'identity', `t.participant_id = '${participantId}'`),
      write: [],
    },
    greetByName: {
      asks: hidden(mayTrial.greetByName),
      see: opened('identity', 'identity', `t.participant_id = '${participantId}' and part = 'preferred'`),
      write: [],
    },
    keepWishes: {
      asks: on(mayTrial.keepWishes),
      use: (actor: Actor) => keepWish(actor, { participantId, text: 'X' }),
      see,
      write: [
        `insert into please_never (id, study_id, site_id, participant_id, sealed, written_by) values (${scope}, '\\x01', ${me})`,
      ],
    },
    closeDeviation: {
      asks: async (tx: Tx, actor: Actor) => {
        await findDeviation(tx, actor, deviations.drafted)
        return on(mayTrial.closeDeviation)(tx, actor)
      },
      use: (actor: Actor) =>
        closeDeviation(actor, { deviationId: deviations.drafted, as: 'dismissed', words: 'X' } as const),
      see: `select 1 from deviation where id = '${deviations.drafted}'`,
      write: [
        `update deviation set state = 'dismissed', closed_by = ${me}, closed_at = vigil_now() where id = '${deviations.drafted}'`,
      ],
    },
    readDeviationWords: {
      asks: hidden(mayTrial.readDeviationWords),
      see: opened('deviation', 'record', `t.id = '${deviations.said}' and t.sealed is not null`),
      write: [],
    },
    narrowTouch: {
      asks: on(mayTrial.narrowTouch),
      use: (actor: Actor) => changeTouch(actor, { participantId, touch: 'hug', seats: ['lead'], value: 'no' }),
      granted: 'not_now',
      ...touch('narrowed'),
    },
    widenTouch: { asks: on(mayTrial.widenTouch), ...touch('widened') },
    keepProcessNote: { asks: on((actor, found) => mayTrial.keepProcessNote(actor, found, 'IRB 12')), ...process },
    'keepProcessNote where it is not switched on': {
      asks: on((actor, found) => mayTrial.keepProcessNote(actor, found, '')),
      use: (actor: Actor) => keepProcessNote(actor, { participantId, text: 'X' }),
      ...process,
    },
    askStatement: {
      asks: on(mayStatements.askStatement),
      use: (actor: Actor) => writeStatement(actor, { visitId, saidOn: '2190-01-01', text: 'X' }),
      granted: 'invalid',
      see: `select 1 from visit where id = '${visitId}'`,
      write: [
        `insert into statement (id, study_id, site_id, participant_id, visit_id, way, asked_by) values (${scope}, '${visitId}', 'participant', ${me})`,
      ],
    },
  } satisfies Record<string, Probe>
}
