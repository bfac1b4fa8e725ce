import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { getSkill } from '@/lib/skills';
import { runToEnd } from '@/lib/testing/executions';
import { createTenant } from '@/lib/testing/tenant';
import { submitExecution } from './submit-execution';

/** The skills' folder as somebody edits it while a run is under way. */
async function editedSkills(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'skills-'));
  const folder = join(root, 'skills', 'content-linkedin');
  await cp('skills/content-linkedin', folder, { recursive: true });
  const manifest = await readFile(join(folder, 'skill.yaml'), 'utf8');
  await writeFile(
    join(folder, 'skill.yaml'),
    manifest.replace(/^version: .*$/m, 'version: 9.9.9').replace(/^title: .*$/m, 'title: Edited'),
  );
  return root;
}

test('a run keeps the skill that it was asked for with, whatever is edited meanwhile', async () => {
  const ctx = await createTenant();
  const before = await getSkill('content.linkedin');
  const { id } = await submitExecution(ctx, {
    skillId: 'content.linkedin',
    inputs: { topic: 'Indigo saris woven by hand' },
    idempotencyKey: randomUUID(),
  });
  const skillsRoot = await editedSkills();
  expect((await getSkill('content.linkedin', skillsRoot)).version).toBe('9.9.9');
  const view = await runToEnd(ctx, id, { skillsRoot });
  expect(view).toMatchObject({ status: 'completed', skillVersion: before.skillVersion });
});
