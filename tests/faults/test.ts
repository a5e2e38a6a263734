import { test as base } from '@playwright/test'
import type { WorkerOptions } from '@/tests/support/database'

/** The test of faults: each starts the servers that it needs, and none has one before. */
export const test = base.extend<object, WorkerOptions>({
  home: ['postgres', { option: true, scope: 'worker' }],
})

export { expect } from '@playwright/test'
