import { dateWords } from '@/lib/clock/calendar'
import type { ParticipantHeader } from '@/lib/trial/participants/read-header'

/** The day on which the participant said no to being recorded, in words; null where nothing stands against it. */
export function recordingRefused(header: ParticipantHeader | null): string | null {
  const without = header?.without.find(({ purpose }) => purpose === 'recording')
  return without ? (without.since ? dateWords(without.since) : 'day not known') : null
}
