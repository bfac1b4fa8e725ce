import { describe, expect, test } from 'vitest';
import { importsOf, SYSTEM_DOOR, violations } from './lib/boundaries.mjs';

const check = (file, source) => violations(new Map([[file, source]]));
const importing = (specifier) => `import { x } from '${specifier}';`;

describe('importsOf', () => {
  test('finds every way to write an import', () => {
    const source = `
import a from 'one';
import type { B } from 'two';
import {
  c,
  d,
} from 'three';
import 'four';
export { e } from 'five';
export * from 'six';
const lazy = () => import('seven');
const text = "import x from nowhere";
`;
    const found = importsOf(source);
    expect(found.map((one) => one.specifier)).toEqual(
      'one two three four five six seven'.split(' '),
    );
    expect(found.filter((one) => one.onlyTypes).map((one) => one.specifier)).toEqual(['two']);
  });
});

describe('an import that the architecture forbids is caught', () => {
  test.each([
    ['app may not reach into the platform', 'app/page.tsx', '@/lib/platform/redis'],
    ['app may not import a verb past the index', 'app/page.tsx', '@/lib/moves/create-move'],
    ['app may not import internal.ts', 'app/page.tsx', '@/lib/moves/internal'],
    ['app may not run jobs', 'app/page.tsx', '@/lib/executions/jobs'],
    ['app may not use test fixtures', 'app/page.tsx', '@/lib/testing/tenant'],
    ['components may not import a domain', 'components/board.tsx', '@/lib/moves'],
    ['components may not import the web layer', 'components/board.tsx', '@/lib/web/session'],
    ['components may not import the platform', 'components/board.tsx', '@/lib/platform/errors'],
    ['components may not import pages', 'components/board.tsx', '@/app/page'],
    ['web knows only workspaces and accounts', 'lib/web/action.ts', '@/lib/moves'],
    ['web may not reach inside accounts', 'lib/web/action.ts', '../accounts/internal'],
    ['a domain may not look to its right', 'lib/campaigns/create.ts', '@/lib/moves'],
    ['not by a relative path either', 'lib/campaigns/create.ts', '../moves'],
    ['nor by its schemas', 'lib/campaigns/create.ts', '@/lib/moves/schemas'],
    [
      'a domain may not read another one’s internal.ts',
      'lib/moves/a.ts',
      '@/lib/campaigns/internal',
    ],
    ['nor one of its verbs', 'lib/moves/a.ts', '../campaigns/create-campaign'],
    ['nor may its tests', 'lib/moves/a.test.ts', '@/lib/campaigns/internal'],
    ['a domain may not import the web layer', 'lib/moves/a.ts', '@/lib/web/session'],
    ['a domain may not import the app', 'lib/moves/a.ts', '@/app/page'],
    ['a domain may not import components', 'lib/moves/a.ts', '@/components/board'],
    ['a domain may not import Next', 'lib/moves/a.ts', 'next/headers'],
    ['a domain may not open its own connection', 'lib/moves/a.ts', 'pg'],
    ['a domain may not open its own Redis', 'lib/moves/a.ts', 'ioredis'],
    ['a domain may not use the raw client', 'lib/moves/a.ts', '@/lib/platform/db/client'],
    [
      'a domain may not use the generated client',
      'lib/moves/a.ts',
      '@/lib/platform/db/generated/client',
    ],
    ['an unnamed file may not see all tenants', 'lib/moves/a.ts', '@/lib/platform/db/system'],
    ['a domain may not use test fixtures', 'lib/moves/a.ts', '@/lib/testing/tenant'],
    ['the platform knows no domain', 'lib/platform/log.ts', '@/lib/audit'],
    ['the platform knows no web layer', 'lib/platform/log.ts', '../web/action'],
    ['the platform knows no Next', 'lib/platform/log.ts', 'next/server'],
    ['the worker may not reach inside a domain', 'lib/worker/main.ts', '@/lib/moves/internal'],
    ['the worker may not import the web layer', 'lib/worker/main.ts', '@/lib/web/session'],
    ['schemas may not import the platform', 'lib/moves/schemas.ts', '@/lib/platform/ctx'],
    ['schemas may not import their own verbs', 'lib/moves/schemas.ts', './create-move'],
    ['schemas may not import Node', 'lib/moves/schemas.ts', 'node:crypto'],
    ['schemas may import no package but zod', 'lib/moves/schemas.ts', 'yaml'],
    ['what browsers share is held to the same', 'lib/skills/form.ts', './registry'],
    ['fixtures of a domain are for tests', 'lib/executions/a.ts', '@/lib/skills/fixtures'],
    ['format is a leaf', 'lib/format/dates.ts', '@/lib/platform/clock'],
  ])('%s', (_name, file, specifier) => {
    expect(check(file, importing(specifier))).toHaveLength(1);
  });

  test('a browser may not import server code, wherever its file lies', () => {
    const source = `'use client';\n${importing('@/lib/moves')}`;
    expect(check('app/(app)/board.tsx', source)).toHaveLength(1);
    expect(
      check('app/(app)/board.tsx', `'use client';\n${importing('@/lib/web/session')}`),
    ).toHaveLength(1);
  });

  test('rows may be named by their type, not fetched', () => {
    const generated = '@/lib/platform/db/generated/client';
    expect(check('lib/moves/a.ts', `import type { Move } from '${generated}';`)).toEqual([]);
    expect(check('lib/moves/a.ts', importing(generated))).toHaveLength(1);
  });

  test('the environment is read in one file', () => {
    expect(check('lib/moves/a.ts', 'const a = process.env.A;')).toHaveLength(1);
    expect(check('lib/platform/env.ts', 'const a = process.env.A;')).toEqual([]);
  });
});

test.each([
  ['app/page.tsx', '@/lib/moves'],
  ['app/page.tsx', '@/lib/moves/schemas'],
  ['app/page.tsx', '@/lib/web/session'],
  ['app/page.tsx', '@/components/board'],
  ['app/page.tsx', './actions'],
  ['app/api/health/route.ts', '@/lib/platform/health'],
  ['components/board.tsx', '@/lib/moves/schemas'],
  ['components/run-form.tsx', '@/lib/skills/form'],
  ['components/board.tsx', '@/lib/format'],
  ['lib/web/action.ts', '@/lib/workspaces'],
  ['lib/moves/create-move.ts', './internal'],
  ['lib/moves/create-move.ts', '@/lib/campaigns'],
  ['lib/moves/create-move.ts', '@/lib/platform/db'],
  ['lib/moves/create-move.test.ts', '@/lib/testing/tenant'],
  ['lib/moves/create-move.test.ts', '@/lib/executions'],
  ['lib/executions/a.test.ts', '@/lib/skills/fixtures'],
  ['app/api/stream/route.test.ts', '@/lib/platform/redis'],
  ['lib/moves/schemas.ts', '@/lib/campaigns/schemas'],
  ['lib/workspaces/create-workspace.ts', '@/lib/billing/schemas'],
  ['lib/worker/main.ts', '@/lib/executions/jobs'],
  ['lib/worker/main.ts', '@/lib/conversations'],
  ['prisma/seed.ts', '@/lib/executions'],
])('%s may import %s', (file, specifier) => {
  expect(check(file, importing(specifier))).toEqual([]);
});

test('every file named for the system’s door is one that opens it', async () => {
  const { readFileSync } = await import('node:fs');
  for (const file of SYSTEM_DOOR) expect(readFileSync(file, 'utf8'), file).toContain('withSystem');
});
