import { setTimeout as pause } from 'node:timers/promises'
import { inTurn } from '@/lib/credentials/in-turn'
import { expect, test } from '@/tests/support/database'

test('two hashes at a time, in the order they came, and a failing one leaves its turn', async () => {
  const order: number[] = []
  let [now, most] = [0, 0]
  const hashed = (n: number) =>
    inTurn(async () => {
      most = Math.max(most, ++now)
      order.push(n)
      await pause(2)
      now--
      if (n % 3 === 0) throw new Error('no')
    })
  await Promise.allSettled(Array.from({ length: 12 }, (_, n) => hashed(n)))
  expect(most).toBe(2)
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
})

test('a rush longer than the queue is told to wait instead of piling up', async () => {
  let finish = () => {}
  const done = new Promise<void>(resolve => {
    finish = resolve
  })
  const rush = Array.from({ length: 205 }, () =>
    inTurn(() => done).then(
      () => 'served',
      (refusal: { code: string }) => refusal.code,
    ),
  )
  await pause(1)
  finish()
  const answers = await Promise.all(rush)
  expect(answers.filter(answer => answer === 'throttled')).toHaveLength(3)
  expect(answers.filter(answer => answer === 'served')).toHaveLength(202)
})
