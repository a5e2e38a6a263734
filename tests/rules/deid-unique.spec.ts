import { expect, test } from '@playwright/test'
import { marked } from '@/tests/support/scrubbed'

/** What is found stands between ‹ and ›. */
const written = [
  'She was ‹the only woman alive after the Tarn siege›, and it is on the news still.',
  'He is ‹the first conductor photographed on the burning tram›; people know him.',
  'B: ‹the village’s only female bishop›, so all know her.',
  'pt is ‹the baker from the flood video› so no corridor talk',
  'I was ‹the sole diver at Brannoch that night›, he said.',
  'She is ‹the woman in the Senate hearing photograph›.',
]

/** What is said of many: feelings, families, shifts, pictures that were drawn. */
const kept = [
  'You are the only person who asks. The first one to arrive, the last one to go.',
  'the youngest child of five, the only girl; the last woman he dated',
  'She was the only nurse on call; the first doctor on the ward that day',
  'He is the man in the picture; she drew the boy in the photograph',
  'It was the first time; the last boat; the only fire she lit',
  'He was the driver who was late; she is the teacher from school',
]

for (const text of written)
  test(`what somebody alone was is found: ${text}`, () => {
    expect(marked(text.replace(/[‹›]/g, ''))).toBe(text)
  })

for (const text of kept)
  test(`what is said of many stays: ${text}`, () => {
    expect(marked(text)).toBe(text)
  })
