'use client';

import { createContext, type ReactNode, use } from 'react';

export type PersonOption = { id: string; name: string };
export type CampaignOption = { id: string; name: string; phases: { key: string; name: string }[] };

export type MovesSetting = {
  workspace: string;
  /** IST, as the server saw it. */
  today: string;
  userId: string;
  /** False for viewers. */
  editable: boolean;
  people: readonly PersonOption[];
  campaigns: readonly CampaignOption[];
};

const Context = createContext<MovesSetting | null>(null);

export function MovesSettingProvider(props: { value: MovesSetting; children: ReactNode }) {
  return <Context value={props.value}>{props.children}</Context>;
}

/** Where the moves on screen belong, and who and what they may be given to. */
export function useMovesSetting(): MovesSetting {
  const setting = use(Context);
  if (!setting) throw new Error('MovesSettingProvider is missing above.');
  return setting;
}
