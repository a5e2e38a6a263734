/** One stay of one person in the room, by whatever clock the day is counted. */
export interface Stay {
  readonly person: string
  readonly from: number
  readonly to: number
}
export type Stretch = Omit<Stay, 'person'>

/** Somebody was marked as coming or going. */
export interface Mark {
  readonly person: string
  readonly comes: boolean
  readonly at: number
}

/** Of whom it is known that they were there from the first without a mark that they came. */
export interface FromTheFirst {
  /** The two count as there until they are marked otherwise; whose first mark is that they came had been away until then. */
  readonly pair: readonly string[]
  /** Said to have been there all day, but for when they were marked otherwise. */
  readonly throughout: readonly string[]
}

/**
 * Who was in the room between two moments: some from the first of them, everybody as they were marked. Marked in while in, or
 * out while out, changes nothing.
 */
export function staysIn(marks: readonly Mark[], { pair, throughout }: FromTheFirst, { from, to }: Stretch): Stay[] {
  const inOrder = [...marks].sort((one, other) => one.at - other.at)
  const cameFirst = (id: string) => inOrder.find(({ person }) => person === id)?.comes === true
  const fromTheFirst = [...pair.filter(id => !cameFirst(id)), ...throughout]
  const within = inOrder.filter(({ at }) => at <= to)
  const people = [...new Set([...pair, ...throughout, ...within.map(({ person }) => person)])]
  return people.flatMap(person => {
    const stays: Stay[] = []
    let since = fromTheFirst.includes(person) ? from : null
    for (const { comes, at } of within.filter(one => one.person === person)) {
      const then = Math.max(from, at)
      if (comes) since ??= then
      else if (since !== null) {
        if (then > since) stays.push({ person, from: since, to: then })
        since = null
      }
    }
    return since === null ? stays : [...stays, { person, from: since, to }]
  })
}

/** When fewer than two of them were there. */
export function belowTwo(stays: readonly Stay[], { from, to }: Stretch): Stretch[] {
  const turns = stays.flatMap(stay => [stay.from, stay.to]).filter(turn => turn > from && turn < to)
  const cuts = [...new Set([from, ...turns, to])].sort((one, other) => one - other)
  const gaps: Stretch[] = []
  for (const [index, end] of cuts.slice(1).entries()) {
    const start = cuts[index] ?? end
    if (stays.filter(stay => stay.from <= start && stay.to >= end).length >= 2) continue
    const last = gaps.at(-1)
    if (last?.to === start) gaps.splice(-1, 1, { from: last.from, to: end })
    else gaps.push({ from: start, to: end })
  }
  return gaps
}
