import type { ReactNode } from 'react'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Time } from '@/app/_ui/page/time'
import type { OwnAccount } from '@/lib/credentials/read-account'
import { codesLeft } from './words'

/** What proves a person here, since when, and the way to change it. */
export function provenBy({ passwordAt, factorAt, recoveryCodesLeft, keepsPassword }: OwnAccount) {
  const password = keepsPassword ? 'Kept as it is, as in the demo' : <Since at={passwordAt}>Chosen on</Since>
  const factor = factorAt === null ? 'None, as in the demo' : <Since at={factorAt}>Authenticator app, since</Since>
  return [
    { term: 'Password', description: changed(password, !keepsPassword && '/account/password', 'Change it') },
    { term: 'Second factor', description: changed(factor, factorAt && '/account/second-factor', 'Replace it') },
    ...(factorAt === null
      ? []
      : [
          {
            term: 'Recovery codes',
            description: changed(codesLeft(recoveryCodesLeft), '/account/recovery-codes', 'Make new ones'),
          },
        ]),
  ]
}

const Since = ({ at, children }: { at: string; children: ReactNode }) => (
  <>
    {children} <Time at={at} zone="UTC" show="date" />
  </>
)

const changed = (fact: ReactNode, href: string | false | null, words: string) => (
  <span className="flex flex-wrap justify-between gap-x-6">
    <span>{fact}</span>
    {href && <RecordLink href={href}>{words}</RecordLink>}
  </span>
)
