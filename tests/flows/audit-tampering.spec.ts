import { verifyTrail } from '@/lib/audit/verify'
import { running } from '@/lib/ops/running'
import { test as base, expect } from '@/tests/support/database'
import { harmByInsider } from '@/tests/support/harm/by-insider'
import type { Harm, Scene } from '@/tests/support/harm/harm'
import { harmToEvents } from '@/tests/support/harm/to-events'
import { harmToRows } from '@/tests/support/harm/to-rows'
import { aScene } from '@/tests/support/scene'
import { harmed, pastTriggers } from '@/tests/support/tamper'

/** A worker of its own, whose database holds nothing but this scene. */
const test = base.extend<object, { scene: Scene }>({
  scene: [async ({ database: _ }, use) => use(await aScene()), { scope: 'worker' }],
})

const verdict = () => verifyTrail(running().configuration.checkpoints)

function caught(title: string, harms: Record<string, Harm>) {
  for (const [name, { what, names, done }] of Object.entries(harms))
    test(`${title}, ${name}: caught and named`, async ({ scene }) => {
      const found = await harmed(async () => {
        const harm = await done(scene)
        if (harm) await pastTriggers(harm)
      }, verdict)
      expect(found).toMatchObject({ verdict: 'tampered', finding: { what } })
      expect(found.words).toContain(names(scene))
    })
}

test('untouched, it is intact, and everything was looked at', async ({ scene }) => {
  expect(scene.signed).not.toBe(scene.draft)
  const found = await verdict()
  expect(found).toMatchObject({ verdict: 'intact', counted: { chains: 4, checkpoints: 2 } })
  expect(found.counted.rows).toBeGreaterThan(150)
})

caught('An event altered', harmToEvents)
caught('A row altered', harmToRows)
caught('By an insider with the audit key', harmByInsider)

test('after all that, put back, it is intact again', async ({ scene }) => {
  expect(scene).toBeTruthy()
  expect(await verdict()).toMatchObject({ verdict: 'intact' })
})
