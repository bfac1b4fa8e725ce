import { setTimeout as pause } from 'node:timers/promises';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { APICallError, Output, streamText } from 'ai';
import { env } from './env';
import { log } from './log';

export type Tier = 'draft' | 'standard' | 'deep';
/** Tokens of one call. `estimated` when the provider did not say and characters were counted. */
export type TokenUsage = { input: number; output: number; estimated: boolean };

/** Why a model gave nothing usable; `usage` is what it cost all the same. */
export class ModelFailure extends Error {
  readonly reason: string;
  readonly usage: TokenUsage;

  constructor(reason: string, usage: TokenUsage, cause?: unknown) {
    super(reason, { cause });
    this.name = 'ModelFailure';
    this.reason = reason;
    this.usage = usage;
  }
}

/** The configured model of a tier, or the nearest one; null when there is none. */
export function modelName(tier: Tier): string | null {
  const { AI_BASE_URL, AI_MODEL_DRAFT, AI_MODEL_STANDARD, AI_MODEL_DEEP } = env();
  if (!AI_BASE_URL) return null;
  const byTier = { draft: AI_MODEL_DRAFT, standard: AI_MODEL_STANDARD, deep: AI_MODEL_DEEP };
  return byTier[tier] ?? AI_MODEL_STANDARD ?? AI_MODEL_DRAFT ?? AI_MODEL_DEEP ?? null;
}

/** Price of tokens in integer micro-USD, rounded up: USD per million tokens is micro-USD per token. */
export function priceOf({ input, output }: Pick<TokenUsage, 'input' | 'output'>): number {
  const { AI_INPUT_USD_PER_MTOK, AI_OUTPUT_USD_PER_MTOK } = env();
  return Math.ceil(input * AI_INPUT_USD_PER_MTOK + output * AI_OUTPUT_USD_PER_MTOK);
}

export type ModelCall = {
  model: string;
  system: string;
  user: string;
  maxOutputTokens: number;
  signal: AbortSignal;
  /** Of the whole call, and of a silence in it. */
  timeoutMs: number;
  stallMs: number;
};

const maxTries = 3;
const byCharacters = (text: string) => Math.ceil(text.length / 4);

function isWorthRetrying(error: unknown): boolean {
  if (!APICallError.isInstance(error)) return error instanceof TypeError;
  return error.statusCode === undefined || error.statusCode === 429 || error.statusCode >= 500;
}

function sentenceOf(error: unknown): string {
  if (APICallError.isInstance(error) && error.statusCode) {
    return `the model's service answered with an error (${error.statusCode})`;
  }
  if (error instanceof Error && error.name === 'TimeoutError') return 'the model went silent';
  return 'the model could not be reached';
}

/**
 * Streams a model's JSON text piece by piece; the last value is what it cost. Tried up to three times
 * with full jitter, never again after the first piece.
 * @throws ModelFailure; an abort by the caller's signal ends the stream early without one.
 */
export async function* streamModel(call: ModelCall): AsyncGenerator<string, TokenUsage> {
  for (let attempt = 1; ; attempt += 1) {
    const pieces = once(call);
    let begun = false;
    try {
      for (;;) {
        const next = await pieces.next();
        if (next.done) return next.value;
        begun = true;
        yield next.value;
      }
    } catch (error) {
      const failure = error instanceof ModelFailure ? error : null;
      if (!failure || begun || attempt === maxTries || !isWorthRetrying(failure.cause)) throw error;
      log().warn({ err: failure.cause, attempt }, 'a model call failed and is tried again');
      await pause(Math.random() * 250 * 2 ** attempt);
    }
  }
}

async function* once(call: ModelCall): AsyncGenerator<string, TokenUsage> {
  const { AI_BASE_URL = '', AI_API_KEY } = env();
  const provider = createOpenAICompatible({
    name: 'muhurat',
    baseURL: AI_BASE_URL,
    includeUsage: true,
    ...(AI_API_KEY ? { apiKey: AI_API_KEY } : {}),
  });
  let text = '';
  let told: { input: number; output: number } | null = null;
  const usage = (): TokenUsage => ({
    input: told?.input ?? byCharacters(call.system + call.user),
    output: Math.max(told?.output ?? 0, told ? 0 : byCharacters(text)),
    estimated: told === null,
  });
  const fail = (cause: unknown) =>
    new ModelFailure(
      sentenceOf(cause),
      text === '' && told === null ? { input: 0, output: 0, estimated: false } : usage(),
      cause,
    );
  const result = streamText({
    model: provider(call.model),
    system: call.system,
    prompt: call.user,
    output: Output.json(),
    maxOutputTokens: call.maxOutputTokens,
    maxRetries: 0,
    abortSignal: call.signal,
    timeout: { totalMs: call.timeoutMs, chunkMs: call.stallMs },
    // errors arrive as parts of the stream below
    onError: () => undefined,
  });
  try {
    for await (const part of result.fullStream) {
      if (part.type === 'text-delta') {
        text += part.text;
        yield part.text;
      } else if (part.type === 'error') {
        throw part.error;
      } else if (part.type === 'finish') {
        const { inputTokens, outputTokens } = part.totalUsage;
        if (inputTokens !== undefined && outputTokens !== undefined) {
          told = { input: inputTokens, output: outputTokens };
        }
      } else if (part.type === 'abort' && !call.signal.aborted) {
        throw new DOMException('The model went silent.', 'TimeoutError');
      }
    }
  } catch (error) {
    if (!call.signal.aborted) throw fail(error);
  }
  return usage();
}
