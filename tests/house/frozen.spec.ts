import { expect, test } from '@playwright/test'
import { eventForms } from '@/lib/events/event-forms'
import { definitionSha256 } from '@/lib/notes/content-hash'
import { definitions } from '@/lib/notes/definition'

const forms = [...definitions, ...eventForms]

/** The definitions that are published, each as it was then: what was signed in one is read by it for ever. A change is a new file, `session@2`. */
const published: Readonly<Record<string, string>> = {
  'preparation@1': 'a01b55d90afaadae520fe6a3ec59d2b3c871d81984c28f8aa263fb4ccad991bb',
  'session@1': 'ff24561b059b84b84ad1f33ffab6b508e56fe57eb768c4d658645d47cd7615a3',
  'session@2': '14099c80c3b7bf072b9e10b6e4668f3290b329a5d0e1e0949335df807863471e',
  'session@3': '2a37d7ee7bf6f58a03e349fba540705cedec397652f544d75e689d4d9a740c01',
  'integration@1': '8e7206c2435057da01fedf691ce10cd73522be7688d1db84093a059ffba1cb62',
  'integration@2': 'f87a07f7e0317a4c3a1c68b79e9a328a8a84a05bae14fafa3b09fbdb36fb0883',
  'contact_call@1': 'bebba8b9ef889d35118884efabbfe7d30431328a69c32497429f55e4e730505e',
  'contact_call@2': '9d717482d236edcb65148476b28801baace2b94fd5a26484fbbe030d443c4695',
  'contact_call@3': 'da79f1090e7b9294fbb50cb29555cc4eca0fdd9abd921bca4345e160fd819df5',
  'overnight@1': '510c0130aa6a7413943b0b44dbf87128309aded2e4eda9a1472a100de8dc5654',
  'adverse_event@1': '8208bcdde7feab146916bd3bac39773f7f7a769d8f1fa6237971eb1dca6548d8',
  'adverse_event@2': 'c5bfd9f51767b8a9b787d8ac1e0fd69eef17f005e173d4dbc7136c1f37e21f52',
  'adverse_event@3': '83e8a90757e48332b693f9700d52cdd7632aa779b3953001ab5278cba42285a8',
  'adverse_event@4': '41d8c4157448290ecbadde23e8271f0985e8aabae5c91737775a22ed351b47e9',
  'adverse_event@5': '0cb6274e3c9b49bae6dbbe00538d72feb58357b557b566217aff8a49216ea067',
  'adverse_event@6': '57ba9941efab07599c8d5eb5ebbd38efb83f770e56c6a561b7ada612f42c3bad',
  'baseline@1': '5aa53c812f7388714c41b0c371be7f9edcab7da32ba9f3b1e71f64e36e7a35c2',
}

for (const definition of forms)
  test(`${definition.id} is as it was published`, () => {
    expect(definitionSha256(definition)).toBe(published[definition.id])
  })

test('nothing that was published is gone', () => {
  const ids = forms.map(({ id }): string => id)
  expect(Object.keys(published).filter(id => !ids.includes(id))).toEqual([])
})
