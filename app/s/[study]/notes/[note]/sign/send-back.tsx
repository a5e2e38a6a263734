'use client'
import { useRouter } from 'next/navigation'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Dialog } from '@/app/_ui/form/dialog'
import { Field } from '@/app/_ui/form/field'
import { ProseField } from '@/app/_ui/form/prose-field'
import { sendBackAction } from '@/app/s/[study]/notes/[note]/actions'

const schema = z.object({ reason: z.string().trim().min(1, 'Say what should change.').max(8000) })

/** Something should change before the second signature: back to a draft, with the reason. */
export function SendBack({ noteId, version, back }: { noteId: string; version: number; back: string }) {
  const router = useRouter()
  return (
    <div className="mt-6">
      <Dialog trigger={{ label: 'Send it back for a change', kind: 'withdraw' }} title="Send the note back">
        {() => (
          <DeedForm
            schema={schema}
            start={{ reason: '' }}
            send={input => sendBackAction({ noteId, version, ...input })}
            done={() => {
              router.push(back)
              router.refresh()
            }}
            submit={{ label: 'Send back', pending: 'Sending back…' }}
          >
            {form => (
              <Field
                control={form.control}
                name="reason"
                label="What should change"
                help="The note opens again as the next version. The signature on this one stays, shown as superseded."
              >
                {props => <ProseField {...props} />}
              </Field>
            )}
          </DeedForm>
        )}
      </Dialog>
    </div>
  )
}
