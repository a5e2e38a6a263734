import { asJob } from '@/db/work'
import { record } from '@/lib/audit/record'
import { tellClocks } from './event-alert-repository'
import { seriousHours, shortHours } from './event-clock'

/** Tells whoever supervises and oversees the site of each clock that is short of its end, and of each that ran out before the sponsor was told: once. Done by the sweep. */
export async function tellOfClocks(): Promise<void> {
  const system = { staffId: null, role: 'system', sessionId: null }
  await asJob(async tx => {
    const found = await tellClocks(tx, { seriousHours, shortHours })
    if (found.length === 0) return
    const events = found.map(({ eventId: event, number, dueAt: due, isOver, told, ...scope }) => ({
      chain: scope.studyId,
      action: isOver ? 'event.clock_over' : 'event.clock_short',
      subject: { type: 'participant', id: scope.participantId },
      scope,
      body: { event, number, due, told },
    }))
    await record(tx, system, ...events)
  })
}
