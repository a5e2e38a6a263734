import { asSignIn } from '@/db/work'
import type { DemoAccount } from './account'
import { findDemoAccounts } from './sign-in-repository'

/** The invented people whom anybody may try a demo as; none in a real database. */
export const listDemoAccounts = (): Promise<DemoAccount[]> => asSignIn(findDemoAccounts)
