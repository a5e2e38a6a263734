import { existsSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { named } from '@/lib/cli/commands'
import { textOf } from './sources'

const readme = textOf('README.md')
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }

test('every npm command in the README is one', () => {
  const named = [...readme.matchAll(/\bnpm (?:run (?:-s )?)?([a-z][a-z:-]*)/g)].map(([, name]) => name ?? '')
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter(name => !(name in scripts) && name !== 'ci')).toEqual([])
})

test('every command of vigil that the README or the settings name is one', () => {
  const text = readme + textOf('.env.example')
  const said = [...text.matchAll(/vigil -- ([a-z]+(?: [a-z]+)?)/g)].map(([, words = '']) => words)
  expect(said.length).toBeGreaterThan(5)
  expect(said.filter(words => !named(words.split(' ')))).toEqual([])
})

test('every file that the README links to is there', () => {
  const linked = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = '']) => path.replace(/^<|>$/g, ''))
  expect(linked.filter(path => !existsSync(path))).toEqual([])
})

test('every environment variable that the code reads is explained in .env.example', () => {
  const explained = textOf('.env.example')
  const read = [...textOf('lib/ops/configuration.ts').matchAll(/^ {2}([A-Z_]+): given\(/gm)].map(
    ([, name]) => name ?? '',
  )
  expect(read.length).toBeGreaterThan(5)
  expect(read.filter(name => !new RegExp(`^(# ?)?${name}=`, 'm').test(explained))).toEqual([])
})
