import { recordingRefused } from '@/app/s/[study]/recording-refused'
import type { BeforeWriting } from '@/lib/notes/earlier/before-writing'
import type { Standing } from '@/lib/notes/earlier/standing'
import { withoutRecordingWords } from '@/lib/trial/participants/consent-words'
import type { ParticipantHeader } from '@/lib/trial/participants/read-header'

/** Where a note says that the contact is recorded. */
const ofRecording = ['recording', 'recording_consent', 'pre_checks.recording']

/** Where a session’s note says how the participant gets home. */
const ofWayHome = ['pre_checks.way_home', 'released_to']

/** By path: what whoever answers there should know. */
export function besideAnswers(
  header: ParticipantHeader | null,
  { after }: Pick<BeforeWriting, 'after'>,
): Readonly<Record<string, string>> {
  const since = recordingRefused(header)
  const told = [
    ...(since ? ofRecording.map(path => [path, withoutRecordingWords(since)]) : []),
    ...(after ? ofWayHome.map(path => [path, `Planned. ${after}`]) : []),
  ]
  return Object.fromEntries(told)
}

/** What stands from earlier notes, without a choice to be recorded that somebody said no to since. */
export function stillStanding({ recording_consent, ...standing }: Facts, header: ParticipantHeader | null): Facts {
  const isOff =
    recordingRefused(header) !== null && agreed.includes(String(recording_consent?.values.recording_consent))
  return recording_consent && !isOff ? { recording_consent, ...standing } : standing
}
/** How it was agreed to be recorded, unless somebody said no to it since. */
export const asStillAgreed = (recording: BeforeWriting['recording'], header: ParticipantHeader | null) =>
  recordingRefused(header) === null ? recording : null
const agreed = ['video_audio', 'audio']
type Facts = Readonly<Record<string, Standing>>
