/** Where the database lives: a Postgres URL, or a folder for the embedded one. */
export type Home =
  | { kind: 'postgres'; url: string; poolSize?: number }
  | { kind: 'embedded'; folder: string; snapshot?: Blob }
