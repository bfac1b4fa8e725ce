'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Graph, GraphEntity } from '@/lib/memory/schemas';
import { layoutGraph, type Point } from './layout';

/**
 * Where each entity stands; null until worked out. A place once found stays, through filters, live changes
 * and drags.
 */
export function usePlaces(entities: readonly GraphEntity[], { relationships }: Graph) {
  const known = useRef<ReadonlyMap<string, Point>>(new Map());
  const [places, setPlaces] = useState<ReadonlyMap<string, Point> | null>(null);
  const ids = entities.map(({ id }) => id).join('\n');

  useEffect(() => {
    let stale = false;
    const wanted = ids === '' ? [] : ids.split('\n');
    if (wanted.every((id) => known.current.has(id))) {
      setPlaces(known.current);
      return;
    }
    void layoutGraph(wanted, relationships, known.current).then((found) => {
      if (stale) return;
      known.current = new Map([...known.current, ...found]);
      setPlaces(known.current);
    });
    return () => {
      stale = true;
    };
  }, [ids, relationships]);

  const move = useCallback((id: string, place: Point) => {
    known.current = new Map([...known.current, [id, place]]);
    setPlaces(known.current);
  }, []);
  return [places, move] as const;
}
