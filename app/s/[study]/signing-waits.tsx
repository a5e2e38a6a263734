import { Notice } from '@/app/_ui/page/notice'
import type { Actor } from '@/lib/access/actor'
import { signingWaits } from '@/lib/signing/known-signer'

/** Said before somebody reads to the end, where their signature would be refused. */
export async function SigningWaits({ actor, studyId }: { actor: Actor; studyId: string }) {
  const why = await signingWaits(actor, studyId)
  return (
    why && (
      <Notice kind="attention" title="Somebody confirms first that it is you">
        {why}
      </Notice>
    )
  )
}
