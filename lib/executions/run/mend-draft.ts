import { displayText } from '@/lib/skills';
import { type Mended, repairOutput } from '../quality';
import type { Task } from './draft';
import type { JudgedDraft } from './judge-draft';
import type { Run } from './run';

/** Draft `number`, made of another one by rules alone; null when no rule helps. */
export async function mendDraft(
  run: Run,
  task: Task,
  draft: JudgedDraft,
  number: number,
): Promise<JudgedDraft | null> {
  const isKept = run.row.steps.some(({ step }) => step === `draft_${number}`);
  const mended = isKept
    ? null
    : repairOutput({ ...task, output: draft.output, found: draft.found });
  if (!isKept && !mended?.receipts.length) return null;
  return writeMended(run, task, draft, number, mended);
}

/** Keeps and shows what rules made of a draft; what a model cost in vain before is booked with it. */
export async function writeMended(
  run: Run,
  { skill }: Task,
  draft: JudgedDraft,
  number: number,
  mended: Mended | null,
): Promise<JudgedDraft> {
  return run.step<JudgedDraft>(`draft_${number}`, async () => {
    const output = mended?.output ?? draft.output;
    const text = displayText(skill, output);
    const { engine, model } = draft;
    const told = { draft: number, engine, model, by: 'rules' };
    await run.commit([{ type: 'llm_request', data: told }]);
    await run.stream.beginDraft(number);
    run.stream.write(text);
    await run.stream.flush();
    const cost = run.unbooked;
    const repairs = [...(draft.repairs ?? []), ...(mended?.receipts ?? [])];
    const { tokens, microUsd, estimated } = cost;
    return {
      result: { ...draft, number, output, text, repairs, tokens, microUsd, estimated },
      cost,
      events: [{ type: 'llm_response', data: { ...told, tokens, costMicroUsd: microUsd } }],
    };
  });
}
