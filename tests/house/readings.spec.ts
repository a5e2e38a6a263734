import { expect, test } from '@playwright/test'
import { codeOf, importsOf, sources } from './sources'

/** Where the words of a note are opened. */
const opening =
  /^(@\/lib\/(notes\/(content|sealed-words|draft\/sealed-answer|log\/sealed-entry)|review\/sealed-comment|signing\/appendix|session\/effects\/(sealed-description|read-effects|reported))|\.\/(read-effects|reported|sealed-description|sealed-comment|sealed-answer|sealed-entry|content))$/

test('every use-case that opens the words of a note leaves an event in its trail', () => {
  const useCases = sources.filter(
    file =>
      /^lib\/(notes|session|review|signing)\//.test(file) &&
      /\basActor\(/.test(codeOf(file)) &&
      importsOf(file).some(({ target, lives }) => lives && opening.test(target)),
  )
  expect(useCases.length).toBeGreaterThan(20)
  expect(useCases.filter(file => !/\b(recordReading|recordView|record)\(/.test(codeOf(file)))).toEqual([])
})
