import { asSignIn } from '@/db/work'
import type { DemoAccount } from './account'
import { findDemoAccounts } from './sign-in-repository'

/** One person for each thing that a role may or may not see; the demo has more, for the other site. */
const cast = [
  'therapist',
  'cotherapist',
  'sessionstaff',
  'supervisor',
  'investigator',
  'coordinator',
  'datamanager',
  'monitor',
  'rater',
  'safety',
  'administrator',
  'outsider',
]

/** The invented people whom anybody may try a demo as; none in a real database. */
export async function listDemoAccounts(): Promise<DemoAccount[]> {
  const accounts = await asSignIn(findDemoAccounts)
  return cast.flatMap(name => accounts.filter(({ email }) => email === `${name}@demo.test`))
}
