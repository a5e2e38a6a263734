import { howLong } from '@/app/_ui/page/how-long'
import { Row, Rows } from '@/app/_ui/page/rows'
import { Section } from '@/app/_ui/page/section'
import { Time } from '@/app/_ui/page/time'
import type { readInvitations } from '@/lib/trial/people/read-invitations'
import { InvitationDeeds } from './invitation-deeds'

interface OpenInvitationsProps {
  studyId: string
  waiting: Awaited<ReturnType<typeof readInvitations>>
  zone: string
}

/** Links that nobody has used yet, oldest first: since when, until when, and the way to take one back. */
export function OpenInvitations({ studyId, waiting: { at, invitations }, zone }: OpenInvitationsProps) {
  if (invitations.length === 0) return null
  return (
    <Section title="Not accepted yet" aside={`${invitations.length} waiting`}>
      <Rows label="Not accepted yet">
        {invitations.map(({ id, staffId, name, email, invitedBy, createdAt, expiresAt, isOver }) => (
          <Row
            key={staffId}
            title={name}
            href={`/admin/${studyId}/people/${staffId}`}
            detail={`${email}. Made ${howLong(createdAt, at)} ago${invitedBy ? ` by ${invitedBy}` : ''}`}
            aside={
              <>
                {isOver ? 'The link ended' : 'The link works until'} <Time at={expiresAt} zone={zone} />
              </>
            }
            action={<InvitationDeeds {...{ studyId, staffId, name, isOver }} invitationId={id} />}
          />
        ))}
      </Rows>
    </Section>
  )
}
