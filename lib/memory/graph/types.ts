import type { EntityType, EvidenceKind, RelationshipType, Visibility } from '../schemas';

/** Something by its name, as a source speaks of it. */
export type Named = {
  type: EntityType;
  name: string;
  /** What the source says of it, in a few labels. */
  facts?: Record<string, string>;
  /** By which it is known again under a new name: `self` for the business, the id of an ICP. */
  ref?: string;
};

/** One thing that a source says: that something is there, or how two of them stand to each other. */
export type Statement = { excerpt: string; weight: number } & (
  | { about: Named }
  | { from: Named; to: Named; type: RelationshipType }
);

/** Where it is said, and in which state of it. */
export type Source = {
  kind: EvidenceKind;
  id: string;
  version: string | null;
  memoryId: string | null;
};

/** Whose rows, and for whose eyes. */
export type Place = { workspaceId: string; userId: string; visibility: Visibility };

/** What `graph_entities.properties` holds. */
export type Properties = {
  aliases?: string[];
  /** `TYPE:key` of those that were merged into it by hand. */
  merged?: string[];
  facts?: Record<string, string>;
  ref?: string;
};
