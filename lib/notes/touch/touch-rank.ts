import type { touchValues } from '@/db/schema/vocabulary'

/** From the narrowest to the widest. */
const ranks = { no: 0, ask: 1, welcome: 2 } as const satisfies Record<(typeof touchValues)[number], number>

/** How wide it is; what is no such value is narrower than any. */
export const rankOf = (value: string): number => (ranks as Readonly<Record<string, number>>)[value] ?? -1
