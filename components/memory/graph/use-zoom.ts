'use client';

import { select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomBehavior, zoom, zoomIdentity, zoomTransform } from 'd3-zoom';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Point } from './layout';
import { boundsOf } from './walk';

const extent: [number, number] = [0.15, 4];
/** Which names fit is worked out anew at each of these. */
const step = 1.25;
const margin = 60;

/** Moves and scales the world inside an SVG by wheel, pinch, drag and command, without rendering it anew. */
export function useZoom(
  svg: RefObject<SVGSVGElement | null>,
  world: RefObject<SVGGElement | null>,
) {
  const behaviour = useRef<ZoomBehavior<SVGSVGElement, unknown>>(null);
  const [scale, setScale] = useState(1);

  useEffect(() => {
    const element = svg.current;
    if (!element) return;
    const made = zoom<SVGSVGElement, unknown>()
      .scaleExtent(extent)
      .filter(
        (event: Event & { button?: number }) =>
          event.type === 'wheel' ||
          (!event.button && !(event.target instanceof Element && event.target.closest('a'))),
      )
      .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
        world.current?.setAttribute('transform', transform.toString());
        element.style.setProperty('--scale', String(transform.k));
        setScale(step ** Math.floor(Math.log(transform.k) / Math.log(step)));
      });
    behaviour.current = made;
    const selection = select(element);
    selection.call(made).on('dblclick.zoom', null);
    return () => {
      selection.on('.zoom', null);
    };
  }, [svg, world]);

  const commands = useMemo(() => {
    const act = (
      work: (
        made: ZoomBehavior<SVGSVGElement, unknown>,
        on: ReturnType<typeof select<SVGSVGElement, unknown>>,
      ) => void,
    ) => {
      if (behaviour.current && svg.current) work(behaviour.current, select(svg.current));
    };
    const size = () => svg.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return {
      by: (factor: number) => act((made, on) => made.scaleBy(on, factor)),
      pan: ({ x, y }: Point) =>
        act((made, on) => {
          const k = svg.current ? zoomTransform(svg.current).k : 1;
          made.translateBy(on, (-x * 80) / k, (-y * 80) / k);
        }),
      /** Everything in sight, but never larger than life. */
      fit: (places: Iterable<Point>) =>
        act((made, on) => {
          const box = boundsOf(places);
          if (!Number.isFinite(box.left)) return;
          const { width, height } = size();
          const k = Math.min(
            1.25,
            (width - margin) / Math.max(1, box.width + margin),
            (height - margin) / Math.max(1, box.height + margin),
          );
          const transform = zoomIdentity
            .translate(width / 2, height / 2)
            .scale(Math.max(extent[0], k))
            .translate(-box.left - box.width / 2, -box.top - box.height / 2);
          made.transform(on, transform);
        }),
      /** Brings a place into the middle unless it is in sight. */
      show: (place: Point) =>
        act((made, on) => {
          if (!svg.current) return;
          const { width, height } = size();
          const [x, y] = zoomTransform(svg.current).apply([place.x, place.y]);
          const inSight = x > 20 && y > 20 && x < width - 20 && y < height - 20;
          if (!inSight) made.translateTo(on, place.x, place.y);
        }),
      scale: () => (svg.current ? zoomTransform(svg.current).k : 1),
    };
  }, [svg]);

  return [commands, scale] as const;
}

export type ZoomCommands = ReturnType<typeof useZoom>[0];
