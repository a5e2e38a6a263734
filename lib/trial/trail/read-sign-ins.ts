import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayAdminister } from '@/lib/access/may-administer'
import { allow } from '@/lib/outcome/refusal'
import { findStudy } from '@/lib/trial/study/study-repository'
import { signInsOf, type UnknownOfDay, unknownSignIns } from './sign-in-repository'
import { cursorAfter, placeOf } from './trail-place'

interface Asked {
  readonly studyId: string
  /** The clock by which unknown accounts are counted. */
  readonly zone: string
  readonly cursor?: string
}
export interface SignIns {
  readonly signIns: Awaited<ReturnType<typeof signInsOf>>
  /** Asks for the page after this one; null at the beginning of the trail. */
  readonly next: string | null
  /** Attempts on accounts that there are not, of the last thirty days: what was typed is nowhere. */
  readonly unknown: readonly UnknownOfDay[]
}

const pageLength = 50

/** When the people of a study signed in and where that was refused, for those who keep their accounts; the newest first. */
export async function readSignIns(actor: Actor, { studyId, zone, cursor }: Asked): Promise<SignIns> {
  return asActor(actor.staffId, async tx => {
    await findStudy(tx, actor, studyId)
    allow(mayAdminister.readSignIns(actor, { studyId }), 'not_found')
    const found = await signInsOf(tx, actor, studyId, cursor ? placeOf(cursor) : null, pageLength + 1)
    const signIns = found.slice(0, pageLength)
    const last = signIns.at(-1)
    return {
      signIns,
      next: last && found.length > pageLength ? cursorAfter(last) : null,
      unknown: await unknownSignIns(tx, zone, 30),
    }
  })
}
