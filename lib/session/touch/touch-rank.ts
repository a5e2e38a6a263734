import { touchValues } from '@/db/schema/vocabulary'

/** From the narrowest to the widest. */
export const rankOf = (value: string): number => (touchValues as readonly string[]).indexOf(value)
