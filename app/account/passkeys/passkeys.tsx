import { DataTable } from '@/app/_ui/page/data-table'
import { Section } from '@/app/_ui/page/section'
import { Time } from '@/app/_ui/page/time'
import type { OwnAccount } from '@/lib/credentials/read-account'
import { AddPasskey } from './add-passkey'
import { TakePasskey } from './take-passkey'

interface PasskeysProps extends Pick<OwnAccount, 'passkeys'> {
  needsCode: boolean
}

/** What signs in without a password, and the way to more and to fewer. */
export function Passkeys({ passkeys, needsCode }: PasskeysProps) {
  return (
    <div className="mt-12">
      <Section title="Passkeys">
        <p className="mb-4 max-w-[66ch]">
          A passkey stays on your device or security key and opens with your finger, face or PIN. It signs you in, and
          proves who you are, in place of password and code; these stay as they are.
        </p>
        {passkeys.length > 0 && (
          <div className="mb-6">
            <DataTable
              caption="Your passkeys"
              rows={passkeys}
              rowKey={one => one.id}
              columns={[
                { key: 'name', label: 'Name', cell: one => one.name },
                { key: 'added', label: 'Added', cell: one => <Time at={one.addedAt} zone="UTC" /> },
                {
                  key: 'used',
                  label: 'Last used',
                  cell: one => (one.usedAt ? <Time at={one.usedAt} zone="UTC" /> : 'Never'),
                },
                {
                  key: 'take',
                  label: 'Take it away',
                  cell: ({ id, name }) => <TakePasskey passkeyId={id} name={name} needsCode={needsCode} />,
                },
              ]}
            />
          </div>
        )}
        <AddPasskey needsCode={needsCode} names={passkeys.map(({ name }) => name)} />
      </Section>
    </div>
  )
}
