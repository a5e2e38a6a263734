import { type Configuration, configurationOf } from '@/lib/ops/configuration'
import { openInstallation } from '@/lib/ops/open-installation'
import { environmentOf, type Place } from '@/tests/support/server'

/** Work on a place's database in this process, while no server has it. */
export async function within<T>(place: Place, work: (configuration: Configuration) => Promise<T>): Promise<T> {
  const configuration = configurationOf({ ...environmentOf(place, 3000), VIGIL_DEMO: '1' })
  const nothing = { answer: () => {}, layOut: async () => {}, progress: () => {} }
  const { close } = await openInstallation(configuration, nothing)
  try {
    return await work(configuration)
  } finally {
    await close()
  }
}
