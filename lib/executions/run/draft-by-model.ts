import { parsePartialJson } from 'ai';
import { ModelFailure, priceOf, streamModel, type TokenUsage } from '@/lib/platform/llm';
import { buildPrompt, displayText, type SkillOutput, validateOutput } from '@/lib/skills';
import { enforceConstitution } from '../quality';
import type { Revision, Task, Written } from './draft';
import type { Run } from './run';

const isObject = (value: unknown): value is SkillOutput =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Streams the model's JSON and shows the text in it as it grows.
 * @throws ModelFailure when it cannot be reached, goes silent, or gives what does not fit the skill.
 */
export async function draftByModel(
  run: Run,
  task: Task,
  model: string,
  revision: Revision | null,
): Promise<Written & { usage: TokenUsage }> {
  const { skill, inputs, context } = task;
  const extras = revision ? { hints: revision.hints, previous: revision.previous.output } : {};
  const { system, user } = buildPrompt(skill, inputs, context, extras);
  const pieces = streamModel({
    model,
    system,
    user,
    maxOutputTokens: skill.limits.maxTokens,
    signal: run.signal,
    timeoutMs: skill.limits.timeoutMs,
    stallMs: run.settings.stallMs,
  });
  const show = new GrowingText(run);
  let json = '';
  let usage: TokenUsage;
  for (;;) {
    const next = await pieces.next();
    if (next.done) {
      usage = next.value;
      break;
    }
    json += next.value;
    const { value } = await parsePartialJson(json);
    if (isObject(value)) show.update(safely(() => displayText(skill, value)));
  }
  await run.stream.flush();
  run.unbooked = {
    tokens: usage.input + usage.output,
    microUsd: priceOf(usage),
    estimated: usage.estimated || run.signal.aborted,
  };
  run.check();
  const output = readOutput(json, usage);
  const [problem] = validateOutput(skill, output);
  if (problem) {
    const where = problem.path ? `${problem.path}: ` : '';
    throw new ModelFailure(`the model's answer did not fit (${where}${problem.message})`, usage);
  }
  const enforced = enforceConstitution(skill, output, context.constitution);
  const text = displayText(skill, enforced.output);
  return { output: enforced.output, text, receipts: enforced.receipts, notes: [], usage };
}

function safely(render: () => string): string {
  try {
    return render();
  } catch {
    return '';
  }
}

function readOutput(json: string, usage: TokenUsage): SkillOutput {
  const bare = /^\s*```(?:json)?\s*([\s\S]*?)\s*```\s*$/.exec(json)?.[1] ?? json;
  try {
    const value: unknown = JSON.parse(bare);
    if (isObject(value)) return value;
  } catch (error) {
    throw new ModelFailure("the model's answer was not readable", usage, error);
  }
  throw new ModelFailure("the model's answer was not what was asked", usage);
}

/** Writes what was added at the end; what changes further up waits for the finished text. */
class GrowingText {
  readonly #run: Run;
  #shown = '';

  constructor(run: Run) {
    this.#run = run;
  }

  update(text: string) {
    if (!text.startsWith(this.#shown)) return;
    this.#run.stream.write(text.slice(this.#shown.length));
    this.#shown = text;
  }
}
