'use client'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { SelectField } from '@/app/_ui/form/select-field'
import { strikeReasons } from '@/lib/measures/strike-reasons'
import { strikeStatementAction } from './actions'

const { other: _, ...reasons } = strikeReasons
const schema = z.object({ reason: z.enum(Object.keys(reasons) as (keyof typeof reasons)[], 'Choose a reason.') })

/** Why a statement is struck through. */
export const StrikeStatement = ({ statementId, done }: { statementId: string; done: () => void }) => (
  <DeedForm
    schema={schema}
    start={{}}
    send={input => strikeStatementAction({ statementId, ...input })}
    done={done}
    submit={{ label: 'Strike it through', pending: 'Marking…', kind: 'withdraw' }}
  >
    {({ control }) => (
      <>
        <p>It is kept, struck through, and nobody can change it.</p>
        <Field control={control} name="reason" label="Why">
          {props => <SelectField {...props} options={reasons} onChange={code => props.onChange(code ?? undefined)} />}
        </Field>
      </>
    )}
  </DeedForm>
)
