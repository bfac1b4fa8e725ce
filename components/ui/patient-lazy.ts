import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

const againMs = 1_500;

async function persistently<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, againMs));
    }
  }
}

/**
 * `React.lazy` for code that is fetched when it is first needed. A lost connection makes it wait behind
 * its Suspense fallback, where `lazy` would take the page down, and what was typed with it.
 */
export function patientLazy<Props>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(() => persistently(load));
}
