import { displayText, runPlaybook } from '@/lib/skills';
import { enforceConstitution } from '../quality';
import type { Task, Written } from './draft';
import type { Run } from './run';
import { showWords } from './show-words';

/** Composes from the skill's template and shows it at a pace that a person can follow. */
export async function draftByPlaybook(run: Run, task: Task, number: number): Promise<Written> {
  const { skill, inputs, context } = task;
  const variation = run.row.variation + number;
  const result = await runPlaybook(skill, inputs, context, { variation });
  const template = skill.playbook[result.language] ?? null;
  const data = { draft: number, engine: 'playbook', model: null, template };
  await run.commit([{ type: 'llm_request', data: { ...data, language: result.language } }]);
  await run.stream.beginDraft(number);
  const { output, receipts } = enforceConstitution(skill, result.output, context.constitution);
  const text = displayText(skill, output);
  await showWords(run, text);
  return { output, text, receipts, notes: result.notes };
}
