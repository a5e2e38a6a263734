import { chance } from '@/tests/support/chance'
import { aPlace } from '@/tests/support/server'
import { killServer } from './kill-server'
import { expect, test } from './test'

test('of two people’s changes none is lost or doubled while their server is killed, and the audit trail is intact', async ({
  home,
}) => {
  const place = await aPlace(home)
  const { acknowledged, unknown, ...outcome } = await killServer(place, 3, chance(3))
  expect(outcome).toEqual({ kills: 3, lost: 0, doubled: 0, verify: 'intact' })
  expect(acknowledged).toBeGreaterThan(10)
  expect(unknown).toBeGreaterThan(0)
  await place.leave()
})
