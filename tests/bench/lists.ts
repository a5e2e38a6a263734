import { cursorAfter, pageAfter } from '@/lib/review/queue-cursor'
import { reviewQueue } from '@/lib/review/review-queue'
import { participantList } from '@/lib/trial/participants/participant-list'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { onFreshPostgres } from './database'
import { percentile, say } from './figure'
import { addListedNotes } from './listed-notes'
import { addOpenDays } from './open-days'
import { served } from './served'

const few = 10_000
const most = Number(process.env.VIGIL_BENCH_NOTES ?? 1_000_000)
const asks = 200
const farPage = 200

/** The supervisor's queue and the list of participants, a page of 50: with few notes, and with a hundred times as many. */
export const bench = () =>
  onFreshPostgres(async database => {
    const study = await aStudy()
    await addListedNotes(database.ownerUrl, study, few)
    const small = await firstPages(study)
    await addListedNotes(database.ownerUrl, study, most - few)
    const large = await firstPages(study)
    const [queue, list] = [await queuePage(study, farPage), await listPage(study, farPage)]
    const told = (bench: string, value: number, floor: number) => say({ bench, value, unit: 'ms p95', floor, n: asks })
    told('lists.queue.first', large.queue, small.queue)
    told(`lists.queue.page ${queue.page}`, await slowest(queue.ask), small.queue)
    told('lists.participants.first', large.list, small.list)
    told(`lists.participants.page ${list.page}`, await slowest(list.ask), small.list)
    await overHttp(database, study)
    await addOpenDays(study, 1)
    const { queue: oneDay } = await firstPages(study)
    await addOpenDays(study, 49)
    told('lists.queue.open days', (await firstPages(study)).queue, oneDay)
  })

async function firstPages(study: TestStudy) {
  return {
    queue: await slowest((await queuePage(study, 1)).ask),
    list: await slowest((await listPage(study, 1)).ask),
  }
}

interface FarPage {
  readonly page: number
  readonly ask: () => Promise<unknown>
}

/** The page of that number, or the last there is. */
async function queuePage({ supervisor, id }: TestStudy, wanted: number): Promise<FarPage> {
  let [page, cursor] = [1, '']
  for (let more = true; page < wanted && more; ) {
    const read = await reviewQueue(supervisor, id, pageAfter(cursor))
    const last = read.waiting.at(-1)
    more = read.more
    if (more && last) [page, cursor] = [page + 1, cursorAfter(last)]
  }
  return { page, ask: () => reviewQueue(supervisor, id, pageAfter(cursor)) }
}

async function listPage({ coordinator, id: studyId }: TestStudy, wanted: number): Promise<FarPage> {
  let [page, after] = [1, '']
  for (let next: string | null = ''; page < wanted && next !== null; ) {
    next = (await participantList(coordinator, { studyId, after })).next
    if (next !== null) [page, after] = [page + 1, next]
  }
  return { page, ask: () => participantList(coordinator, { studyId, after }) }
}

async function slowest(ask: () => Promise<unknown>): Promise<number> {
  return percentile(await timesOf(ask), 0.95)
}

async function timesOf(ask: () => Promise<unknown>): Promise<number[]> {
  const milliseconds: number[] = []
  for (let index = 0; index < asks + 20; index++) {
    const began = performance.now()
    await ask()
    if (index >= 20) milliseconds.push(performance.now() - began) // the first warm up
  }
  return milliseconds
}

async function overHttp(database: Parameters<typeof served>[0], study: TestStudy): Promise<void> {
  const server = await served(database)
  try {
    const caller = await server.caller(study.supervisor.email, 1)
    const times = await timesOf(() => caller.read(`/s/${study.id}/review`))
    say({ bench: 'lists.queue.html', value: percentile(times, 0.5), unit: 'ms p50', n: times.length })
  } finally {
    await server.stop()
  }
}
