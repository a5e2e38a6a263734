import { lengthWords } from '@/lib/session/timeline/timeline-words'

/** What this device's own clock needs to have said of it; nothing where it is right. */
export function clockWords(off: number): string {
  if (off === 0) return ''
  const minutes = Math.round(Math.abs(off) / 60_000)
  const length = minutes === 1 ? '1 minute' : minutes < 60 ? `${minutes} minutes` : lengthWords(minutes)
  return `This device’s clock is ${length} ${off < 0 ? 'ahead' : 'behind'}. Times are set right.`
}
