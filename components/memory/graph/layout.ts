import type { SimulationLinkDatum, SimulationNodeDatum } from 'd3-force';

export type Point = { x: number; y: number };
type Node = SimulationNodeDatum & { id: string };
type Edge = { sourceId: string; targetId: string; strength: number };

const ticks = 260;
const sliceMs = 10;
const pause = () => new Promise((resolve) => setTimeout(resolve));

/**
 * Places for the entities of a graph: the same for the same graph. What has a place already keeps it and the
 * rest finds room around. Worked out in slices, so that the page answers meanwhile.
 */
export async function layoutGraph(
  ids: readonly string[],
  edges: readonly Edge[],
  known: ReadonlyMap<string, Point>,
): Promise<Map<string, Point>> {
  const { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } = await import(
    'd3-force'
  );
  const nodes: Node[] = ids.map((id) => {
    const place = known.get(id);
    return place ? { id, ...place, fx: place.x, fy: place.y } : { id };
  });
  const present = new Set(ids);
  const links: (SimulationLinkDatum<Node> & { strength: number })[] = edges
    .filter(({ sourceId, targetId }) => present.has(sourceId) && present.has(targetId))
    .map(({ sourceId, targetId, strength }) => ({ source: sourceId, target: targetId, strength }));
  const simulation = forceSimulation(nodes)
    .force(
      'link',
      forceLink<Node, (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(({ strength }) => 120 - 40 * strength),
    )
    .force('charge', forceManyBody().strength(-320).distanceMax(700))
    .force('collide', forceCollide(40))
    .force('x', forceX().strength(0.05))
    .force('y', forceY().strength(0.08))
    .stop();
  let began = performance.now();
  for (let tick = 0; tick < ticks; tick++) {
    simulation.tick();
    if (performance.now() - began < sliceMs) continue;
    await pause();
    began = performance.now();
  }
  return new Map(nodes.map(({ id, x = 0, y = 0 }) => [id, { x: Math.round(x), y: Math.round(y) }]));
}
