import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { findForm } from './form-repository'
import type { ItemMeasure, MeasureAnswers } from './measure'
import { measureOf } from './measures'
import { formKeyOf, openForm } from './sealed-form'

/** One questionnaire as the participant sees it: no code, no visit, nobody's name. */
export interface HandedForm {
  readonly id: string
  readonly measure: ItemMeasure
  readonly answers: MeasureAnswers
  readonly revision: number
}
export interface Handed {
  /** Null when all are answered. */
  readonly form: HandedForm | null
  /** Which of how many it is. */
  readonly place: { readonly number: number; readonly of: number }
  /** Where the screen goes on once staff have it back. */
  readonly studyId: string
  readonly participantId: string
}

/** The first of the handed-over questionnaires that is still open. */
export async function readHanded(actor: Actor, formIds: readonly string[]): Promise<Handed> {
  return asActor(actor.staffId, async tx => {
    const forms = []
    for (const id of formIds) forms.push(await findForm(tx, actor, id))
    const [first] = forms
    if (!first) throw new Error('A screen was handed over without a questionnaire.')
    const open = forms.findIndex(({ state }) => state === 'open')
    const form = forms[open]
    const { studyId, participantId } = first
    const place = { number: form ? open + 1 : forms.length, of: forms.length }
    if (!form) return { form: null, place, studyId, participantId }
    const measure = measureOf(form)
    if (measure.licence !== 'ship') throw new Error(`The questions of ${measure.id} don't stand here.`)
    const answers = openForm(await formKeyOf(tx, form), form)
    return { form: { id: form.id, measure, answers, revision: form.revision }, place, studyId, participantId }
  })
}
