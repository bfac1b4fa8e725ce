import { embeddingModelName, embedTexts } from '@/lib/platform/llm';
import { dimensions, embedLexically, lexicalModel } from './lexical-embedding';

export type Embedded = { model: string; vector: number[] };

/** The model whose vectors are made now: the configured one, or the built-in when there is none. */
export const presentModel = (): string => embeddingModelName(dimensions) ?? lexicalModel;

/** By the built-in, without waiting for anybody: what is made inside an open transaction. */
export const embedAtOnce = (text: string): Embedded => ({
  model: lexicalModel,
  vector: embedLexically(text),
});

/**
 * What each text means to the present model; to the built-in one where that does not answer, so that
 * nothing waits for it. The worker makes those again later.
 */
export async function embedContents(texts: readonly string[]): Promise<Embedded[]> {
  const model = embeddingModelName(dimensions);
  const vectors = model === null ? null : await embedTexts(texts, dimensions);
  return texts.map((text, at) => {
    const vector = vectors?.[at];
    return model !== null && vector ? { model, vector } : embedAtOnce(text);
  });
}
