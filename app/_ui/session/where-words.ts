import { siteTime } from '@/app/_ui/page/site-time'
import type { Line } from './day'

/** Where an entry is: on this device, with the server, or kept by neither. */
export function whereWords({ delivery }: Line, zone: string): string {
  switch (delivery.state) {
    case 'here':
      return delivery.inPageAlone ? 'In this open page only' : 'On this device'
    case 'saved':
      return `Saved ${siteTime(delivery.receivedAt, zone).seconds}`
    case 'late':
      return 'Kept beside the signed note'
    case 'refused':
      return `Not kept. ${delivery.reason.replace(/^[\w.]+: /, '')} It stays ${delivery.inPageAlone ? 'in this open page' : 'on this device'}.`
  }
}
