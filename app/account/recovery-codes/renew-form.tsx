'use client'
import { useState } from 'react'
import { renewRecoveryCodesAction } from '@/app/account/actions'
import { ProofForm } from '@/app/account/proof-form'
import { RecoveryCodes } from './recovery-codes'

/** New codes for password and code; the old ones count no longer. */
export function RenewForm() {
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  if (codes) return <RecoveryCodes codes={codes} next={{ href: '/', words: 'Go on to your work' }} />
  return (
    <ProofForm
      send={renewRecoveryCodesAction}
      done={({ recoveryCodes }) => setCodes(recoveryCodes)}
      submit={{ label: 'Make new codes', pending: 'Making…' }}
    />
  )
}
