import type { Tx } from '@/db/client'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { Refusal } from '@/lib/outcome/refusal'
import { confirmersOf, waitsToSign } from '@/lib/trial/people/signer-repository'

/**
 * Whoever made a link past a password could have followed it and signed as its person (21 CFR 11.200(a)(3)): a study takes no
 * signature of theirs, nor signed words, an unblinding or the release of an export, until somebody there has spoken with them.
 * Writing and logging wait for nothing.
 */
export async function knownSigner(tx: Tx, actor: Actor, studyId: string): Promise<void> {
  const why = await whyUnknown(tx, actor, studyId)
  if (why) throw new Refusal('not_now', why)
}

/** The same in words for a page, before somebody has read to its end; null where they sign. */
export const signingWaits = (actor: Actor, studyId: string): Promise<string | null> =>
  asActor(actor.staffId, tx => whyUnknown(tx, actor, studyId))

async function whyUnknown(tx: Tx, actor: Actor, studyId: string): Promise<string | null> {
  if (!(await waitsToSign(tx, studyId))) return null
  const names = await confirmersOf(tx, actor, studyId)
  const whom =
    names.length > 0
      ? `somebody of this study confirms that it is you: speak with ${new Intl.ListFormat('en', { type: 'disjunction' }).format(names)}.`
      : 'somebody who oversees your sites confirms that it is you, and nobody here can just now: ask an administrator to see to an investigator who oversees every site where you are. Once one has held the role for a week, you choose your password by a new link and they confirm it.'
  return `You chose your password by an administrator’s link. Before you sign, unblind or release, ${whom} Until then nothing is signed in your name, also no words beside a note; writing and logging go on.`
}
