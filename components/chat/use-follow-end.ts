'use client';

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** So near the end that the person means the end. */
const nearPx = 96;

const distance = () => {
  const { scrollHeight } = document.documentElement;
  return scrollHeight - window.innerHeight - window.scrollY;
};

/**
 * Keeps the end of a growing page in sight, until the person scrolls up; then it stays where they read.
 * @returns whether the end is out of sight, how to go there, and how to stop following
 */
export function useFollowEnd(grows: RefObject<HTMLElement | null>, begin: boolean) {
  const following = useRef(begin);
  const [away, setAway] = useState(false);

  const toEnd = useCallback(() => {
    following.current = true;
    window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    setAway(false);
  }, []);

  useEffect(() => {
    // the address names the message that a memory comes from
    const named = document.getElementById(window.location.hash.slice(1));
    if (named) {
      following.current = false;
      named.scrollIntoView({ block: 'center' });
    }
    let last = window.scrollY;
    const onScroll = () => {
      const up = window.scrollY < last - 1;
      last = window.scrollY;
      const near = distance() < nearPx;
      if (near) following.current = true;
      // growing pushes the end away too; only a hand moves the page up
      else if (up) following.current = false;
      setAway(!near && !following.current);
    };
    const keep = () => {
      if (following.current) toEnd();
      else setAway(distance() >= nearPx);
    };
    const observer = new ResizeObserver(keep);
    if (grows.current) observer.observe(grows.current);
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      window.removeEventListener('scroll', onScroll);
    };
  }, [grows, toEnd]);

  /** Stays where it is, whatever grows. */
  const stay = useCallback(() => {
    following.current = false;
  }, []);

  return { away, toEnd, stay };
}
