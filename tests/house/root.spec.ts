import { expect, test } from '@playwright/test'
import { tree } from './sources'

const allowed =
  'app lib db tests next.config.js package.json package-lock.json tsconfig.json README.md proxy.ts instrumentation.ts'.split(
    ' ',
  )

test('the top level holds the four rooms, what tools insist on, and dotfiles', () => {
  const top = new Set(tree.map(file => file.split('/')[0] ?? ''))
  expect([...top].filter(entry => !entry.startsWith('.') && !allowed.includes(entry))).toEqual([])
})
