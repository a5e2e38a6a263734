import { sqlState } from '@/db/work'
import { asOwner } from './as-owner'

/** What a statement comes to for whoever holds the database itself: `done`, or its SQLSTATE. It is taken back. */
export async function ownerTries(statement: string, role?: string): Promise<string> {
  const begin = role ? `begin; set local role ${role}` : 'begin'
  try {
    await asOwner(`${begin}; ${statement}; set constraints all immediate; rollback`)
    return 'done'
  } catch (error) {
    await asOwner('rollback') // where there is one connection, it is still in the broken transaction
    return sqlState(error) ?? String(error)
  }
}
