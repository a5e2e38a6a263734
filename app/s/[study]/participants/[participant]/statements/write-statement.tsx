'use client'
import { z } from 'zod'
import { DateField } from '@/app/_ui/form/date-field'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { ProseField } from '@/app/_ui/form/prose-field'
import { longestStatement, statementText } from '@/lib/measures/statement-text'
import { day } from '@/lib/trial/input'
import { writeStatementAction } from './actions'

const schema = z.object({ saidOn: day, text: statementText })

interface WriteStatementProps {
  visitId: string
  today: string
  done: () => void
}

/** What a participant says, taken down word for word. */
export const WriteStatement = ({ visitId, today, done }: WriteStatementProps) => (
  <DeedForm
    schema={schema}
    start={{ saidOn: today, text: '' }}
    send={input => writeStatementAction({ visitId, ...input })}
    done={done}
    submit={{ label: 'Keep it', pending: 'Saving…' }}
  >
    {({ control }) => (
      <>
        <Field control={control} name="saidOn" label="Said or written on">
          {props => <DateField {...props} />}
        </Field>
        <Field
          control={control}
          name="text"
          label="In their words"
          help="Word for word, as they said or wrote it. It can’t be changed afterwards."
        >
          {props => <ProseField {...props} maxLength={longestStatement} rows={8} />}
        </Field>
      </>
    )}
  </DeedForm>
)
