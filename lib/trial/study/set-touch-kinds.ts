import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayAdminister } from '@/lib/access/may-administer'
import { record } from '@/lib/audit/record'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { line } from '@/lib/trial/input'
import { changeSettings, findStudy, holdStudy } from './study-repository'
import { type TouchKind, touchKindsOf } from './touch-kinds'

const kind = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, 'Small letters and digits, parted by _.')
    .max(30, 'At most 30.'),
  label: line(60),
  retired: z.boolean().default(false),
})

export const setTouchKindsInput = z.strictObject({
  studyId: z.uuid(),
  kinds: z
    .array(kind)
    .max(20, 'Twenty kinds at most.')
    .superRefine((kinds, context) => {
      const say = (index: number, field: string, message: string) =>
        context.addIssue({ code: 'custom', path: [index, field], message })
      kinds.forEach(({ code, label }, index) => {
        const above = kinds.slice(0, index)
        if (above.some(one => one.code === code)) say(index, 'code', 'There is a kind of this code above.')
        if (above.some(one => plain(one.label) === plain(label))) say(index, 'label', 'There is such a kind above.')
      })
      if (kinds.every(({ retired }) => retired)) say(0, 'retired', 'At least one kind is asked about.')
    }),
})

/** Sets the kinds of touch that preparation asks about. One that was in the list keeps its words: it is retired, never renamed. */
export async function setTouchKinds(actor: Actor, input: z.output<typeof setTouchKindsInput>): Promise<void> {
  const { studyId } = input
  return asActor(actor.staffId, async tx => {
    await findStudy(tx, actor, studyId)
    allow(mayAdminister.setStudySettings(actor, { studyId }))
    const { settings } = await holdStudy(tx, studyId)
    const before = touchKindsOf(settings)
    checkKept(before, input.kinds)
    const touchKinds = input.kinds.map(({ code, label, retired }) => ({ code, label, ...(retired && { retired }) }))
    await changeSettings(tx, studyId, { ...settings, touchKinds })
    await record(tx, recorderOf(actor, { studyId }, mayAdminister.setStudySettings), {
      chain: studyId,
      action: 'study.settings_changed',
      subject: { type: 'study', id: studyId },
      scope: { studyId },
      body: { changed: ['touchKinds'], before: { touchKinds: before }, after: { touchKinds } },
    })
  })
}

/** Drafts, agreements and exports speak of a kind by its code for ever. */
function checkKept(before: readonly TouchKind[], after: readonly TouchKind[]): void {
  for (const { code, label } of before) {
    const index = after.findIndex(one => one.code === code)
    if (index < 0) throw new Refusal('invalid', undefined, { kinds: `“${label}” can be retired, not taken out.` })
    if (after[index]?.label !== label)
      throw new Refusal('invalid', undefined, {
        [`kinds.${index}.label`]: `It stays “${label}”. Retire it, and add another.`,
      })
  }
}

const plain = (label: string): string => label.trim().toLowerCase()
