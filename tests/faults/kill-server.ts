import { startNote } from '@/lib/notes/begin/start-note'
import { aParticipant, aStudy } from '@/tests/support/makers'
import { password } from '@/tests/support/people'
import type { Place } from '@/tests/support/server'
import { signInByHttp } from '@/tests/support/sign-in-by-http'
import { killWhile } from './kill-while'
import { type Reckoning, reckon } from './reckon'
import { within } from './within'
import { type Writer, write } from './writer'

export interface Outcome extends Reckoning {
  readonly kills: number
  readonly acknowledged: number
  readonly unknown: number
}

/** Two therapists write in two drafts of one participant while their server is killed at random moments, also while it starts. */
export async function killServer(place: Place, times: number, random: () => number): Promise<Outcome> {
  const { therapist, cotherapist, notes } = await within(place, drafts)
  const diaries = await killWhile(place, times, random, async url => {
    const cookies = await Promise.all([therapist, cotherapist].map(({ email }) => signInByHttp(url(), email, password)))
    const lead: Writer = { cookies: cookies[0] ?? '', paths: ['summary', 'intention'], notes, url }
    const second: Writer = { cookies: cookies[1] ?? '', paths: ['next_steps', 'intention'], notes, url }
    return stop => Promise.all([write(lead, stop), write(second, stop)])
  })
  const acknowledged = diaries.flatMap(diary => diary.acknowledged)
  const unknown = diaries.reduce((sum, diary) => sum + diary.unknown, 0)
  const reckoning = await within(place, ({ checkpoints }) => reckon(therapist, notes, acknowledged, checkpoints))
  return { kills: times, acknowledged: acknowledged.length, unknown, ...reckoning }
}

async function drafts() {
  const study = await aStudy()
  const { visits } = await aParticipant(study)
  const notes: string[] = []
  for (const visitId of [visits.PREP1 ?? '', visits.PREP2 ?? ''])
    notes.push((await startNote(study.therapist, { visitId })).noteId)
  return { ...study, notes }
}
