import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { Client } from 'pg'
import { closeDatabase, database, openDatabase } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import { makeCheckpoint } from '@/lib/audit/checkpoint'
import { giveGuess } from '@/lib/measures/give-guess'
import { startNote } from '@/lib/notes/begin/start-note'
import { saveAnswers } from '@/lib/notes/draft/save-answers'
import { takeBackup } from '@/lib/ops/backup'
import type { Configuration } from '@/lib/ops/configuration'
import { running } from '@/lib/ops/running'
import { wholeDatabase } from './dump'
import { aGuessingStudy, firstSession, guessed } from './guess-makers'
import { aParticipant } from './makers'
import { aSignedNote } from './note-makers'

export interface Taken {
  readonly key: Buffer
  /** Taken while somebody wrote, and when all was quiet. */
  readonly busy: string
  readonly quiet: string
  /** Every row as it was when all was quiet. */
  readonly rows: string[]
}

/** A study with a signed note and a treatment guess, and two backups of it; the database is the owner's while they are taken. */
export async function twoBackups(): Promise<Taken> {
  const { home } = database()
  if (home.kind === 'postgres') {
    await closeDatabase()
    await openDatabase({ kind: 'postgres', url: postgresUrl(new URL(home.url).pathname.slice(1)) })
  }
  const folder = aFolder()
  const [key, busy, quiet] = [randomBytes(32), join(folder, 'busy'), join(folder, 'quiet')]
  const { checkpoints } = running().configuration
  const study = await aGuessingStudy()
  const participant = await aParticipant(study)
  await giveGuess(study.therapist, { visitId: firstSession(participant), guess: guessed })
  await aSignedNote(study, { participant })
  await makeCheckpoint(checkpoints)
  const { noteId } = await startNote(study.therapist, { visitId: participant.visits.PREP2 ?? '' })
  const writing = write(study.therapist, noteId)
  await takeBackup({ file: busy, key, checkpoints })
  await writing.end()
  await makeCheckpoint(checkpoints)
  await takeBackup({ file: quiet, key, checkpoints })
  return { key, busy, quiet, rows: evidence(await wholeDatabase()) }
}

/** Somebody who goes on saving until told to end. */
function write(therapist: Actor, noteId: string) {
  let goesOn = true
  const written = (async () => {
    for (let base = 0; goesOn; base++) {
      const change = { id: randomUUID(), path: 'summary', value: `Calm, ${base}.`, base }
      await saveAnswers(therapist, { noteId, changes: [change] })
      await breathe()
    }
  })()
  return {
    end: () => {
      goesOn = false
      return written
    },
  }
}

const folders: string[] = []

/** A folder that is gone at the end. */
function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-backup-'))
  folders.push(folder)
  return folder
}

export function leaveFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** An empty place for a backup to go: a folder, and on Postgres a database without a table. */
export async function anEmptyPlace(home: 'embedded' | 'postgres'): Promise<Configuration> {
  const data = aFolder()
  const place = { ...running().configuration, data, checkpoints: join(data, 'anchors') }
  if (home === 'embedded') return { ...place, ownerUrl: null }
  const name = `${process.env.VIGIL_TEST_RUN}_restore_${randomBytes(4).toString('hex')}`
  await onPostgres('postgres', `create database ${name}`)
  return { ...place, ownerUrl: postgresUrl(name) }
}

/** Rows of the records and the trail, one a line; sessions, the queue of jobs and when migrations ran are no part of a backup. */
export const evidence = (dump: string): string[] =>
  dump
    .split('\n')
    .filter(line => row.test(line) && !notOfIt.test(line))
    .sort()

/** No run of sealed bytes that happens to begin with a brace after a line feed. */
const row = /^\{"\w+":.*\}$/

const notOfIt = /"token_hash":.*"address"|"last_at"|"singleton_key"|"cron_on"|"partition_name"|^\{"n":\d+,"hash"/

export async function onPostgres(name: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: postgresUrl(name) })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

/** A database of this cluster as its owner. */
export function postgresUrl(name: string): string {
  const url = new URL(process.env.VIGIL_TEST_POSTGRES ?? '')
  url.pathname = `/${name}`
  return url.href
}
