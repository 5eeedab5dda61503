export const NIETS = '00000000-0000-7000-8000-000000000000';

/** Things of one kind: what names none of them, and for whom which of them are another's. */
export interface Soort {
  onbestaand: string;
  vreemd: Record<string, string[]>;
}
export const voor = (wie: string[], ...ids: string[]): Record<string, string[]> =>
  Object.fromEntries(wie.map((w) => [w, ids]));
export const samen = (...delen: Record<string, string[]>[]): Record<string, string[]> => {
  const uit: Record<string, string[]> = {};
  for (const d of delen) for (const [wie, ids] of Object.entries(d)) uit[wie] = [...(uit[wie] ?? []), ...ids];
  return uit;
};
