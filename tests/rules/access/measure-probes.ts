import { randomUUID } from 'node:crypto'
import { mayMeasures } from '@/lib/access/may-measures'
import { enterForm } from '@/lib/measures/enter-form'
import { fillForm } from '@/lib/measures/fill-form'
import { findForm } from '@/lib/measures/form-repository'
import { reviewConcern } from '@/lib/measures/review-concern'
import { seeConcern } from '@/lib/measures/see-concern'
import { strikeForm } from '@/lib/measures/strike-form'
import { careTeamOf } from '@/lib/notes/note-repository'
import { findVisit } from '@/lib/trial/visits/visit-repository'
import type { TestForm } from '@/tests/support/measure-makers'
import type { Probe } from './measure'
import type { MeasureDeed } from './measure-rules'
import type { Person } from './who'

/** How a deed of one person on a form, or on the visit that it is asked for at, is tried. */
export const probeOf = (deed: MeasureDeed, person: Person, form: TestForm): Probe =>
  deed === 'askMeasure' ? askProbe(person, form) : formProbe(deed, person, form)

function askProbe({ staffId }: Person, { participant, visitId }: TestForm): Probe {
  const { studyId, siteId, id } = participant
  return {
    asks: async (tx, actor) => {
      const visit = await findVisit(tx, actor, visitId)
      return mayMeasures.askMeasure(actor, { ...visit, team: await careTeamOf(tx, visit.participantId) })
    },
    use: actor => enterForm(actor, { visitId, code: 'phq9', answeredOn: '2025-01-01', answers: {} }),
    granted: 'invalid',
    see: `select id from visit where id = '${visitId}'`,
    write: [
      `insert into measure_form (id, study_id, site_id, participant_id, visit_id, measure, way, asked_by)
       values ('${randomUUID()}', '${studyId}', '${siteId}', '${id}', '${visitId}', 'phq9@1', 'participant', ${me(staffId)})`,
    ],
  }
}

function formProbe(deed: Exclude<MeasureDeed, 'askMeasure'>, { staffId }: Person, { id: formId }: TestForm): Probe {
  const set = {
    fillMeasure: `revision = revision + 1, sealed = '\\x01'`,
    seeConcern: `seen_by = ${me(staffId)}, seen_at = vigil_now()`,
    reviewConcern: `reviewed_by = ${me(staffId)}, reviewed_at = vigil_now()`,
    strikeMeasure: `state = 'entered_in_error'`,
  }[deed]
  return {
    asks: async (tx, actor) => mayMeasures[deed](actor, await findForm(tx, actor, formId)),
    ...uses(formId)[deed],
    see: `select id from measure_form where id = '${formId}'`,
    write: [`update measure_form set ${set} where id = '${formId}'`],
  }
}

/** The use-cases, each with something that it refuses only after it has granted access; where there is no such thing, it is tried only on those it refuses. */
const uses = (
  formId: string,
): Readonly<Record<Exclude<MeasureDeed, 'askMeasure'>, Pick<Probe, 'use' | 'granted'>>> => ({
  fillMeasure: {
    use: actor => fillForm(actor, { formId, answers: {}, revision: 99, done: false }),
    granted: 'stale',
  },
  seeConcern: { use: actor => seeConcern(actor, { formId }) },
  reviewConcern: { use: actor => reviewConcern(actor, { formId }) },
  strikeMeasure: { use: actor => strikeForm(actor, { formId, reason: 'twice' }) },
})

const me = (staffId: string) => (staffId ? `'${staffId}'` : 'null')
