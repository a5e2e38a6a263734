import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { type LiveState, openLine } from '@/app/_ui/session/live-line'

type Answer = (response: ServerResponse) => void

/** A network that answers each attempt as told, and what the line made of it. */
async function aLine(...answers: Answer[]) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answers[Math.min(asked.length, answers.length) - 1]?.(response)
  }).listen(0)
  await once(server, 'listening')
  const states: LiveState[] = []
  const entries: number[] = []
  const line = openLine(`http://127.0.0.1:${(server.address() as AddressInfo).port}/live`, {
    from: () => ({ after: entries.at(-1) ?? 0, here: true }),
    heard: ({ id }) => void entries.push(Number(id)),
    word: () => {},
    state: state => void states.push(state),
  })
  const leave = () => {
    line.close()
    server.closeAllConnections()
    server.close()
  }
  return { asked, states, entries, leave }
}

const stream =
  (text: string, then: (response: ServerResponse) => void = () => {}) =>
  (response: ServerResponse) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' })
    response.write(text)
    then(response)
  }
const numbered = (id: number) => `id: ${id}\nevent: entry\ndata: {}\n\n`
const refused = (status: number) => (response: ServerResponse) => void response.writeHead(status).end()

test('a network that answers with a page of its own is not taken for the log', async () => {
  const page: Answer = response => {
    response.writeHead(200, { 'Content-Type': 'text/html' })
    response.end(`<p>Welcome to our network</p>\n\n${numbered(1)}`)
  }
  const elsewhere: Answer = response => void response.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end()
  const { states, entries, leave } = await aLine(page, elsewhere, stream(numbered(1)))
  await expect.poll(() => entries).toEqual([1])
  expect(states).toEqual(['reconnecting', 'reconnecting', 'connected'])
  leave()
})

test('a line that breaks in the middle of an entry comes back after the last whole one', async () => {
  const broken = stream(`:\n\n${numbered(1)}${numbered(2)}id: 3\nevent: ent`, response =>
    setTimeout(() => response.destroy(), 50),
  )
  const { asked, states, entries, leave } = await aLine(broken, stream(numbered(3)))
  await expect.poll(() => entries).toEqual([1, 2, 3])
  expect(asked).toEqual(['/live?after=0&here=1', '/live?after=2&here=1'])
  expect(states).toEqual(['connected', 'reconnecting', 'connected'])
  leave()
})

test('who may not read asks once; a server that is away is asked again and again', async () => {
  const denied = await aLine(refused(404))
  await expect.poll(() => denied.states).toEqual(['ended'])
  denied.leave()
  const away = await aLine(refused(503))
  await expect.poll(() => away.asked.length).toBeGreaterThan(3)
  expect(away.states.at(-1)).toBe('offline')
  away.leave()
  expect(denied.asked).toHaveLength(1)
})
