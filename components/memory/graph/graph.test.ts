import { describe, expect, it } from 'vitest';
import type { Graph, GraphEntity } from '@/lib/memory/schemas';
import { graphSearch, matching, readGraphQuery } from './graph-query';
import { layoutGraph } from './layout';
import { namesThatFit } from './names';
import { boundsOf, directionOf, nextTowards } from './walk';

const entity = (id: string, change: Partial<GraphEntity> = {}): GraphEntity => ({
  id,
  type: 'COMPANY',
  name: id,
  aliases: [],
  visibility: 'workspace',
  degree: 0,
  updatedAt: '2026-11-22T00:00:00.000Z',
  ...change,
});
const towards = (key: string) => directionOf(key) ?? { x: 0, y: 0 };

describe("the graph's address", () => {
  it('reads back what it wrote', () => {
    const search = '?view=list&type=PERSON%2CICP&q=dye&at=a&from=b&to=c';
    expect(graphSearch(readGraphQuery(new URLSearchParams(search)))).toBe(search);
  });

  it('leaves out nonsense, and what is as usual', () => {
    expect(graphSearch(readGraphQuery(new URLSearchParams('?view=cloud&type=DOG')))).toBe('');
  });

  it('finds by name and alias within the types, best connected first', () => {
    const graph: Graph = {
      entities: [
        entity('Resham Bazaar', { degree: 1 }),
        entity('RB Silks', { aliases: ['Resham'], degree: 4 }),
        entity('Resham sari', { type: 'PRODUCT', degree: 9 }),
      ],
      relationships: [],
    };
    const found = matching(graph, readGraphQuery(new URLSearchParams('type=COMPANY&q=resham')));
    expect(found.map(({ id }) => id)).toEqual(['RB Silks', 'Resham Bazaar']);
  });
});

describe('the layout', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const edges = ids.slice(1).map((id) => ({ sourceId: 'a', targetId: id, strength: 0.5 }));

  it('is the same for the same graph, and keeps its nodes apart', async () => {
    const one = await layoutGraph(ids, edges, new Map());
    expect(await layoutGraph(ids, edges, new Map())).toEqual(one);
    const places = [...one.values()];
    const gaps = places.flatMap((p, at) =>
      places.slice(at + 1).map((q) => Math.hypot(p.x - q.x, p.y - q.y)),
    );
    expect(Math.min(...gaps)).toBeGreaterThan(40);
  });

  it('leaves what stands where it stands when something new comes', async () => {
    const before = await layoutGraph(ids, edges, new Map());
    const after = await layoutGraph([...ids, 'new'], edges, before);
    for (const id of ids) expect(after.get(id)).toEqual(before.get(id));
    expect(after.get('new')).toBeDefined();
  });
});

describe('walking by keys', () => {
  const places = new Map([
    ['middle', { x: 0, y: 0 }],
    ['right', { x: 100, y: 10 }],
    ['far right', { x: 300, y: 0 }],
    ['below', { x: 20, y: 80 }],
  ]);

  it('goes to the nearest in that direction, and stays at the edge', () => {
    expect(nextTowards(places, 'middle', towards('ArrowRight'))).toBe('right');
    expect(nextTowards(places, 'middle', towards('ArrowDown'))).toBe('below');
    expect(nextTowards(places, 'middle', towards('ArrowLeft'))).toBeNull();
    expect(nextTowards(places, 'nobody', towards('ArrowUp'))).toBeNull();
  });

  it('knows the box around everything', () => {
    expect(boundsOf(places.values())).toEqual({ left: 0, top: 0, width: 300, height: 80 });
  });
});

describe('names in the picture', () => {
  const places = new Map([
    ['Resham Bazaar', { x: 0, y: 0 }],
    ['Studio Kapaas', { x: 60, y: 0 }],
  ]);
  const both = [entity('Resham Bazaar', { degree: 3 }), entity('Studio Kapaas')];

  it('give way to the first where there is no room, and all come when one looks closer', () => {
    expect([...namesThatFit(both, places, 1)]).toEqual(['Resham Bazaar']);
    expect(namesThatFit(both, places, 2).size).toBe(2);
  });
});
