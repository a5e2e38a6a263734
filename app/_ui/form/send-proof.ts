import { reasons } from '@/lib/outcome/refusal'
import type { ActionResult } from '@/lib/outcome/result'
import { type ProofInput, proofOf } from './proof-of'

/** What the next of the gravest readings asks. */
export async function askedToProve(): Promise<{ due: boolean; code: boolean }> {
  const response = await fetch('/api/session/prove')
  return response.ok ? response.json() : { due: true, code: false }
}

/** Refused where the next of the gravest readings would ask who somebody is: it is asked before what comes with that reading. */
export async function provenLately(): Promise<ActionResult<void>> {
  const { due } = await askedToProve()
  return due ? { ok: false, code: 'proof_due', message: reasons.proof_due, fields: {} } : { ok: true, value: undefined }
}

/** Who somebody is, in their own words; the server keeps that they did, and for how long. */
export async function sendProof(given: ProofInput): Promise<ActionResult<void>> {
  const response = await fetch('/api/session/prove', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(proofOf(given)),
  })
  return response.ok ? { ok: true, value: undefined } : { ok: false, ...(await response.json()) }
}
