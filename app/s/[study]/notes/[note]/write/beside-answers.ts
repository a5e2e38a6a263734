import { dateWords } from '@/lib/clock/calendar'
import type { Standing } from '@/lib/notes/earlier/standing'
import { withoutRecordingWords } from '@/lib/trial/participants/consent-words'
import type { ParticipantHeader } from '@/lib/trial/participants/read-header'

/** Where a note says that the contact is recorded. */
const ofRecording = ['recording', 'recording_consent', 'pre_checks.recording']

/** By path: what whoever answers there should know. */
export function besideAnswers(header: ParticipantHeader | null): Readonly<Record<string, string>> {
  const since = recordingRefused(header)
  return since ? Object.fromEntries(ofRecording.map(path => [path, withoutRecordingWords(since)])) : {}
}

/** What stands from earlier notes, without a choice to be recorded that was taken back since. */
export function stillStanding({ recording_consent, ...standing }: Facts, header: ParticipantHeader | null): Facts {
  return recording_consent && !recordingRefused(header) ? { recording_consent, ...standing } : standing
}
type Facts = Readonly<Record<string, Standing>>

/** The day on which the participant said no to being recorded, in words; null where nothing stands against it. */
export function recordingRefused(header: ParticipantHeader | null): string | null {
  const without = header?.without.find(({ purpose }) => purpose === 'recording')
  return without ? (without.since ? dateWords(without.since) : 'day not known') : null
}
