import {
  ClipboardCheck,
  FileText,
  Languages,
  Mail,
  Megaphone,
  MessageCircle,
  Search,
} from 'lucide-react';
import type { MoveType } from '@/lib/moves/schemas';

const bySkill: Record<string, typeof FileText> = {
  'content.email': Mail,
  'content.whatsapp': MessageCircle,
  'indian.regional_content': Languages,
};
const byType: Record<MoveType, typeof FileText> = {
  content: FileText,
  outreach: Megaphone,
  research: Search,
  admin: ClipboardCheck,
};

/** What kind of work a move is: by its skill where that says more than its type. */
export function MoveIcon(props: { type: MoveType; skillId: string | null; className?: string }) {
  const Icon = (props.skillId && bySkill[props.skillId]) || byType[props.type];
  return <Icon aria-hidden className={props.className} />;
}
