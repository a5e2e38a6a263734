import { createHash } from 'node:crypto'
import { expect, test } from '@playwright/test'
import canonicalize from 'canonicalize'
import { published } from '@/lib/measures/measures'

/** The measures that are published, each as it was then: a form is read and counted by its own version for ever. */
const asPublished: Readonly<Record<string, string>> = {
  'phq9@1': 'a178519250828b6bc9bc1fd3106b95d22441ff2d626149e04e0cb3ccd19ee815',
  'gad7@1': '4039ddeffba43e1e23239637bd1832829e73007248cb175fe4328681bbb3a9df',
  'pcl5@1': '115a5f5890407f75355f06f3dcd44f2d0a74f69c53c274a61e161f5364380b5e',
  'cssrs@1': '790ee8d3b00314ff5ae4df667e78e88c1c9db23de47633c5b027c414a1cdc7f9',
  'meq30@1': '7ebbafc5105cefc4be4efb054a83a6f3a57a544b176965a58c5abd7f8fb4dc5a',
  'ebi@1': '8db56d15c4c5c4b84a6c03dc4d8433b79d3465a6014e2bd1c4fb237122f2e94a',
  'ceq@1': '918a5d13a0975362d61199d1f1544076de5579c87f73658f56d0fced56bb49d0',
  'wai_sr@1': '089215fc4c98e7078878ee831c809ee28b0a748825f3ede72cdc4b1488229bef',
}

for (const measure of published)
  test(`${measure.id} is as it was published`, () => {
    const hash = createHash('sha256')
      .update(canonicalize(measure) ?? '')
      .digest('hex')
    expect(hash).toBe(asPublished[measure.id])
  })

test('nothing that was published is gone', () => {
  const ids = published.map(({ id }): string => id)
  expect(Object.keys(asPublished).filter(id => !ids.includes(id))).toEqual([])
})
