import { RecordLink } from '@/app/_ui/page/record-link'
import { Time } from '@/app/_ui/page/time'
import { type Triaged, triageLabels } from '@/lib/session/effects/triage'
import { clockAt } from './clock-at'

interface EffectLineProps {
  effect: Triaged
  zone: string
  study: string
}

/** From when to when an effect was there, and what it is taken for. */
export const EffectLine = ({ effect, zone, study }: EffectLineProps) => (
  <>
    <Times effect={effect} zone={zone} />
    <LateEnd effect={effect} zone={zone} /> · <Standing effect={effect} study={study} />
  </>
)

function Times({ effect: { began, ended }, zone }: Pick<EffectLineProps, 'effect' | 'zone'>) {
  const end = ended && (ended.uncertain ? 'ended, time uncertain' : `until ${clockAt(ended.at, zone)}`)
  return `${clockAt(began, zone)}, ${end ?? 'still going on'}`
}

/** That it ended, where that came too late: beside what the signed log says. */
function LateEnd({ effect: { endedLate }, zone }: Pick<EffectLineProps, 'effect' | 'zone'>) {
  if (!endedLate) return null
  const { at, uncertain, told } = endedLate
  return (
    <>
      {' '}
      in the signed log. Ended later,{' '}
      {uncertain ? 'time uncertain' : <Time at={new Date(at).toISOString()} zone={zone} />}; told late,{' '}
      <Time at={new Date(told).toISOString()} zone={zone} />
    </>
  )
}

function Standing({ effect: { decision, event }, study }: Pick<EffectLineProps, 'effect' | 'study'>) {
  const words = decision ? triageLabels[decision] : 'Not triaged yet'
  return event ? (
    <RecordLink href={`/s/${study}/events/${event.id}`}>{`${words} (event ${event.number})`}</RecordLink>
  ) : (
    words
  )
}
