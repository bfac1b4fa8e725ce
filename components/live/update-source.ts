export type UpdateKind =
  | 'move'
  | 'campaign'
  | 'execution'
  | 'foundation'
  | 'icp'
  | 'member'
  | 'memory'
  | 'conversation';
/** Something changed. `resync` after a lost connection: whatever is shown may be old. */
export type LiveUpdate =
  | { kind: UpdateKind; id: string; workspaceId: string }
  | { kind: 'resync'; id: ''; workspaceId: '' };
type Listener = (update: LiveUpdate) => void;

const listeners = new Set<Listener>();
let source: EventSource | null = null;
let greeted = false;
let again: ReturnType<typeof setTimeout> | undefined;

function tell(update: LiveUpdate) {
  for (const listener of [...listeners]) listener(update);
}

function connect() {
  clearTimeout(again);
  source = new EventSource('/api/stream');
  source.onmessage = (event: MessageEvent<string>) => {
    const message = JSON.parse(event.data) as { type: string } & LiveUpdate;
    if (message.type === 'update') tell(message);
    else if (greeted) tell({ kind: 'resync', id: '', workspaceId: '' });
    greeted = true;
  };
  source.onerror = () => {
    // refused for good (signed out, say): ask again later, and not in a loop
    if (source?.readyState !== EventSource.CLOSED) return;
    source = null;
    again = setTimeout(() => {
      if (listeners.size > 0) connect();
    }, 15_000);
  };
}

/** Hears what changes, over the tab's one connection. Returns how to stop. */
export function subscribe(listener: Listener): () => void {
  listeners.add(listener);
  if (!source) connect();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    // a page that gives way to another keeps the connection
    again = setTimeout(() => {
      if (listeners.size > 0) return;
      source?.close();
      source = null;
      greeted = false;
    }, 1_000);
  };
}
