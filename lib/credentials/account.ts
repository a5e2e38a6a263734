import type { StaffRole } from '@/db/schema/vocabulary'

/** An account as the way in sees it: who, in which state, and what proves it. */
export interface Account {
  readonly staffId: string
  readonly name: string
  readonly email: string
  readonly state: 'invited' | 'active' | 'suspended' | 'left'
  readonly passwordHash: string | null
  /** Null where no second factor is enrolled. */
  readonly factorSealed: Buffer | null
}

/** An e-mail address as accounts are kept: lower case, no space around it. */
export const normalEmail = (email: string): string => email.trim().toLowerCase()

/** The invented people of a demo database, who need no second factor; the database refuses them in a real one. */
export const isDemoAccount = (email: string): boolean => email.endsWith('@demo.test')

export interface DemoAccount {
  readonly email: string
  readonly name: string
  readonly role: StaffRole
  readonly site: string | null
}
