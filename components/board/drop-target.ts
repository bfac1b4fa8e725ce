/** Where a dragged card would land: below a card of a column, or at its top (null). */
export type DropTarget = { column: string; after: string | null };

/** The present target, told to the one column that it concerns and to no card. */
export class DropTargetStore {
  private target: DropTarget | null = null;
  private readonly listeners = new Set<() => void>();

  readonly get = () => this.target;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly set = (target: DropTarget | null) => {
    const same = target?.column === this.target?.column && target?.after === this.target?.after;
    if (same) return;
    this.target = target;
    for (const listener of this.listeners) listener();
  };
}
