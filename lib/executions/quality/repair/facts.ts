import { findClaims } from '@/lib/skills';
import { sentenceSpans, wordsOf } from '../sentences';
import type { CheckRequest } from '../types';
import { asSentence, editTexts, withoutSentences } from './texts';
import type { Candidate } from './types';

/** Facts of the Foundation that the text does not use yet, without a claim that would need proof. */
export function unusedFacts({ context, display, inputs }: CheckRequest): string[] {
  const { foundation } = context;
  if (!foundation) return [];
  const said = ` ${wordsOf(display).join(' ')} `;
  const product = foundation.products.find(
    ({ name }) => name !== '' && (name === inputs.product || display.includes(name)),
  );
  return [
    ...foundation.keyDifferentiators,
    product?.description ?? '',
    ...foundation.messagingPillars.map(({ detail }) => detail),
    foundation.uniqueValueProposition,
  ]
    .flatMap((text) => sentenceSpans(text).map((span) => asSentence(span.text)))
    .filter((text) => {
      const words = wordsOf(text);
      const isSaid = said.includes(` ${words.slice(0, 5).join(' ')} `);
      return words.length > 3 && text.length <= 200 && !isSaid && findClaims(text).length === 0;
    });
}

/** Where nothing stays of a text without its bad sentences, a fact of the Foundation takes their place. */
export function substituted(
  request: CheckRequest,
  isBad: (sentence: string) => boolean,
): Candidate[] {
  const [fact] = unusedFacts(request);
  if (!fact) return [];
  const output = editTexts(request.output, (text) => {
    const left = withoutSentences(text, isBad);
    return left === text ? text : [fact, left].filter(Boolean).join(' ');
  });
  return [{ output, detail: `A fact of your Foundation took its place: “${fact}”` }];
}
