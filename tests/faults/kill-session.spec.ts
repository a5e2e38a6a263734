import { chance } from '@/tests/support/chance'
import { aPlace } from '@/tests/support/server'
import { killSession } from './kill-session'
import { expect, test } from './test'

test('of what two authors log none is lost, doubled or out of order while their server is killed, on either screen', async ({
  home,
}) => {
  const place = await aPlace(home)
  const { acknowledged, unknown, ...outcome } = await killSession(place, 3, chance(5))
  expect(outcome).toEqual({ kills: 3, lost: 0, doubled: 0, disordered: 0, misheard: 0, verify: 'intact' })
  expect(acknowledged).toBeGreaterThan(10)
  expect(unknown).toBeGreaterThan(0)
  await place.leave()
})
