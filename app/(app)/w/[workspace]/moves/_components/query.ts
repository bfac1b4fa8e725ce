import { daysBetween } from '@/lib/format';
import {
  type ListMovesFilters,
  type MoveStatus,
  type MoveType,
  moveStatuses,
  moveTypes,
} from '@/lib/moves/schemas';

export const moveViews = ['board', 'list', 'calendar'] as const;
export type MoveView = (typeof moveViews)[number];
export const dueRanges = ['late', 'today', 'week', 'month'] as const;
export type DueRange = (typeof dueRanges)[number];
export const moveGroups = ['status', 'phase', 'assignee'] as const;
export type MoveGroup = (typeof moveGroups)[number];

/** What the address says about a list of moves. Null and '' narrow nothing. */
export type MoveQuery = {
  view: MoveView;
  campaign: string | null;
  /** `me`, `none`, or a person's id. */
  assignee: string | null;
  due: DueRange | null;
  type: MoveType | null;
  status: MoveStatus | null;
  text: string;
  group: MoveGroup;
  limit: number;
  /** The month of the calendar, `YYYY-MM`; null for the present one. */
  month: string | null;
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const pageSize = 50;
const most = 1000;

type Params = Record<string, string | string[] | undefined>;

/** Reads an address; what it cannot understand it leaves out. */
export function parseQuery(params: Params): MoveQuery {
  const one = (key: string) => {
    const value = params[key];
    return (Array.isArray(value) ? value[0] : value) ?? '';
  };
  const among = <T extends string>(key: string, values: readonly T[]): T | null =>
    values.find((value) => value === one(key)) ?? null;
  const id = (key: string, ...words: string[]) =>
    uuid.test(one(key)) || words.includes(one(key)) ? one(key) : null;
  const limit = Number(one('limit'));
  return {
    view: among('view', moveViews) ?? 'board',
    campaign: id('campaign', 'none'),
    assignee: id('assignee', 'me', 'none'),
    due: among('due', dueRanges),
    type: among('type', moveTypes),
    status: among('status', moveStatuses),
    text: one('q').slice(0, 200),
    group: among('group', moveGroups) ?? 'status',
    limit: Number.isInteger(limit) && limit > pageSize ? Math.min(limit, most) : pageSize,
    month: /^20\d\d-(0[1-9]|1[0-2])$/.test(one('month')) ? one('month') : null,
  };
}

/** The same as an address, without what is as usual: `?campaign=…&group=phase`, or ''. */
export function toSearch(query: MoveQuery): string {
  const params = new URLSearchParams();
  const put = (key: string, value: string | null, usual = '') => {
    if (value && value !== usual) params.set(key, value);
  };
  put('view', query.view, 'board');
  put('campaign', query.campaign);
  put('assignee', query.assignee);
  put('due', query.due);
  put('type', query.type);
  put('status', query.status);
  put('q', query.text.trim());
  put('group', query.group, 'status');
  put('limit', String(query.limit), String(pageSize));
  put('month', query.month);
  const text = params.toString();
  return text && `?${text}`;
}

export const isNarrowed = (query: MoveQuery) =>
  Boolean(
    query.campaign ||
      query.assignee ||
      query.due ||
      query.type ||
      query.status ||
      query.text.trim(),
  );

const addDays = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const open: MoveStatus[] = ['pending', 'in_progress'];

/** The six weeks that a month's page of the calendar shows, Monday first. */
export function monthWindow(month: string): { from: string; to: string } {
  const first = `${month}-01`;
  const weekday = (daysBetween('2024-01-01', first) + 7000) % 7;
  const from = addDays(first, -weekday);
  return { from, to: addDays(from, 41) };
}

export const monthOf = (query: MoveQuery, today: string) => query.month ?? today.slice(0, 7);

export function toFilters(
  query: MoveQuery,
  { today, userId }: { today: string; userId: string },
): ListMovesFilters {
  const calendar = query.view === 'calendar' ? monthWindow(monthOf(query, today)) : null;
  const due: Record<DueRange, Partial<ListMovesFilters>> = {
    late: { dueTo: addDays(today, -1), status: open },
    today: { dueFrom: today, dueTo: today },
    week: { dueTo: addDays(today, 7), status: open },
    month: { dueTo: addDays(today, 30) },
  };
  const text = query.text.trim();
  return {
    ...(query.campaign ? { campaignId: query.campaign } : {}),
    ...(query.assignee ? { assignee: query.assignee === 'me' ? userId : query.assignee } : {}),
    ...(query.type ? { type: [query.type] } : {}),
    ...(text ? { text } : {}),
    ...(query.due && !calendar ? due[query.due] : {}),
    ...(query.status ? { status: [query.status] } : {}),
    ...(calendar ? { dueFrom: calendar.from, dueTo: calendar.to } : {}),
    order: query.view === 'board' && query.group === 'status' ? 'board' : 'due',
    limit: calendar || query.group !== 'status' ? Math.max(500, query.limit) : query.limit,
  };
}
