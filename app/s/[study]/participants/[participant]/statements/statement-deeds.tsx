'use client'
import { DeedButton } from '@/app/_ui/form/deed-button'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import { closeStatementAction } from './actions'

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
        <FetchedDialog
          trigger={{ label: 'Entered in error', kind: 'withdraw' }}
          title="This statement was entered in error"
          form={async () => (await import('./strike-statement')).StrikeStatement}
          of={{ statementId }}
        />
      )}
    </div>
  )
}
