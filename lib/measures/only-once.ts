import { sqlState } from '@/db/work'

/** False where it was done before: its row broke on a constraint that lets there be one, and nothing was written. */
export async function onlyOnce(work: Promise<void>): Promise<boolean> {
  try {
    await work
    return true
  } catch (error) {
    if (sqlState(error) === uniqueViolation) return false
    throw error
  }
}

const uniqueViolation = '23505'
