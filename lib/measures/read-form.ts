import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayMeasures } from '@/lib/access/may-measures'
import { mayNotes } from '@/lib/access/may-notes'
import { recordView } from '@/lib/audit/record-view'
import { allow } from '@/lib/outcome/refusal'
import { findVisit, type NoteMark, notesOf } from '@/lib/trial/visits/visit-repository'
import { type FormReading, readingOf } from './form-reading'
import { completedFormsOf, type FoundForm, findForm } from './form-repository'
import { measureOf } from './measures'
import { formKeyOf, openForm } from './sealed-form'

export interface FormPage {
  readonly form: FoundForm
  readonly reading: FormReading
  /** The form of the same measure before it. */
  readonly before: { readonly answeredOn: string | null; readonly reading: FormReading } | null
  /** The note of its visit, where there is one that stands. */
  readonly note: NoteMark | null
  readonly may: {
    readonly seeConcern: boolean
    readonly reviewConcern: boolean
    readonly strike: boolean
    /** Closes what the participant did not finish. */
    readonly decline: boolean
    readonly startNote: boolean
    readonly writeNote: boolean
  }
}

/** One form, with the one before it. That it was looked at stands in the trail, or it is not shown. */
export async function readForm(
  actor: Actor,
  { studyId, formId }: { studyId: string; formId: string },
): Promise<FormPage> {
  return asActor(actor.staffId, async tx => {
    const form = await findForm(tx, actor, formId)
    allow(form.studyId === studyId, 'not_found')
    const { siteId, participantId } = form
    const scope = { studyId, siteId, participantId }
    await recordView(tx, recorderOf(actor, scope), {
      chain: studyId,
      action: 'measure.viewed',
      subject: { type: 'measure', id: formId },
      scope,
      body: { measure: form.measure },
    })
    const key = await formKeyOf(tx, form)
    const earlier = (await completedFormsOf(tx, participantId, measureOf(form).code)).find(
      one =>
        one.id !== form.id &&
        (one.answeredOn ?? '') <= (form.answeredOn ?? '') &&
        (one.completedAt ?? '') < (form.completedAt ?? ''),
    )
    const visit = await findVisit(tx, actor, form.visitId)
    const note = (await notesOf(tx, [form.visitId])).get(form.visitId) ?? null
    const standing = note && note.status !== 'entered_in_error' ? note : null
    return {
      form,
      reading: readingOf(form, openForm(key, form), form.settings),
      before: earlier
        ? { answeredOn: earlier.answeredOn, reading: readingOf(earlier, openForm(key, earlier), form.settings) }
        : null,
      note: standing,
      may: {
        seeConcern: mayMeasures.seeConcern(actor, form),
        reviewConcern: mayMeasures.reviewConcern(actor, form),
        decline: mayMeasures.fillMeasure(actor, form),
        strike: mayMeasures.strikeMeasure(actor, form),
        startNote: !standing && visit.state !== 'cancelled' && mayNotes.start(actor, { ...visit, team: form.team }),
        writeNote: ['draft', 'returned'].includes(standing?.status ?? '') && mayMeasures.askMeasure(actor, form),
      },
    }
  })
}
