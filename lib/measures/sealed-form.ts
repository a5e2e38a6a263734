import type { Tx } from '@/db/client'
import { recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import { type DataKey, open, type Sealed, seal } from '@/lib/seal/envelope'
import type { FormRow } from './form-repository'
import type { MeasureAnswers } from './measure'

type Place = Pick<FormRow, 'id' | 'studyId' | 'revision'>

export const formKeyOf = (tx: Tx, form: Pick<FormRow, 'participantId' | 'studyId' | 'siteId'>): Promise<DataKey> =>
  recordKeyOf(tx, form)

export const sealForm = (key: DataKey, at: Place, answers: MeasureAnswers): Sealed =>
  seal(key, placeOf(at), Buffer.from(JSON.stringify(answers), 'utf8'))

/** What was answered so far; nothing where nobody has begun. Only what `sealForm` wrote, and the seal has authenticated, is read here. */
export const openForm = (key: DataKey, form: FormRow): MeasureAnswers =>
  form.sealed ? JSON.parse(open(key, placeOf(form), form.sealed).content.toString('utf8')) : {}

const placeOf = ({ id, studyId, revision }: Place) => ({
  table: 'measure_form',
  column: 'sealed',
  row: id,
  version: revision,
  study: studyId,
})
