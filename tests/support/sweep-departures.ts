import { draftDeviations } from '@/lib/trial/deviations/draft-deviations'

/** As the sweep does it, turn after turn: whoever ran in this worker before may have left more than one turn drafts. */
export async function sweepDepartures(): Promise<void> {
  while ((await draftDeviations()) > 0);
}
