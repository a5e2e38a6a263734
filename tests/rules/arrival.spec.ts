import { expect, test } from '@playwright/test'
import { listOf, senderOf } from '@/lib/auth/arrival'

const proxies = listOf(['127.0.0.0/8', '10.1.0.0/16', 'fd00::/8'])

const arrivals: [what: string, remote: string | undefined, forwarded: string | string[] | undefined, sender: string][] =
  [
    ['a caller who writes another address', '203.0.113.9', '192.0.2.7', '203.0.113.9'],
    ['a caller who names a proxy of ours', '203.0.113.9', '10.1.0.1', '203.0.113.9'],
    ['a proxy’s word', '127.0.0.1', '192.0.2.7', '192.0.2.7'],
    ['a proxy’s word after what the caller wrote', '127.0.0.1', '198.51.100.1, 192.0.2.7', '192.0.2.7'],
    ['a proxy behind a proxy', '127.0.0.1', '198.51.100.1, 192.0.2.7, 10.1.2.3', '192.0.2.7'],
    ['two lines of it', '10.1.0.9', ['198.51.100.1', '192.0.2.7'], '192.0.2.7'],
    ['a proxy that names nobody', '127.0.0.1', undefined, '127.0.0.1'],
    ['a proxy that names no address', '127.0.0.1', '192.0.2.7, unknown', '127.0.0.1'],
    ['a socket of both families', '::ffff:127.0.0.1', '::ffff:192.0.2.7', '192.0.2.7'],
    ['IPv6, with ports', 'fd00::1', '[2001:db8::7]:443', '2001:db8::7'],
    ['IPv4, with a port', '10.1.0.9', '192.0.2.7:5123', '192.0.2.7'],
    ['a connection that is gone', undefined, '192.0.2.7', ''],
  ]
for (const [what, remote, forwarded, sender] of arrivals)
  test(`where a request comes from: ${what}`, () => {
    expect(senderOf(remote, forwarded, proxies)).toBe(sender)
  })

test('without a trusted proxy only the connection counts', () => {
  expect(senderOf('127.0.0.1', '192.0.2.7', listOf([]))).toBe('127.0.0.1')
})
