'use client'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Notice } from '@/app/_ui/page/notice'
import {
  addContactAction,
  addCrisisPlanAction,
  changeIdentityAction,
  endContactAction,
} from '@/app/s/[study]/participants/actions'
import { identityReasons } from '@/lib/trial/identity/identity-labels'
import type { EntryProps } from './change-entry'
import { EntryFields, endSchema, entrySchema } from './entry-fields'
import { identityWords } from './identity-words'
import { WhyFields } from './why-fields'

interface Done {
  done: () => void
}

/** What an entry is to say, and why. */
export function ChangeEntryForm({ participantId, entry, change, done }: EntryProps & Done) {
  const { id, entryId: _, meanwhile, ...content } = entry
  return (
    <DeedForm
      schema={entrySchema}
      start={{ content }}
      send={input => change(() => changeIdentityAction({ participantId, id, ...input }), entry)}
      done={done}
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
    </DeedForm>
  )
}

/** Why somebody is not called any more. */
export const EndContactForm = ({ participantId, entry, change, done }: EntryProps & Done) => (
  <DeedForm
    schema={endSchema}
    start={{}}
    send={why => change(() => endContactAction({ participantId, id: entry.id, ...why }), entry)}
    done={done}
    submit={{ label: 'End', pending: 'Ending…', kind: 'withdraw' }}
  >
    {({ control }) => (
      <>
        <p>{identityWords(entry)}</p>
        <WhyFields control={control} reasons={identityReasons} />
      </>
    )}
  </DeedForm>
)

/** Who else may be called, and why. */
export const AddContactForm = ({ participantId, change, done }: Omit<EntryProps, 'entry'> & Done) => (
  <DeedForm
    schema={entrySchema}
    start={{ content: { part: 'contact', name: '', phone: '' } }}
    send={({ content, ...why }) => {
      const { part: _, ...contact } = content as Extract<typeof content, { part: 'contact' }> // as it was started
      return change(() => addContactAction({ participantId, contact, ...why }))
    }}
    done={done}
    submit={{ label: 'Add', pending: 'Adding…' }}
  >
    {({ control }) => (
      <>
        <EntryFields part="contact" control={control} />
        <WhyFields control={control} reasons={identityReasons} />
      </>
    )}
  </DeedForm>
)

/** What was agreed for a crisis, and why it is entered now. */
export const AddCrisisPlanForm = ({ participantId, change, done }: Omit<EntryProps, 'entry'> & Done) => (
  <DeedForm
    schema={entrySchema}
    start={{ content: { part: 'crisis_plan', words: '' } }}
    send={({ content, ...why }) => {
      const { words: plan } = content as Extract<typeof content, { part: 'crisis_plan' }> // as it was started
      return change(() => addCrisisPlanAction({ participantId, plan, ...why }))
    }}
    done={done}
    submit={{ label: 'Add', pending: 'Adding…' }}
  >
    {({ control }) => (
      <>
        <EntryFields part="crisis_plan" control={control} />
        <WhyFields control={control} reasons={identityReasons} />
      </>
    )}
  </DeedForm>
)
