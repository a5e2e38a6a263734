import { setTimeout as pause } from 'node:timers/promises'
import { startNote } from '@/lib/notes/start-note'
import { type Configuration, configurationOf } from '@/lib/ops/configuration'
import { openInstallation } from '@/lib/ops/open-installation'
import { aParticipant, aStudy } from '@/tests/support/makers'
import { password } from '@/tests/support/people'
import { begin, environmentOf, type Place } from '@/tests/support/server'
import { signInByHttp } from '@/tests/support/sign-in-by-http'
import { type Reckoning, reckon } from './reckon'
import { type Writer, write } from './writer'

export interface Outcome extends Reckoning {
  readonly kills: number
  readonly acknowledged: number
  readonly unknown: number
}

/** Two therapists write in two drafts of one participant while their server is killed at random moments, also while it starts. */
export async function killServer(place: Place, times: number, random: () => number): Promise<Outcome> {
  const { therapist, cotherapist, notes } = await within(place, drafts)
  const stop = new AbortController()
  let server = await begin(place)
  try {
    await server.ready()
    const url = () => server.url
    const cookies = await Promise.all([therapist, cotherapist].map(({ email }) => signInByHttp(url(), email, password)))
    const lead: Writer = { cookies: cookies[0] ?? '', paths: ['summary', 'intention'], notes, url }
    const second: Writer = { cookies: cookies[1] ?? '', paths: ['next_steps', 'intention'], notes, url }
    const writing = Promise.all([write(lead, stop.signal), write(second, stop.signal)])
    writing.catch(() => {}) // told at the next kill
    for (let kill = 0; kill < times; kill++) {
      const isWhileStarting = random() < 0.2
      if (!isWhileStarting) await server.ready()
      await Promise.race([pause(1500 * random()), writing])
      await server.stop('SIGKILL')
      server = await begin(place)
    }
    await server.ready()
    stop.abort()
    const diaries = await writing
    await server.stop()
    const acknowledged = diaries.flatMap(diary => diary.acknowledged)
    const unknown = diaries.reduce((sum, diary) => sum + diary.unknown, 0)
    const reckoning = await within(place, ({ checkpoints }) => reckon(therapist, notes, acknowledged, checkpoints))
    return { kills: times, acknowledged: acknowledged.length, unknown, ...reckoning }
  } finally {
    stop.abort()
    await server.stop('SIGKILL')
  }
}

async function drafts() {
  const study = await aStudy()
  const { visits } = await aParticipant(study)
  const notes: string[] = []
  for (const visitId of [visits.PREP1 ?? '', visits.PREP2 ?? ''])
    notes.push((await startNote(study.therapist, { visitId })).noteId)
  return { ...study, notes }
}

/** Work on a place's database in this process, while no server has it. */
async function within<T>(place: Place, work: (configuration: Configuration) => Promise<T>): Promise<T> {
  const configuration = configurationOf({ ...environmentOf(place, 3000), VIGIL_DEMO: '1' })
  const nothing = { answer: () => {}, layOut: async () => {}, progress: () => {} }
  const { close } = await openInstallation(configuration, nothing)
  try {
    return await work(configuration)
  } finally {
    await close()
  }
}
