import { notFound, redirect, unstable_rethrow } from 'next/navigation'
import { cache, type ReactNode } from 'react'
import { recordRefusal } from '@/lib/credentials/record-refusal'
import { actorOf } from '@/lib/credentials/session'
import { Refusal, type RefusalCode } from '@/lib/outcome/refusal'
import { reportFault, WordlessError } from './fault'
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
      return error instanceof Refusal ? turnedAway(error) : broken(error)
    }
  }

function broken(error: unknown): never {
  throw new WordlessError(reportFault(error, 'open page'))
}

async function turnedAway(refusal: Refusal): Promise<never> {
  const { code } = refusal
  if (code === 'somebody_else') throw new WordlessError(code)
  if (code === 'signed_out' || code === 'locked') {
    const back = new URLSearchParams({ callbackUrl: await requestPath() })
    redirect(`${code === 'locked' ? '/locked' : '/sign-in'}?${back}`)
  }
  if (code === 'invalid') notFound() // an address that nobody was given: there is no such page
  if (code !== 'not_found' && code !== 'not_permitted') broken(refusal)
  await recordOnce(code)
  notFound()
}

/** Layout and page may both turn away; the request was one. */
const recordOnce = cache(async (code: RefusalCode): Promise<void> => {
  const session = await currentSession()
  if (!session || session.locked) return
  const [, studyId] = /^\/s\/([^/?]+)/.exec(await requestPath()) ?? []
  await recordRefusal(actorOf(session), 'open page', { studyId }, code)
})
