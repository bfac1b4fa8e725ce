import {
  BookOpen,
  Brain,
  Flag,
  Globe,
  LayoutGrid,
  type LucideIcon,
  Users,
  WandSparkles,
  Waypoints,
} from 'lucide-react';
import type { Citation } from '@/lib/conversations/schemas';

const icons: Record<Citation['kind'], LucideIcon> = {
  memory: Brain,
  foundation: BookOpen,
  icp: Users,
  campaign: Flag,
  move: LayoutGrid,
  skill: WandSparkles,
  entity: Waypoints,
  page: Globe,
};

export function SourceIcon({ kind }: { kind: Citation['kind'] }) {
  const Icon = icons[kind];
  return <Icon aria-hidden className="size-3.5 shrink-0 text-ink-3" />;
}
