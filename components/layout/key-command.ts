/** What a key press means to the shell. */
export type KeyCommand =
  | { kind: 'palette' }
  | { kind: 'shortcuts' }
  | { kind: 'leader' }
  | { kind: 'go'; href: string };

type Press = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'timeStamp' | 'defaultPrevented' | 'target'
>;

const leaderMs = 1_000;

/** @param leaderAt when “G” was pressed (ms), 0 for never @param pages letter → address */
export function keyCommand(
  press: Press,
  leaderAt: number,
  pages: ReadonlyMap<string, string>,
): KeyCommand | null {
  if (press.defaultPrevented) return null;
  const key = press.key.toLowerCase();
  if (key === 'k' && (press.ctrlKey || press.metaKey) && !press.altKey) return { kind: 'palette' };
  if (press.ctrlKey || press.metaKey || press.altKey || isTyping(press.target)) return null;
  if (press.key === '?') return { kind: 'shortcuts' };
  const href = leaderAt > 0 && press.timeStamp - leaderAt < leaderMs ? pages.get(key) : undefined;
  if (href) return { kind: 'go', href };
  return key === 'g' ? { kind: 'leader' } : null;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return Boolean(
    target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]'),
  );
}
