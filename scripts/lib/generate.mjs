import { existsSync, writeFileSync } from 'node:fs';
import { hashOf, readMark } from './hash.mjs';
import { inRoot } from './paths.mjs';
import { runNode, tail } from './run.mjs';
import { Refusal } from './say.mjs';

const OUTPUT = 'lib/platform/db/generated';
const MARK = `${OUTPUT}/schema.sha256`;

/** Writes the Prisma client of the schema; nothing when it is there already. */
export async function generateClient() {
  const wanted = hashOf(['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json']);
  if (existsSync(inRoot(OUTPUT, 'client.ts')) && readMark(inRoot(MARK)) === wanted)
    return { note: 'unchanged' };
  const { code, output } = await runNode(
    [inRoot('node_modules/prisma/build/index.js'), 'generate'],
    {
      // Generating needs no schema engine, yet the CLI fetches one unless a program is named.
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
      },
    },
  );
  if (code !== 0) throw new Refusal(`The Prisma client could not be generated:\n${tail(output)}`);
  writeFileSync(inRoot(MARK), wanted);
  return {};
}
