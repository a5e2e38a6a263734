import { isIPv6 } from 'node:net'

/**
 * Whom attempts are counted by: one IPv4 address, or the /64 that an IPv6 address stands in, the least that one subscriber is
 * given (RFC 6177), with 2^64 addresses to try from. An IPv4 address in IPv6 form is that IPv4 address.
 */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const groups = groupsOf(address)
  const [high, low] = groups.slice(6)
  if (groups.slice(0, 6).join() === '0,0,0,0,0,65535') return [high, low].flatMap(bytesOf).join('.')
  return `${groups
    .slice(0, 4)
    .map(group => group.toString(16))
    .join(':')}::/64`
}

/** The eight numbers of it, however it is written. */
function groupsOf(address: string): number[] {
  const [plain = ''] = address.split('%')
  const [head = [], tail = []] = new URL(`http://[${plain}]`).hostname
    .slice(1, -1)
    .split('::')
    .map(part => part.split(':').filter(Boolean))
  const between = Array(8 - head.length - tail.length).fill('0')
  return [...head, ...between, ...tail].map(group => Number.parseInt(group, 16))
}

const bytesOf = (group = 0) => [group >> 8, group & 255]
