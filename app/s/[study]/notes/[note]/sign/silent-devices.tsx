import { counted } from '@/app/_ui/page/counted'
import { Notice } from '@/app/_ui/page/notice'
import { siteTime } from '@/app/_ui/page/site-time'
import type { SilentDevice } from '@/lib/session/live/read-silent-devices'

interface SilentDevicesProps {
  devices: readonly SilentDevice[]
  me: string
  zone: string
}

/** Each device that had the log open and has not reported: something may lie on it. Nothing waits for it. */
export function SilentDevices({ devices, me, zone }: SilentDevicesProps) {
  return devices.map(({ id, staffId, name, heardAt, waiting }) => {
    const { date, clock, offset } = siteTime(heardAt, zone)
    const whose = staffId === me ? 'yours' : name
    return (
      <Notice
        key={`${staffId} ${id}`}
        kind="attention"
        title={`A device of ${whose} was last heard at ${clock} (${offset}), ${date}`}
      >
        {waiting > 0 && `${counted(waiting, 'entry', 'entries')} waited on it then. `}What was tapped there since may
        not have arrived. It sends what it has once the log is opened on it with a network. That holds no signature up:
        what arrives later is kept beside the note, for its author to sign as a late entry.
      </Notice>
    )
  })
}
