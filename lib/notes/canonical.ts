import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** The one spelling of a value (RFC 8785). Half a symbol has no UTF-8, so two texts could share a hash: it throws on one. */
export function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('There is nothing to hash.')
  return text
}

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
