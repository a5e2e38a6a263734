import { createHash } from 'node:crypto'
import { expect, test } from '@playwright/test'
import {
  type Content,
  canonicalContent,
  contentHash,
  definitionSha256,
  type SignedWith,
  signatureHash,
} from '@/lib/notes/content-hash'
import { definitionOf, definitions } from '@/lib/notes/definition'
import { at, filledAnswers, lead } from '@/tests/support/answers'

const definition = definitionOf('session@1')
const content: Content = {
  note: '01890a5d-0000-7000-8000-0000000000aa',
  version: 1,
  definition,
  answers: filledAnswers(definition),
  entries: [],
  parent: null,
}
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

test('a version is hashed over exactly the named parts, in RFC 8785’s spelling', () => {
  const text = canonicalContent(content)
  const read = JSON.parse(text)
  expect(Object.keys(read)).toEqual([
    'answers',
    'definition',
    'definition_sha256',
    'entries',
    'note',
    'parent',
    'v',
    'version',
  ])
  expect(read).toMatchObject({
    v: 1,
    definition: 'session@1',
    definition_sha256: definitionSha256(definition),
    parent: null,
  })
  expect(text).not.toMatch(/[\n\r]|": |, "/)
  expect(contentHash(content)).toBe(sha256(text))
})

test('absent answers are null, and the order in which answers came makes no difference', () => {
  expect(JSON.parse(canonicalContent({ ...content, answers: {} })).answers).toEqual(
    Object.fromEntries(Object.keys(definition.fields).map(name => [name, null])),
  )
  const turned = Object.fromEntries(Object.entries(content.answers).reverse())
  expect(contentHash({ ...content, answers: turned })).toBe(contentHash(content))
})

test('entries stand by their number', () => {
  const [first, then] = [
    { seq: 1, kind: 'music' },
    { seq: 2, kind: 'silence' },
  ]
  expect(contentHash({ ...content, entries: [then, first] })).toBe(contentHash({ ...content, entries: [first, then] }))
  expect(JSON.parse(canonicalContent({ ...content, entries: [then, first] })).entries[0].seq).toBe(1)
})

const changes: Record<string, Partial<Content>> = {
  'the note': { note: '01890a5d-0000-7000-8000-0000000000ab' },
  'the kinds of touch': { touchKinds: { hug: 'Hug', sway: 'Swaying together' } },
  'the version': { version: 2 },
  'the definition': { definition: { ...definition, title: `${definition.title}.` } },
  'an answer': { answers: { ...content.answers, summary: 'Words for Summary for the record ' } },
  'a number’s spelling': { answers: { ...content.answers, distress_before: '00' } },
  'a form of the same letter': { answers: { ...content.answers, summary: 'e\u0301' } },
  'an entry': { entries: [{ seq: 1 }] },
  'the parent': { parent: sha256('') },
}
test('whatever changes in a version, its hash changes', () => {
  const hashes = Object.values(changes).map(change => contentHash({ ...content, ...change }))
  expect(new Set([...hashes, contentHash(content)]).size).toBe(hashes.length + 1)
  expect(contentHash({ ...content, answers: { ...content.answers, summary: 'é' } })).not.toBe(
    contentHash({ ...content, answers: { ...content.answers, summary: 'e\u0301' } }),
  )
})

test('half a symbol and an answer to no field are refused', () => {
  const halfSymbol = String.fromCharCode(0xd83d)
  expect(() => contentHash({ ...content, answers: { ...content.answers, summary: halfSymbol } })).toThrow(/surrogate/i)
  expect(() => contentHash({ ...content, answers: { ...content.answers, dream: 'x' } })).toThrow(
    'no field called dream',
  )
})

const signed: SignedWith = {
  content_hash: contentHash(content),
  signer: lead,
  printed_name: 'Ada Lindqvist',
  credentials: 'Clinical psychologist',
  meaning: 'authored',
  at,
  offset: '+01:00',
}
test('a signature binds each of its parts', () => {
  expect(signatureHash(signed)).toBe(
    sha256(
      `{"at":"${at}","content_hash":"${signed.content_hash}","credentials":"Clinical psychologist","meaning":"authored","offset":"+01:00","printed_name":"Ada Lindqvist","signer":"${lead}"}`,
    ),
  )
  const others = Object.keys(signed).map(part => signatureHash({ ...signed, [part]: 'other' }))
  expect(new Set([...others, signatureHash(signed)]).size).toBe(others.length + 1)
})

test('what else is known of a signer is no part of the signature', () => {
  const more = { ...signed, email: 'ada@demo.test' }
  expect(signatureHash(more)).toBe(signatureHash(signed))
})

test('each definition has a hash of its own', () => {
  const hashes = definitions.map(definitionSha256)
  expect(new Set(hashes).size).toBe(definitions.length)
  for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/)
})
