import type { Point } from './layout';

const slack = 4;
type Drag = { id: string; from: Point; place: Point; moved: boolean };
type Hands = {
  placeOf: (id: string) => Point | undefined;
  scale: () => number;
  move: (id: string, place: Point) => void;
};

const entityAt = (target: EventTarget | null) =>
  (target instanceof Element && target.closest('a')?.getAttribute('data-entity')) || null;

/**
 * Drags nodes by mouse, pen or finger. A press that did not move remains a click.
 * @returns how to stop, and whether the click that comes now ends a drag
 */
export function attachDrag(svg: SVGSVGElement, hands: Hands) {
  const stop = new AbortController();
  let drag: Drag | null = null;
  let dragged = false;

  function begin(event: PointerEvent) {
    dragged = false;
    const id = entityAt(event.target);
    const place = id === null ? undefined : hands.placeOf(id);
    if (event.button !== 0 || id === null || !place) return;
    drag = { id, place, from: { x: event.clientX, y: event.clientY }, moved: false };
  }
  function follow(event: PointerEvent) {
    if (!drag) return;
    const [dx, dy] = [event.clientX - drag.from.x, event.clientY - drag.from.y];
    if (!drag.moved && Math.hypot(dx, dy) < slack) return;
    drag.moved = true;
    const k = hands.scale();
    hands.move(drag.id, {
      x: Math.round(drag.place.x + dx / k),
      y: Math.round(drag.place.y + dy / k),
    });
  }
  function end() {
    dragged = drag?.moved ?? false;
    drag = null;
  }

  const { signal } = stop;
  svg.addEventListener('pointerdown', begin, { signal });
  window.addEventListener('pointermove', follow, { signal });
  window.addEventListener('pointerup', end, { signal });
  window.addEventListener('pointercancel', end, { signal });
  svg.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
  return { stop: () => stop.abort(), endsDrag: () => dragged };
}
