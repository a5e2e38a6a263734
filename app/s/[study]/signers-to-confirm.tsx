import { Row, Rows } from '@/app/_ui/page/rows'
import { Section } from '@/app/_ui/page/section'
import { Time } from '@/app/_ui/page/time'
import type { Actor } from '@/lib/access/actor'
import { requestAddress } from '@/lib/auth/request'
import { needsCode } from '@/lib/credentials/reauthenticate'
import { readWaitingSigners } from '@/lib/signing/confirm-signer'
import { ConfirmSigner } from './confirm-signer'

interface SignersToConfirmProps {
  actor: Actor
  studyId: string
  zone: string
}

/** Whoever came in by an administrator's link past their password, until somebody has spoken with them. */
export async function SignersToConfirm({ actor, studyId, zone }: SignersToConfirmProps) {
  const waiting = await readWaitingSigners(actor, studyId)
  if (waiting.length === 0) return null
  const asksCode = await needsCode(actor, await requestAddress())
  return (
    <Section title="Is it them?">
      <p className="mb-3 max-w-[66ch]">
        An administrator let them choose a new password and second factor, with a link that somebody else could have
        followed. Speak with them, in person or by a number that you know; until you confirm it they sign nothing, and
        write as before.
      </p>
      <Rows label="Is it them?">
        {waiting.map(({ staffId, name, since }) => (
          <Row
            key={staffId}
            title={name}
            detail={
              <>
                Chose a new password <Time at={since} zone={zone} />
              </>
            }
            action={<ConfirmSigner {...{ studyId, staffId, name, since }} needsCode={asksCode} />}
          />
        ))}
      </Rows>
    </Section>
  )
}
