'use client'
import { DeedDialog } from '@/app/_ui/form/deed-dialog'
import { Notice } from '@/app/_ui/page/notice'
import { addContactAction, changeIdentityAction, endContactAction } from '@/app/s/[study]/participants/actions'
import type { ActionResult } from '@/lib/outcome/result'
import { identityReasons } from '@/lib/trial/identity-parts'
import { EntryFields, endSchema, entrySchema } from './entry-fields'
import { identityWords, partLabels } from './identity-words'
import type { ShownEntry } from './use-vault'
import { WhyFields } from './why-fields'

interface EntryProps {
  participantId: string
  entry: ShownEntry
  /** Shows what the vault says now, after a change or where somebody else came first. */
  look: (meanwhile?: ShownEntry) => Promise<void>
}

/** Corrects one entry. What it said stays in the vault's history; whoever comes second is shown what it says now, with nothing typed lost. */
export function ChangeEntry({ participantId, entry, look }: EntryProps) {
  const { id, entryId: _, meanwhile, ...content } = entry
  return (
    <DeedDialog
      trigger={{ label: 'Change', of: identityWords(entry) }}
      title={`Change: ${partLabels[entry.part].toLowerCase()}`}
      schema={entrySchema}
      start={{ content }}
      send={async input => seen(await changeIdentityAction({ participantId, id, ...input }), entry, look)}
      submit={{ label: 'Save', pending: 'Saving…' }}
    >
      {({ control }) => (
        <>
          {meanwhile === 'changed' && <Notice kind="attention" title={`It says now: ${identityWords(entry)}`} />}
          {meanwhile === 'ended' && <Notice kind="attention" title="Somebody has ended this contact." />}
          <EntryFields part={entry.part} control={control} />
          <WhyFields control={control} reasons={identityReasons} />
        </>
      )}
    </DeedDialog>
  )
}

/** A contact who is not called any more. */
export const EndContact = ({ participantId, entry, look }: EntryProps) => (
  <DeedDialog
    trigger={{ label: 'End', of: identityWords(entry), kind: 'withdraw' }}
    title="End this contact"
    schema={endSchema}
    start={{}}
    send={async why => seen(await endContactAction({ participantId, id: entry.id, ...why }), entry, look)}
    submit={{ label: 'End', pending: 'Ending…', kind: 'withdraw' }}
  >
    {({ control }) => (
      <>
        <p>{identityWords(entry)}</p>
        <WhyFields control={control} reasons={identityReasons} />
      </>
    )}
  </DeedDialog>
)

/** Whom else to call. */
export const AddContact = ({ participantId, look }: Pick<EntryProps, 'participantId' | 'look'>) => (
  <DeedDialog
    trigger={{ label: 'Add a contact' }}
    title="Add a contact"
    schema={entrySchema}
    start={{ content: { part: 'contact', name: '', phone: '' } }}
    send={async ({ content, ...why }) => {
      const { part: _, ...contact } = content as Extract<typeof content, { part: 'contact' }> // as it was started
      return seen(await addContactAction({ participantId, contact, ...why }), undefined, look)
    }}
    submit={{ label: 'Add', pending: 'Adding…' }}
  >
    {({ control }) => (
      <>
        <EntryFields part="contact" control={control} />
        <WhyFields control={control} reasons={identityReasons} />
      </>
    )}
  </DeedDialog>
)

async function seen<T>(result: ActionResult<T>, entry: ShownEntry | undefined, look: EntryProps['look']) {
  if (result.ok) await look()
  else if (result.code === 'stale') await look(entry)
  return result
}
