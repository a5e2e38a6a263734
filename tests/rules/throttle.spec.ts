import { networkOf } from '@/lib/credentials/network'
import { limitOfAccount, limitOfAccountAt, limitOfAddress, waitSeconds } from '@/lib/credentials/throttle'
import { expect, test } from '@/tests/support/database'

const account = () => limitOfAccount('ada@example.org').rule
const address = () => limitOfAddress('192.0.2.1').rule

test('after five free attempts each failure doubles the wait, up to a quarter of an hour', () => {
  const waits = Array.from({ length: 18 }, (_, failures) => waitSeconds(account(), failures, 0))
  expect(waits).toEqual([0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900])
})

test('what has been waited counts', () => {
  expect(waitSeconds(account(), 10, 12.5)).toBe(20)
  expect(waitSeconds(account(), 10, 32)).toBe(0)
})

test('whoever keeps to the waits has no more than a hundred guesses at an account in a day, and then one a day', () => {
  let [seconds, failures] = [0, 0]
  while (seconds < 86_400) {
    seconds += waitSeconds(account(), failures, 0)
    failures++
  }
  expect(failures).toBeLessThanOrEqual(110)
  expect(waitSeconds(account(), 100, 0)).toBe(86_400)
  expect(waitSeconds(account(), 5_000, 0)).toBe(86_400)
})

test('an address has more attempts, since many share one, and is forgotten after a quiet hour', () => {
  expect(waitSeconds(address(), 59, 0)).toBe(0)
  expect(waitSeconds(address(), 60, 0)).toBe(1)
  expect(waitSeconds(address(), 99, 0)).toBe(900)
  expect(waitSeconds(address(), 99, 3600)).toBe(0)
})

test('counts are kept under a keyed hash of what they count', () => {
  const { key } = limitOfAccount('ada@example.org')
  expect(key).toHaveLength(32)
  expect(key).toEqual(limitOfAccount('ada@example.org').key)
  expect(key).not.toEqual(limitOfAddress('ada@example.org').key)
})

const networks: [what: string, address: string, network: string][] = [
  ['an IPv4 address', '192.0.2.7', '192.0.2.7'],
  ['IPv4 in IPv6 form', '::ffff:192.0.2.7', '192.0.2.7'],
  ['the same in hexadecimal', '::FFFF:c000:207', '192.0.2.7'],
  ['an IPv6 address', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['its neighbour', '2001:db8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
  ['the same network in other writing', '2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
  ['the network beside it', '2001:db8:1:3::9', '2001:db8:1:3::/64'],
  ['zeros in the network', '2001:db8::9', '2001:db8:0:0::/64'],
  ['an address with an IPv4 tail that is none of IPv4', '64:ff9b::192.0.2.7', '64:ff9b:0:0::/64'],
  ['a link', 'fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['one’s own machine', '::1', '0:0:0:0::/64'],
  ['what is no address', 'unknown', 'unknown'],
]
for (const [what, address, network] of networks)
  test(`attempts are counted by: ${what}`, () => {
    expect(networkOf(address)).toBe(network)
  })

test('all addresses of an IPv6 /64 have one count between them, alone and at an account', () => {
  for (const limitOf of [limitOfAddress, (from: string) => limitOfAccountAt('ada@example.org', from)]) {
    expect(limitOf('2001:db8:1:2::1').key).toEqual(limitOf('2001:db8:1:2:3:4:5:6').key)
    expect(limitOf('2001:db8:1:2::1').key).not.toEqual(limitOf('2001:db8:1:3::1').key)
    expect(limitOf('::ffff:192.0.2.7').key).toEqual(limitOf('192.0.2.7').key)
  }
})
