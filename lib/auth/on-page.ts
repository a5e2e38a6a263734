import { notFound, redirect, unstable_rethrow } from 'next/navigation'
import type { ReactNode } from 'react'
import { actorOf } from '@/lib/credentials/session'
import { Refusal } from '@/lib/outcome/refusal'
import { recordRefusal } from './record-refusal'
import { requestPath } from './request'
import { currentSession } from './session'

/** A page or layout of a study: what is out of sight is not there, and who is not signed in is led to the way in, and back. */
export const onPage =
  <Props>(page: (props: Props) => Promise<ReactNode>) =>
  async (props: Props): Promise<ReactNode> => {
    try {
      return await page(props)
    } catch (error) {
      unstable_rethrow(error)
      if (!(error instanceof Refusal)) throw error
      return turnedAway(error)
    }
  }

async function turnedAway(refusal: Refusal): Promise<never> {
  const { code } = refusal
  if (code === 'signed_out' || code === 'locked') {
    const back = new URLSearchParams({ callbackUrl: await requestPath() })
    redirect(`${code === 'locked' ? '/locked' : '/sign-in'}?${back}`)
  }
  if (code !== 'not_found' && code !== 'not_permitted') throw refusal
  const session = await currentSession()
  if (session && !session.locked) await recordRefusal(actorOf(session), 'open page', null, code)
  notFound()
}
