'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { attachDrag } from './attach-drag';
import type { Point } from './layout';
import type { ZoomCommands } from './use-zoom';
import { directionOf, nextTowards } from './walk';

type Input = {
  svg: RefObject<SVGSVGElement | null>;
  zoom: ZoomCommands;
  places: ReadonlyMap<string, Point>;
  move: (id: string, place: Point) => void;
  onChoose: (id: string | null) => void;
};

/** Presses, drags and keys in the graph. Returns the entity that the tab key stops at. */
export function useGraphInput(input: Input): string | null {
  const latest = useRef(input);
  useEffect(() => {
    latest.current = input;
  });
  const [stop, setStop] = useState<string | null>(null);
  const { svg } = input;

  useEffect(() => {
    const element = svg.current;
    if (!element) return;
    const ending = new AbortController();
    const { signal } = ending;
    const drag = attachDrag(element, {
      placeOf: (id) => latest.current.places.get(id),
      scale: () => latest.current.zoom.scale(),
      move: (id, place) => latest.current.move(id, place),
    });
    const idOf = (target: EventTarget | null) =>
      (target instanceof Element && target.closest('a')?.getAttribute('data-entity')) || null;

    function onClick(event: MouseEvent) {
      if (event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      if (!drag.endsDrag()) latest.current.onChoose(idOf(event.target));
    }
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { zoom, places, onChoose } = latest.current;
      const towards = directionOf(event.key);
      const from = idOf(event.target);
      if (towards && event.shiftKey) zoom.pan(towards);
      else if (towards && from) {
        const next = nextTowards(places, from, towards);
        const place = next && places.get(next);
        if (place) {
          zoom.show(place);
          element?.querySelector<SVGAElement>(`[data-entity="${CSS.escape(next)}"]`)?.focus();
        }
      } else if (event.key === '+' || event.key === '=') zoom.by(1.3);
      else if (event.key === '-') zoom.by(1 / 1.3);
      else if (event.key === '0') zoom.fit(places.values());
      else if (event.key === 'Escape') onChoose(null);
      else return;
      event.preventDefault();
    }
    element.addEventListener('click', onClick, { signal });
    element.addEventListener('keydown', onKeyDown, { signal });
    element.addEventListener('focusin', (event) => setStop(idOf(event.target)), { signal });
    return () => {
      drag.stop();
      ending.abort();
    };
  }, [svg]);

  return stop;
}
