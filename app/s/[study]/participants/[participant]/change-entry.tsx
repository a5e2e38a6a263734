'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import { identityWords, partLabels } from './identity-words'
import type { Change, ShownEntry } from './use-vault'

export interface EntryProps {
  participantId: string
  entry: ShownEntry
  change: Change
}

/** Corrects one entry. What it said stays in the vault's history; whoever comes second is shown what it says now, with nothing typed lost. */
export const ChangeEntry = (props: EntryProps) => (
  <FetchedDialog
    trigger={{ label: 'Change', of: identityWords(props.entry) }}
    title={`Change: ${partLabels[props.entry.part].toLowerCase()}`}
    form={async () => (await import('./change-entry-forms')).ChangeEntryForm}
    of={props}
  />
)

/** A contact who is not called any more. */
export const EndContact = (props: EntryProps) => (
  <FetchedDialog
    trigger={{ label: 'End', of: identityWords(props.entry), kind: 'withdraw' }}
    title="End this contact"
    form={async () => (await import('./change-entry-forms')).EndContactForm}
    of={props}
  />
)

/** Whom else to call. */
export const AddContact = (props: Omit<EntryProps, 'entry'>) => (
  <FetchedDialog
    trigger={{ label: 'Add a contact' }}
    title="Add a contact"
    form={async () => (await import('./change-entry-forms')).AddContactForm}
    of={props}
  />
)

/** What was agreed for a crisis. */
export const AddCrisisPlan = (props: Omit<EntryProps, 'entry'>) => (
  <FetchedDialog
    trigger={{ label: 'Add the crisis plan' }}
    title="Add the crisis plan"
    form={async () => (await import('./change-entry-forms')).AddCrisisPlanForm}
    of={props}
  />
)
