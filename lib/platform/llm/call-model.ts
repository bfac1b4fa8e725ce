import { jsonSchema, type ModelMessage, Output, streamText, type ToolSet, tool } from 'ai';
import { z } from 'zod';
import { isTimeout, ModelFailure, noTokens, sentenceOf, type TokenUsage } from './failure';
import { Meter } from './meter';
import { hasJsonMode, languageModel } from './provider';
import { Silence } from './silence';

/** A look-up that a model may ask for; who calls the model carries it out. */
export type ToolSpec = { name: string; description: string; input: z.ZodType };
export type ToolCall = { id: string; name: string; input: unknown };

export type ModelCall = {
  model: string;
  system: string;
  user: string;
  /** What was said since: its answers, results of tools, requests to mend. */
  since?: readonly ModelMessage[];
  tools?: readonly ToolSpec[];
  /** Prose is wanted, not the JSON that skills ask for. */
  prose?: boolean;
  maxOutputTokens: number;
  signal: AbortSignal;
  timeoutMs: number;
  stallMs: number;
};

/** A whole answer, beside its text: what it cost, and what it wants to look up first. */
export type Reply = TokenUsage & {
  toolCalls: ToolCall[];
  /** The answer as the next call must be told of it. */
  said: ModelMessage[];
  /** The answer is not whole: it reached the most that it might write. */
  cutOff: boolean;
};

const toolSet = (specs: readonly ToolSpec[]): ToolSet =>
  Object.fromEntries(
    specs.map(({ name, description, input }) => [
      name,
      tool({ description, inputSchema: jsonSchema(z.toJSONSchema(input) as object) }),
    ]),
  );

/**
 * One call, without a second try. Its text comes piece by piece.
 * @throws ModelFailure; an abort by the caller's signal ends it early without one.
 */
export async function* callModel(call: ModelCall): AsyncGenerator<string, Reply> {
  const { system, user, since = [], tools = [], signal } = call;
  const prompt = system.length + user.length + (since.length ? JSON.stringify(since).length : 0);
  const meter = new Meter(prompt);
  const silence = new Silence(call);
  const toolCalls: ToolCall[] = [];
  let finish = 'other';
  const result = streamText({
    model: languageModel(call.model),
    system,
    messages: [{ role: 'user', content: user }, ...since],
    ...(tools.length > 0 ? { tools: toolSet(tools) } : {}),
    ...(!call.prose && hasJsonMode(tools.length > 0) ? { output: Output.json() } : {}),
    maxOutputTokens: call.maxOutputTokens,
    maxRetries: 0,
    abortSignal: AbortSignal.any([signal, silence.signal]),
    includeRawChunks: true,
    // errors arrive as parts of the stream below
    onError: () => undefined,
  });
  try {
    for await (const part of result.fullStream) {
      silence.heard();
      if (part.type === 'text-delta') {
        meter.wrote(part.text);
        yield part.text;
      } else if (part.type === 'reasoning-delta') meter.wrote(part.text);
      else if (part.type === 'tool-input-delta') meter.wrote(part.delta);
      else if (part.type === 'raw') meter.hear(part.rawValue);
      else if (part.type === 'tool-call') {
        toolCalls.push({ id: part.toolCallId, name: part.toolName, input: part.input });
      } else if (part.type === 'error') throw part.error;
      else if (part.type === 'abort') break;
      else if (part.type === 'finish') {
        finish = part.finishReason;
        meter.finish(part.totalUsage.inputTokens, part.totalUsage.outputTokens);
      }
    }
    if (silence.signal.aborted) throw silence.signal.reason;
    const whole = { ...meter.usage(), toolCalls, cutOff: finish === 'length' };
    if (signal.aborted) return { ...whole, said: [] };
    if (finish === 'content-filter') {
      throw new ModelFailure('the model declined to write this', meter.usage());
    }
    const { messages } = await result.response;
    return { ...whole, said: messages.filter(({ role }) => role === 'assistant') };
  } catch (error) {
    if (signal.aborted) return { ...meter.usage(), toolCalls: [], said: [], cutOff: false };
    throw asFailure(silence.signal.reason ?? error, meter);
  } finally {
    silence.end();
  }
}

/** A refused call costs nothing; one that broke off or went silent is paid as far as it came. */
function asFailure(error: unknown, meter: Meter): ModelFailure {
  if (error instanceof ModelFailure) return error;
  const paid = meter.heard || isTimeout(error);
  return new ModelFailure(sentenceOf(error), paid ? meter.usage() : noTokens, error);
}
