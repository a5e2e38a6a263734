import { Notice } from '@/app/_ui/page/notice'
import type { Actor } from '@/lib/access/actor'
import { signingWaits } from '@/lib/signing/known-signer'

/** Said before somebody reads to the end, where their signature would be refused. */
export const SigningWaits = async ({ actor, studyId }: { actor: Actor; studyId: string }) => (
  <WhySigningWaits why={await signingWaits(actor, studyId)} />
)

export const WhySigningWaits = ({ why }: { why: string | null }) =>
  why && (
    <Notice kind="attention" title="Somebody confirms first that it is you">
      {why}
    </Notice>
  )
