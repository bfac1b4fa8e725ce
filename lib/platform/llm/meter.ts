import { z } from 'zod';
import type { TokenUsage } from './failure';

const count = z.number().optional().catch(undefined);
const counted = z
  .object({
    // OpenAI and those that follow it; Anthropic
    prompt_tokens: count,
    completion_tokens: count,
    input_tokens: count,
    output_tokens: count,
    // Google
    promptTokenCount: count,
    candidatesTokenCount: count,
  })
  .partial();
const chunk = z.object({
  usage: counted.nullish().catch(undefined),
  usageMetadata: counted.nullish().catch(undefined),
  message: z
    .object({ usage: counted.nullish().catch(undefined) })
    .nullish()
    .catch(undefined),
});

const byCharacters = (characters: number) => Math.ceil(characters / 4);

/** Counts one call: as the provider says, or by characters where the call ended before it said so. */
export class Meter {
  readonly #prompt: number;
  #written = 0;
  #heard = false;
  #input = 0;
  #output = 0;
  #whole: Pick<TokenUsage, 'input' | 'output'> | null = null;

  /** `promptCharacters`: of all that was sent. */
  constructor(promptCharacters: number) {
    this.#prompt = promptCharacters;
  }

  wrote(text: string) {
    this.#written += text.length;
  }

  /** A chunk as it came; providers may count while they write. */
  hear(raw: unknown) {
    this.#heard = true;
    const { data } = chunk.safeParse(raw);
    for (const told of [data?.usage, data?.usageMetadata, data?.message?.usage]) {
      if (!told) continue;
      const input = told.prompt_tokens ?? told.input_tokens ?? told.promptTokenCount ?? 0;
      const output = told.completion_tokens ?? told.output_tokens ?? told.candidatesTokenCount ?? 0;
      this.#input = Math.max(this.#input, input);
      this.#output = Math.max(this.#output, output);
    }
  }

  /** What the provider counted in the end. */
  finish(input: number | undefined, output: number | undefined) {
    if (input !== undefined && output !== undefined) this.#whole = { input, output };
  }

  /** Whether any answer came. */
  get heard(): boolean {
    return this.#heard;
  }

  usage(): TokenUsage {
    if (this.#whole) return { ...this.#whole, estimated: false };
    return {
      input: Math.max(this.#input, byCharacters(this.#prompt)),
      output: Math.max(this.#output, byCharacters(this.#written)),
      estimated: true,
    };
  }
}
