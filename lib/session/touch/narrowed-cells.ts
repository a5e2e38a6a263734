import { rankOf } from '@/lib/notes/touch/touch-rank'

type Cells = Readonly<Record<string, string>>
interface Logged {
  readonly kind: string
  readonly body: Readonly<Record<string, unknown>>
}

/** What is agreed about touch with what entries take back, never wider: that holds on a device before the server has heard of it. */
export function narrowedCells(cells: Cells, entries: readonly Logged[]): Cells {
  const taken = entries.filter(({ kind, body }) => kind === 'consent_narrowed' && body.touch !== undefined)
  return Object.fromEntries(
    Object.entries(cells).map(([cell, agreed]) => {
      const of = taken.filter(({ body }) => takes(body, cell)).map(({ body }) => String(body.value ?? 'no'))
      return [cell, of.reduce((held, value) => (rankOf(value) < rankOf(held) ? value : held), agreed)]
    }),
  )
}

/** From both, where it does not say from whom. */
function takes({ touch, seats }: Logged['body'], cell: string): boolean {
  const [kind, seat] = cell.split('.')
  return kind === touch && (!Array.isArray(seats) || seats.includes(seat))
}
