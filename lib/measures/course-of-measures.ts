import type { Tx } from '@/db/client'
import { type MeasureCode, measureCodes } from '@/db/schema/vocabulary'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayMeasures } from '@/lib/access/may-measures'
import { mayTrial } from '@/lib/access/may-trial'
import { recordView } from '@/lib/audit/record-view'
import { now } from '@/lib/clock/clock-repository'
import { type Day, dayIn } from '@/lib/clock/instant'
import { allow } from '@/lib/outcome/refusal'
import { type FoundParticipant, findParticipant } from '@/lib/trial/participants/participant-repository'
import { findStudy } from '@/lib/trial/study/study-repository'
import { daysByNote } from '@/lib/trial/visits/held-repository'
import { type VisitRow, visitsOf } from '@/lib/trial/visits/visit-repository'
import { type Curve, curvesOf } from './curves'
import { type FormReading, readingOf } from './form-reading'
import { type FormRow, formsOf } from './form-repository'
import type { Measure } from './measure'
import { measureAt } from './measures'
import { type AskingVisit, dueIn } from './measures-due'
import { formKeyOf, openForm } from './sealed-form'

/** A form in a list: what it is, and once it is completed what it came to. */
export interface ListedForm {
  readonly form: FormRow
  readonly visitCode: string
  readonly reading: FormReading | null
}
export interface MeasuresPage {
  readonly participant: FoundParticipant
  readonly visits: readonly VisitRow[]
  /** What stands under the curves: visits on the day on which they were, or are planned; calls apart. */
  readonly marked: readonly { readonly code: string; readonly on: Day; readonly kind: VisitRow['kind'] }[]
  /** By the site’s own clock. */
  readonly today: Day
  /** The newest first. */
  readonly forms: readonly ListedForm[]
  readonly curves: readonly Curve[]
  /** A form whose concern this person has to read before anything else. */
  readonly unread: string | null
  /** The measures that the study uses, as a new form begins in them at the site, where the actor may ask for them. */
  readonly offered: readonly Measure[]
  /** What its visits ask for and nobody has asked, the latest first. */
  readonly left: readonly AskingVisit[]
}

/** All measures of one participant over the course. That they were looked at stands in the trail, or they are not shown. */
export async function courseOfMeasures(
  actor: Actor,
  { studyId, participantId }: { studyId: string; participantId: string },
): Promise<MeasuresPage> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    allow(participant.studyId === studyId && mayTrial.seeNotes(actor, participant), 'not_found')
    const { settings } = await findStudy(tx, actor, studyId)
    const scope = { studyId, siteId: participant.siteId, participantId }
    await recordView(tx, recorderOf(actor, participant, mayTrial.seeNotes), {
      chain: studyId,
      action: 'measures.viewed',
      subject: { type: 'participant', id: participantId },
      scope,
    })
    const rows = await formsOf(tx, actor, participantId)
    const completed = rows.some(({ form }) => form.sealed) ? await formKeyOf(tx, scope) : null
    const forms = rows.map(({ form, visitCode }) => ({
      form,
      visitCode,
      reading: completed && form.sealed ? readingOf(form, openForm(completed, form), settings) : null,
    }))
    const standing = { ...participant, state: 'completed' as const }
    const used = (settings.measures ?? measureCodes) as readonly MeasureCode[]
    const visits = await visitsOf(tx, participantId)
    return {
      participant,
      visits,
      marked: await markedOf(tx, visits),
      today: dayIn(participant.timeZone, await now(tx)),
      forms: forms.toReversed(),
      curves: curvesOf(forms, settings),
      unread: forms.find(({ form }) => mayMeasures.seeConcern(actor, { ...standing, ...form }))?.form.id ?? null,
      left: await dueIn(tx, actor, { participantId }),
      offered: mayMeasures.askMeasure(actor, participant)
        ? measureCodes.filter(code => used.includes(code)).map(code => measureAt(code, settings, participant.siteId))
        : [],
    }
  })
}

async function markedOf(tx: Tx, visits: readonly VisitRow[]): Promise<MeasuresPage['marked']> {
  const shown = visits.filter(({ state, kind }) => state === 'planned' && kind !== 'contact_call')
  const days = await daysByNote(
    tx,
    shown.map(({ id }) => id),
  )
  return shown.flatMap(({ id, code, kind, targetOn }) => {
    const on = days.get(id)
    return on === null ? [] : [{ code, kind, on: on ?? targetOn }]
  })
}
