import type { ModelMessage } from 'ai';
import { ModelFailure, priceOf } from '@/lib/platform/llm';
import { buildPrompt, displayText, estimateTokens, type Skill, validateOutput } from '@/lib/skills';
import type { SkillOutput } from '@/lib/skills/schemas';
import { enforceConstitution } from '../quality';
import { offeredTools } from '../tools/offered-tools';
import type { Revision, Task, Written } from './draft';
import { answerLookUps } from './draft-look-ups';
import type { Tally } from './draft-tally';
import { isObject, parseJson, type Turn, takeTurn } from './draft-turn';
import type { Run, RunEvent } from './run';

type Request = {
  number: number;
  /** Where the model stands among those to be tried. */
  place: number;
  model: string;
  revision: Revision | null;
  tally: Tally;
};

const noTokens = { input: 0, output: 0, estimated: false };
/** What its calls cost is booked with each of them. */
const failure = (reason: string) => new ModelFailure(reason, noTokens);

/**
 * Talks with one model until its answer fits the skill: look-ups first, if it wants any; then the JSON,
 * and one chance to mend it.
 * @throws ModelFailure when it gives nothing usable, or the time or money for it is spent
 */
export async function draftByModel(run: Run, task: Task, request: Request): Promise<Written> {
  const { skill, inputs, context } = task;
  const { number, place, model, revision, tally } = request;
  // a model without a price is not asked at all
  priceOf(noTokens, model);
  // a revision is told what was found for the draft that it mends
  const tools = revision ? [] : offeredTools(skill.tools);
  const { system, user } = buildPrompt(skill, inputs, context, {
    tools: tools.map(({ name }) => name),
    ...(revision ? extrasOf(revision) : {}),
  });
  const recalled = [...(context.memories ?? []), ...(revision?.previous.memories ?? [])];
  const since: ModelMessage[] = [];
  let mended = false;
  let mayLookUp = tools.length > 0;
  let before: RunEvent[] = [];
  for (let turn = 0; ; turn += 1) {
    const affordable = () => fitsBudget(run, model, [system, user, JSON.stringify(since)], skill);
    if ((turn > 0 || place > 0) && !affordable())
      throw failure('the budget of this run is used up');
    if (tally.leftMs === 0) throw failure('the time for it ran out');
    const said = await takeTurn(run, {
      step: `draft_${number}_model_${place}_turn_${turn}`,
      about: { draft: number, engine: 'model', model, turn },
      call: {
        ...{ model, system, user, since, tools },
        maxOutputTokens: skill.limits.maxTokens,
        timeoutMs: tally.leftMs,
      },
      skill,
      before,
      recalled: [...recalled, ...tally.memories],
    });
    before = [];
    tally.add(said);
    if (said.failed) throw failure(said.failed);
    since.push(...said.said);
    if (said.toolCalls.length > 0) {
      if (!mayLookUp) throw failure('the model went on looking things up instead of writing');
      mayLookUp = turn + 2 < skill.limits.maxSteps && tally.toolsLeft > said.toolCalls.length;
      const told = [...recalled, ...tally.memories];
      const calls = {
        ...{ tools, calls: said.toolCalls, draft: number, tally, last: !mayLookUp },
        recalled: told,
      };
      since.push(await answerLookUps(run, context, calls));
      continue;
    }
    const read = readOutput(skill, said);
    if ('output' in read) return compose(run, task, read.output, number);
    if (mended) throw failure(read.reason);
    mended = true;
    since.push({ role: 'user', content: mendingRequest(read) });
    const data = { draft: number, engine: 'model', model, reason: read.reason };
    before = [{ type: 'retry_triggered', data }];
  }
}

const extrasOf = ({ hints, previous }: Revision) => ({
  hints,
  previous: previous.output,
  found: previous.found ?? [],
});

/** Whether one more call, as long as such calls are, stays within what is held for the run. */
function fitsBudget(run: Run, model: string, prompt: string[], { limits }: Skill): boolean {
  const tokens = {
    input: estimateTokens(prompt.join('')),
    output: Math.ceil(limits.maxTokens / 3),
  };
  const spent = run.totalCost().microUsd + priceOf(tokens, model);
  return spent <= Number(run.row.reservedMicroUsd);
}

type Read = { output: SkillOutput } | { reason: string; details: string[] };

/** The answer, if it is what the skill's schema asks for; otherwise why not, for the person and the model. */
function readOutput(skill: Skill, { text, cutOff }: Turn): Read {
  const bare = /^\s*```(?:json)?\s*([\s\S]*?)\s*```\s*$/.exec(text)?.[1] ?? text;
  let value: unknown;
  try {
    value = parseJson(bare);
  } catch {
    if (cutOff) {
      return {
        reason: "the model's answer was cut off",
        details: ['It was too long. Be shorter.'],
      };
    }
    const details = ['It is not JSON. Return one JSON object and nothing else.'];
    return { reason: "the model's answer was not readable", details };
  }
  if (!isObject(value)) {
    const details = ['It is JSON, but not an object.'];
    return { reason: "the model's answer was not what was asked", details };
  }
  const problems = validateOutput(skill, value);
  const [first] = problems;
  if (!first) return { output: value };
  const told = problems.map(({ path, message }) => (path ? `${path}: ${message}` : message));
  return { reason: `the model's answer did not fit (${told[0]})`, details: told.slice(0, 10) };
}

const mendingRequest = ({ details }: { details: string[] }) =>
  `That does not fit the schema:\n${details.map((one) => `- ${one}`).join('\n')}\nReturn the whole corrected JSON object and nothing else.`;

/** With the constitution applied; shown whole where another attempt had already received it. */
async function compose(
  run: Run,
  { skill, context }: Task,
  written: SkillOutput,
  number: number,
): Promise<Written> {
  const { output, receipts } = enforceConstitution(skill, written, context.constitution);
  const text = displayText(skill, output);
  if (run.stream.isEmpty) {
    await run.stream.beginDraft(number);
    run.stream.write(text);
    await run.stream.flush();
  }
  return { output, text, receipts, notes: [] };
}
