'use client'
import { useState } from 'react'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { Field } from '@/app/_ui/form/field'
import { TextField } from '@/app/_ui/form/text-field'
import { Notice } from '@/app/_ui/page/notice'
import { RecordLink } from '@/app/_ui/page/record-link'
import { inviteStaffAction } from '@/app/admin/[study]/actions'
import { InvitationLink } from '@/app/admin/[study]/invitation-link'
import { noRole, RoleFields, roleSchema } from '@/app/admin/[study]/role-fields'
import { email, line } from '@/lib/trial/input'

const schema = roleSchema.extend({ name: line(120), email })

/** Name and address are shown as they are: they stand beside signatures. */
export function InviteForm({ studyId, sites }: { studyId: string; sites: Readonly<Record<string, string>> }) {
  const [added, setAdded] = useState<{ staffId: string; token: string | null; name: string } | null>(null)
  if (added?.token) return <InvitationLink token={added.token} name={added.name} />
  if (added) return <AddedKnown href={`/admin/${studyId}/people/${added.staffId}`} />
  return (
    <div className="max-w-form">
      <DeedForm
        schema={schema}
        start={{ name: '', email: '', ...noRole }}
        send={async input => {
          const result = await inviteStaffAction({ studyId, ...input })
          return result.ok ? { ...result, value: { ...result.value, name: input.name } } : result
        }}
        done={setAdded}
        submit={{ label: 'Invite', pending: 'Inviting…' }}
      >
        {({ control }) => (
          <>
            <Field control={control} name="name" label="Name" help="In full, as it is printed with a signature.">
              {props => <TextField {...props} maxLength={120} />}
            </Field>
            <Field control={control} name="email" label="E-mail">
              {props => <TextField {...props} type="email" />}
            </Field>
            <RoleFields control={control} sites={sites} />
          </>
        )}
      </DeedForm>
    </div>
  )
}

/** Nothing is passed on: the account is theirs already. */
const AddedKnown = ({ href }: { href: string }) => (
  <Notice kind="info" title="This person has an account already, and has the role from its first day">
    They were told, and sign in as they do now: there is no link to pass on.{' '}
    <RecordLink href={href}>Their page</RecordLink>
  </Notice>
)
