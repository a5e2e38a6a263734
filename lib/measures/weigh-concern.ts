import type { Tx } from '@/db/client'
import type { StudySettings } from '@/db/schema/study-settings'
import type { Actor } from '@/lib/access/actor'
import { raiseAlert } from '@/lib/messages/raise-alert'
import type { DataKey } from '@/lib/seal/envelope'
import { supervisorsOf } from '@/lib/trial/people/supervisors-repository'
import { cssrsLimitAt } from '@/lib/trial/study/site-settings'
import { concernOf, isAsBefore } from './concern'
import { completedFormsOf, type FormRow } from './form-repository'
import type { Measure, MeasureAnswers } from './measure'
import { measureOf } from './measures'
import { openForm } from './sealed-form'

interface Weighed {
  readonly concern: FormRow['concern']
}

/** Whether an answer asks for a judgement of risk, and whether it is as it was the last time; tells the supervisors where the site's limit is reached. */
export async function weighConcern(
  tx: Tx,
  actor: Actor,
  form: Pick<FormRow, 'id' | 'studyId' | 'siteId' | 'participantId'> & {
    readonly settings: StudySettings
  },
  measure: Measure,
  { key, answers }: { readonly key: DataKey; readonly answers: MeasureAnswers },
): Promise<Weighed> {
  const limits = { cssrsLimit: cssrsLimitAt(form.settings, form.siteId) }
  const concern = concernOf(measure, answers, limits)
  if (concern.length === 0) return { concern: null }
  if (measure.code === 'cssrs')
    await raiseAlert(tx, actor, {
      studyId: form.studyId,
      chain: form.studyId,
      recipients: await supervisorsOf(tx, form.siteId),
      kind: 'measure_limit',
      subjectId: form.id,
    })
  const [last] = (await completedFormsOf(tx, form.participantId, measure.code)).filter(one => one.id !== form.id)
  const before = last ? concernOf(measureOf(last), openForm(key, last), limits) : []
  return { concern: isAsBefore(concern, before) ? 'as_before' : 'raised' }
}
