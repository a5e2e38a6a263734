import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'
import { running } from '@/lib/ops/running'

type Arrive = (request: Pick<IncomingMessage, 'headers' | 'socket'>) => void

/**
 * Settles where a request comes from before anything reads it: limits of attempts, the period of a signature and the list
 * of sessions go by it. What a caller writes into X-Forwarded-For counts for nothing; what a trusted proxy writes does.
 * Called by lib/cli/serve.mjs, which is not part of the build.
 */
export function settleArrivals(): void {
  const place = globalThis as { [key: symbol]: Arrive | undefined }
  let trusted: BlockList | undefined
  place[Symbol.for('vigil.arrive')] = ({ headers, socket }) => {
    trusted ??= listOf(running().configuration.proxies)
    headers['x-forwarded-for'] = senderOf(socket.remoteAddress, headers['x-forwarded-for'], trusted)
  }
}

/** The other end of the connection; where that is a trusted proxy, whom it names last, and so back to the first that is none. */
export function senderOf(remote: string | undefined, forwarded: string | string[] | undefined, trusted: BlockList) {
  const named = [forwarded ?? []].flat().join().split(',').filter(Boolean)
  let sender = plain(remote ?? '')
  while (isIn(trusted, sender) && named.length) {
    const before = plain(named.pop() ?? '')
    if (!isIP(before)) break
    sender = before
  }
  return sender
}

export function listOf(proxies: readonly string[]): BlockList {
  const list = new BlockList()
  for (const proxy of proxies) {
    const [net = '', prefix] = proxy.split('/')
    if (prefix) list.addSubnet(net, Number(prefix), family(net))
    else list.addAddress(net, family(net))
  }
  return list
}

const isIn = (list: BlockList, address: string) => isIP(address) !== 0 && list.check(address, family(address))
const family = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** As one writes it: without a port, without the form that a socket of both families gives it. */
const plain = (address: string) =>
  address
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/i, '')
