import { Client } from 'pg'
import { asVerifier } from '@/db/work'
import { makeSentinel, opensSentinel } from '@/lib/seal/sentinel'
import type { Configuration } from './configuration'
import { findInstallation, type Installation } from './installation-repository'
import { NotReady } from './not-ready'

export type InstallationKind = Installation['kind']

/** Says once what a new database is, under the present master key. Run as the owner, after migrating; does nothing the second time. */
export async function foundInstallation(run: (sql: string) => Promise<unknown>, kind: InstallationKind): Promise<void> {
  await run(
    `begin; set local role vigil_owner;
     insert into installation (kind, sentinel, version) select '${kind}', '\\x${makeSentinel().toString('hex')}', '1'
     where not exists (select from installation); commit`,
  )
}

/** The same on Postgres; `vigil migrate`. */
export async function foundPostgres(ownerUrl: string, kind: InstallationKind): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await foundInstallation(text => client.query(text), kind)
  } finally {
    await client.end()
  }
}

/** Refuses a database that another master key sealed, and one that is not of the kind asked for. */
export async function checkInstallation({ keys, demo }: Configuration): Promise<Installation> {
  const installation = await asVerifier(findInstallation)
  if (!installation)
    throw new NotReady([
      'The database has not been set up. Run: VIGIL_OWNER_URL=postgres://owner@host/database npm run -s vigil -- migrate',
    ])
  if (!opensSentinel(installation.sentinel))
    throw new NotReady([
      `${keys} does not hold the master key of this database. Name the right file in VIGIL_KEYS, or restore it from its escrow.`,
    ])
  if (demo && installation.kind === 'real')
    throw new NotReady(['VIGIL_DEMO asks for the demo study, but this database is for real studies. Set VIGIL_DEMO=0.'])
  return installation
}
