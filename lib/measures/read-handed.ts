import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import { findForm } from './form-repository'
import { guessSheetAmong, type HandedGuess } from './guess-sheet'
import type { ItemMeasure, MeasureAnswers } from './measure'
import { measureOf } from './measures'
import { formKeyOf, openForm } from './sealed-form'
import { type FoundStatement, findStatements, openStatement } from './statement-repository'

/** One questionnaire as the participant sees it: no code, no visit, nobody's name. */
export interface HandedForm {
  readonly id: string
  readonly measure: ItemMeasure
  readonly answers: MeasureAnswers
  readonly revision: number
}
/** The sheet for a statement, as far as it is written. */
export interface HandedStatement {
  readonly id: string
  readonly text: string
  readonly revision: number
}
export interface Handed {
  /** Null when all are answered. */
  readonly form: HandedForm | null
  /** What the screen was handed over for instead, until it is given. */
  readonly statement: HandedStatement | null
  readonly guess: HandedGuess | null
  /** Which of how many it is. */
  readonly place: { readonly number: number; readonly of: number }
  /** Where the screen goes on once staff have it back. */
  readonly studyId: string
  readonly participantId: string
  readonly next: 'measures' | 'statements' | 'treatment-guess'
}

/** The first of what the screen was handed over for that is still open. */
export async function readHanded(actor: Actor, formIds: readonly string[]): Promise<Handed> {
  return asActor(actor.staffId, async tx => {
    const [sheet] = await findStatements(tx, actor, formIds)
    if (sheet) {
      const key = sheet.state === 'open' ? await recordKeyOf(tx, sheet) : null
      return handedStatement(sheet, key && openStatement(key, sheet))
    }
    const guessed = await guessSheetAmong(tx, actor, formIds)
    if (guessed) return { ...guessed, form: null, statement: null, place: alone, next: 'treatment-guess' }
    const forms = []
    for (const id of formIds) forms.push(await findForm(tx, actor, id))
    const [first] = forms
    if (!first) throw new Error('A screen was handed over without a questionnaire.')
    const open = forms.findIndex(({ state }) => state === 'open')
    const form = forms[open]
    const { studyId, participantId } = first
    const place = { number: form ? open + 1 : forms.length, of: forms.length }
    const handed = { statement: null, guess: null, place, studyId, participantId, next: 'measures' as const }
    if (!form) return { ...handed, form: null }
    const measure = measureOf(form)
    if (measure.licence !== 'ship') throw new Error(`The questions of ${measure.id} don't stand here.`)
    const answers = openForm(await formKeyOf(tx, form), form)
    return { ...handed, form: { id: form.id, measure, answers, revision: form.revision } }
  })
}

const handedStatement = ({ id, revision, studyId, participantId }: FoundStatement, text: string | null): Handed => ({
  form: null,
  statement: text === null ? null : { id, text, revision },
  guess: null,
  place: alone,
  ...{ studyId, participantId, next: 'statements' },
})

const alone = { number: 1, of: 1 }
