'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import type { CorrectPersonProps } from './correct-person-form'

/** What was signed keeps the name that was printed with it. */
export const CorrectPerson = (props: CorrectPersonProps) => (
  <FetchedDialog
    trigger={{ label: 'Correct name or e-mail' }}
    title={`Correct name or e-mail of ${props.name}`}
    form={async () => (await import('./correct-person-form')).CorrectPersonForm}
    of={props}
  />
)
