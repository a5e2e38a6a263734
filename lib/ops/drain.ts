type Work = () => unknown

interface Stages {
  readonly stopping: Set<Work>
  readonly finished: Set<Work>
  readonly stopped: Set<Work>
}

/** Runs when a signal asks the server to stop, while requests are still finishing: streams end, jobs are handed back. Returns how to forget it. */
export const onStopping = (work: Work) => keep('stopping', work)

/** Runs when the last request has finished and the database is still there: what those requests left to write is written. */
export const onFinished = (work: Work) => keep('finished', work)

/** Runs at the very end: the database closes, the data folder is let go. */
export const onStopped = (work: Work) => keep('stopped', work)

function keep(stage: keyof Stages, work: Work): () => void {
  stages()[stage].add(work)
  return () => stages()[stage].delete(work)
}

/** On globalThis, because the start script reads it (lib/cli/serve.mjs) and Next may load this module twice. */
function stages(): Stages {
  const place = globalThis as { [key: symbol]: Stages | undefined }
  const key = Symbol.for('vigil.drain')
  place[key] ??= { stopping: new Set(), finished: new Set(), stopped: new Set() }
  return place[key]
}
