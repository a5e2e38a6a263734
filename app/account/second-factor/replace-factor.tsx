'use client'
import { useState } from 'react'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { ShownCode } from '@/app/_ui/form/shown-code'
import { beginFactorAction, confirmFactorAction } from '@/app/account/actions'
import { ProofForm } from '@/app/account/proof-form'
import { RecoveryCodes } from '@/app/account/recovery-codes/recovery-codes'
import { type Enrolment, FactorPicture } from '@/app/invitation/[token]/factor-picture'

const schema = z.object({ code: z.string().max(12) })

/** Password and present code, then the new picture, then the recovery codes that come with it. */
export function ReplaceFactor() {
  const [enrolment, setEnrolment] = useState<(Enrolment & { sealed: string }) | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  if (codes) return <RecoveryCodes codes={codes} next={{ href: '/', words: 'Go on to your work' }} />
  if (!enrolment)
    return (
      <>
        <p className="mb-6">
          First prove who you are with the phone you have now. If it is gone, ask your administrator to let you enrol
          again.
        </p>
        <ProofForm
          send={beginFactorAction}
          done={setEnrolment}
          submit={{ label: 'Show the new picture', pending: 'Making…' }}
        />
      </>
    )
  return (
    <DeedForm
      schema={schema}
      start={{ code: '' }}
      send={({ code }) => confirmFactorAction({ code, enrolment: enrolment.sealed })}
      done={({ recoveryCodes }) => setCodes(recoveryCodes)}
      submit={{ label: 'Replace the second factor', pending: 'Replacing…' }}
    >
      {form => (
        <>
          <p>
            Your present second factor holds until the new one is confirmed. Then other sessions end, and earlier
            recovery codes count no longer.
          </p>
          <FactorPicture enrolment={enrolment} optional={false} />
          <ShownCode form={form} />
        </>
      )}
    </DeedForm>
  )
}
