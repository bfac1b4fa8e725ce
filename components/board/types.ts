import type { ComponentType, ReactNode } from 'react';

export type BoardItem = { id: string };

export type BoardColumn<T extends BoardItem> = {
  key: string;
  label: string;
  mark?: ReactNode;
  /** How many there are in all; more than `items` when the rest is not loaded. */
  count: ReactNode;
  items: readonly T[];
  /** Shown in place of cards. */
  empty?: ReactNode;
  /** Below the cards: “Show 50 more”. */
  more?: ReactNode;
};

export type BoardProps<T extends BoardItem> = {
  label: string;
  columns: readonly BoardColumn<T>[];
  /** Memoise it: it is drawn once for each item. */
  Card: ComponentType<{ item: T }>;
  titleOf: (item: T) => string;
  /** False for those who may only look. */
  editable: boolean;
  canDrop: (item: T, column: string) => boolean;
  onMove: (item: T, column: string, after: string | null) => void;
};

/** A card picked up by keyboard, and where it is held at present. */
export type Lifted = { id: string; column: string; index: number };
