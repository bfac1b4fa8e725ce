import type { ExecutionView } from '@/lib/executions/schemas';

/** What stands in the view itself, or on another tab: prompts alone can outweigh the rest of the page. */
const heavy = new Set([
  'system',
  'user',
  'inputs',
  'context',
  'output',
  'critique',
  'sources',
  'text',
]);

/** A run for the browser, its events without what the browser has already or does not show. */
export function lighten(view: ExecutionView): ExecutionView {
  const events = view.events.map((event) => ({
    ...event,
    data: Object.fromEntries(Object.entries(event.data).filter(([name]) => !heavy.has(name))),
  }));
  return { ...view, events };
}
