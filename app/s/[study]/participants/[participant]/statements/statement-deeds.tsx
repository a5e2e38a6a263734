'use client'
import { z } from 'zod'
import { DeedButton } from '@/app/_ui/form/deed-button'
import { DeedDialog } from '@/app/_ui/form/deed-dialog'
import { Field } from '@/app/_ui/form/field'
import { SelectField } from '@/app/_ui/form/select-field'
import { strikeReasons } from '@/lib/measures/strike-reasons'
import { closeStatementAction, strikeStatementAction } from './actions'

const { other: _, ...reasons } = strikeReasons
const schema = z.object({ reason: z.enum(Object.keys(reasons) as (keyof typeof reasons)[], 'Choose a reason.') })

interface StatementDeedsProps {
  statementId: string
  may: { strike: boolean; decline: boolean }
}

/** What may still be done with a statement: never a change of its words. */
export function StatementDeeds({ statementId, may }: StatementDeedsProps) {
  if (!may.strike && !may.decline) return null
  return (
    <div className="mt-3 print:hidden">
      {may.decline && (
        <DeedButton
          label="Close it as declined"
          pending="Closing…"
          send={() => closeStatementAction({ formId: statementId })}
        />
      )}
      {may.strike && (
        <DeedDialog
          trigger={{ label: 'Entered in error', kind: 'withdraw' }}
          title="This statement was entered in error"
          schema={schema}
          start={{}}
          send={input => strikeStatementAction({ statementId, ...input })}
          submit={{ label: 'Strike it through', pending: 'Marking…', kind: 'withdraw' }}
        >
          {({ control }) => (
            <>
              <p>It is kept, struck through, and nobody can change it.</p>
              <Field control={control} name="reason" label="Why">
                {props => (
                  <SelectField {...props} options={reasons} onChange={code => props.onChange(code ?? undefined)} />
                )}
              </Field>
            </>
          )}
        </DeedDialog>
      )}
    </div>
  )
}
