import { counted } from './counted'

/** How long something has gone on: "less than an hour", "5 hours", "3 days". */
export function howLong(since: string, at: string): string {
  const hours = Math.floor((Date.parse(at) - Date.parse(since)) / 3_600_000)
  if (hours < 1) return 'less than an hour'
  return hours < 48 ? counted(hours, 'hour') : counted(Math.floor(hours / 24), 'day')
}
