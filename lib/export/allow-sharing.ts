import type { Tx } from '@/db/client'
import { allow } from '@/lib/outcome/refusal'
import { type ExportRow, hasSharingEnded } from './export-repository'

/** A package for other research goes nowhere any more once somebody took their consent to that back: it is asked for anew, without them. */
export async function allowSharing(
  tx: Tx,
  { studyId, purpose, requestedAt }: Pick<ExportRow, 'studyId' | 'purpose' | 'requestedAt'>,
): Promise<void> {
  const ended = purpose === 'other_research' && (await hasSharingEnded(tx, studyId, requestedAt))
  allow(
    !ended,
    'not_now',
    'A participant took back their consent to this since it was asked for. Ask for a new package.',
  )
}
