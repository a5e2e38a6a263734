import { leftWords } from '@/app/s/[study]/measures-left'
import type { AskingVisit } from '@/lib/measures/measures-due'

/** Measures that their visits ask for, due now or not asked while they could be. */
export function NotAsked({ left }: { left: readonly AskingVisit[] }) {
  if (left.length === 0) return null
  return (
    <ul aria-label="Measures that wait" className="mb-4 grid gap-1 text-small">
      {left.map(one => (
        <li key={one.visit.id}>
          <span className="font-semibold">{one.visit.code}</span> {leftWords(one)}
        </li>
      ))}
    </ul>
  )
}
