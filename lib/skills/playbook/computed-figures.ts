import type { SkillContext } from '../schemas';
import { fiscalFacts } from './fiscal-facts';
import { gstFigures } from './gst-facts';

/**
 * The figures that a skill works out for itself, by the names in its rubric (`computed: [gst]`):
 * nobody typed them, and they can still be checked.
 */
export function computedFigures(
  kinds: unknown,
  inputs: Record<string, unknown>,
  context: SkillContext,
): string[] {
  const wanted = Array.isArray(kinds) ? kinds : [];
  return [
    ...(wanted.includes('gst') ? gstFigures(inputs, context) : []),
    ...(wanted.includes('fiscal') ? Object.values(fiscalFacts(context.today)).map(String) : []),
  ];
}
