'use client'
import { DeedButton } from '@/app/_ui/form/deed-button'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import { declineFormAction, reviewConcernAction } from '@/app/s/[study]/measures/actions'
import type { FormPage } from '@/lib/measures/read-form'

/** What can be done about a completed form: looked at by the supervisor, or struck through with a reason. */
export function FormDeeds({ form, may }: Pick<FormPage, 'form' | 'may'>) {
  const formId = form.id
  return (
    <>
      {may.reviewConcern && (
        <DeedButton
          label="I have looked at it"
          pending="Saving…"
          kind="primary"
          send={() => reviewConcernAction({ formId })}
        />
      )}
      {may.decline && (
        <DeedButton label="Close as declined" pending="Closing…" send={() => declineFormAction({ formId })} />
      )}
      {may.strike && (
        <FetchedDialog
          trigger={{ label: 'Entered in error' }}
          title="Entered in error"
          form={async () => (await import('./strike-form')).StrikeForm}
          of={{ formId }}
        />
      )}
    </>
  )
}
