import { expect, test } from '@playwright/test'
import { dosingIn } from './dosing-words'
import { sources, textOf } from './sources'

for (const file of sources.filter(each => each.startsWith('db/seed/')))
  test(`${file} tells nothing about dosing`, () => {
    expect(
      textOf(file)
        .split('\n')
        .filter(line => dosingIn(line) !== null),
    ).toEqual([])
  })
