'use client'
import { useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import { SelectField } from '@/app/_ui/form/select-field'
import { Notice } from '@/app/_ui/page/notice'
import { useHandOver } from '@/app/handed/use-hand-over'
import { askStatementAction } from './actions'

interface AskStatementProps {
  /** Visit to words. */
  visits: Readonly<Record<string, string>>
  nearest: string | null
  today: string
}

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
          <FetchedDialog
            trigger={{ label: 'Write it down for them' }}
            title="Write down what they say"
            form={async () => (await import('./write-statement')).WriteStatement}
            of={{ visitId, today }}
          />
        )}
      </div>
      <p className="text-small text-muted">
        Handed over, the screen is locked to an empty page until you give your password.
      </p>
    </div>
  )
}
