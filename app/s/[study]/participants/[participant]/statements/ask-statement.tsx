'use client'
import { useState } from 'react'
import { z } from 'zod'
import { Button } from '@/app/_ui/form/button'
import { DateField } from '@/app/_ui/form/date-field'
import { DeedDialog } from '@/app/_ui/form/deed-dialog'
import { Field } from '@/app/_ui/form/field'
import { ProseField } from '@/app/_ui/form/prose-field'
import { SelectField } from '@/app/_ui/form/select-field'
import { Notice } from '@/app/_ui/page/notice'
import { useHandOver } from '@/app/handed/use-hand-over'
import { longestStatement, statementText } from '@/lib/measures/statement-text'
import { day } from '@/lib/trial/input'
import { askStatementAction, writeStatementAction } from './actions'

interface AskStatementProps {
  /** Visit to words. */
  visits: Readonly<Record<string, string>>
  nearest: string | null
  today: string
}

const schema = z.object({ saidOn: day, text: statementText })

/** Hands the screen over for a statement, or takes down what the participant says. */
export function AskStatement({ visits, nearest, today }: AskStatementProps) {
  const [visitId, setVisitId] = useState(nearest)
  const { trouble, setTrouble, isPending, handOver } = useHandOver()

  const hand = () => (visitId ? handOver(() => askStatementAction({ visitId })) : setTrouble('Choose a visit.'))

  return (
    <div className="grid max-w-form gap-6">
      <SelectField id="visit" label="About which visit" value={visitId} onChange={setVisitId} options={visits} />
      {trouble && <Notice kind="refusal" title={trouble} />}
      <div className="flex flex-wrap items-center gap-4">
        <Button kind="primary" pending={isPending && 'Handing over…'} onClick={() => void hand()}>
          Hand the screen over
        </Button>
        {visitId && (
          <DeedDialog
            trigger={{ label: 'Write it down for them' }}
            title="Write down what they say"
            schema={schema}
            start={{ saidOn: today, text: '' }}
            send={input => writeStatementAction({ visitId, ...input })}
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
          </DeedDialog>
        )}
      </div>
      <p className="text-small text-muted">
        Handed over, the screen is locked to an empty page until you give your password.
      </p>
    </div>
  )
}
