import type { Actor } from '@/lib/access/actor'
import { firstPage } from '@/lib/auth/first-page'
import { studiesOf } from '@/lib/trial/study/studies-of'

/** Where else somebody works today, with the page on which their work begins there; nothing is asked for who works in one study. */
export async function otherStudies(actor: Actor, here?: string) {
  if (new Set(actor.memberships.map(({ studyId }) => studyId)).size < 2) return []
  const studies = await studiesOf(actor)
  return studies.flatMap(({ id, title }) => {
    const href = firstPage(actor, id)
    return href && id !== here ? [{ id, title, href }] : []
  })
}
