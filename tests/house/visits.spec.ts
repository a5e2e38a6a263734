import { expect, test } from '@playwright/test'
import { pages } from '@/tests/rules/access/page-targets'
import { madeVisits } from '@/tests/support/made-visits'
import { visits } from '@/tests/support/visits'

const shapes = Object.keys(pages).map(path => ({
  path,
  pattern: new RegExp(`^${path.replace(/\[\w+\]/g, '[^/]+')}$`),
  parameters: path.split('[').length,
}))

/** The page of app that answers to an address: of several, the one that leaves least open. */
const pageAt = (address: string) =>
  shapes.filter(({ pattern }) => pattern.test(address)).toSorted((a, b) => a.parameters - b.parameters)[0]?.path

test('every page is visited by somebody who sees whether it is accessible, and only pages are', () => {
  const asked = Object.values(visits).flatMap(places => places.map(([address]) => address))
  const visited = new Set([
    ...asked.map(address => pageAt(address) ?? `no page: ${address}`),
    ...Object.keys(madeVisits),
  ])
  expect([...visited].sort()).toEqual(Object.keys(pages).sort())
})
