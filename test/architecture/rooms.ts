import path from 'node:path';
import type { Source } from './sources.js';

/** From left to right: a room looks only to the left. */
export const rooms = [
  'core',
  'platform',
  'toegang',
  'partijen',
  'inkoop',
  'trajecten',
  'spuk',
  'rapportage',
  'reconciliatie',
  'overleg',
];
/** Packages that only reckon. */
const PURE_PACKAGES = new Set<string>(['node-diff3']);

export const roomOf = (file: string): string | undefined => /^libs\/([^/]+)\//.exec(file)?.[1];
export const isPure = (file: string): boolean => file.startsWith('libs/core/') || /^libs\/[^/]+\/domain\//.test(file);
const target = (file: string, from: string): string =>
  path.posix.normalize(path.posix.join(path.posix.dirname(file), from));

function doorComplaint(file: string, door: string): string | undefined {
  const room = roomOf(file);
  if (door === 'migraties') return /^(apps|test)\//.test(file) ? undefined : 'only apps and tests know the migrations';
  const wanted = door.startsWith('spreadsheets') ? 'platform' : door;
  const position = rooms.indexOf(wanted);
  if (position < 0) return `there is no room ${door}`;
  if (file.startsWith('apps/portal/') && !['core', 'spreadsheets'].includes(door))
    return 'the portal knows only #core and #spreadsheets';
  if (file.startsWith('schema/')) return 'the schema knows no rooms';
  if (room === undefined) return undefined;
  if (room === wanted) return 'inside a room imports are relative';
  return position < rooms.indexOf(room) ? undefined : `${room} may not look to the right, at ${door}`;
}

function relativeComplaint(file: string, from: string, spec: boolean): string | undefined {
  const to = target(file, from);
  if (!/\.(js|mjs|cjs|json|css|ts|tsx|svg|graphql|woff2)(\?\w+)?$/.test(from) && !file.startsWith('apps/portal/')) {
    return 'relative imports end in .js';
  }
  const room = roomOf(file);
  if (room !== undefined)
    return to.startsWith(`libs/${room}/`) || (spec && to.startsWith('test/'))
      ? undefined
      : 'a relative import may not leave the room (doors: #room, #spreadsheets, #spreadsheets-node)';
  if (file.startsWith('apps/portal/') && isPure(to)) return undefined;
  if (to.startsWith('libs/') && !file.startsWith('test/')) return 'a room is entered by its door (#room)';
  const app = /^apps\/([^/]+)\//.exec(file)?.[1];
  const other = /^apps\/([^/]+)\//.exec(to)?.[1];
  // The command line drives the other apps (it prints the api's schema); they know nothing of each other.
  if (app && other && app !== 'cli' && app !== other) return `app ${app} may not import app ${other}`;
  return undefined;
}

/** Why this import may not be, or undefined when it may. */
export function importComplaint(file: string, from: string, spec: boolean): string | undefined {
  if (from.startsWith('#')) return doorComplaint(file, from.slice(1));
  if (from.startsWith('.')) return relativeComplaint(file, from, spec);
  return undefined;
}

/** A domain folder is plain TypeScript: its own domain files, #core and #spreadsheets, and types of rooms to the left. */
export function pureComplaints(source: Source): string[] {
  const complaints = source.impure.map((what) => `does ${what}`);
  for (const { from, typeOnly } of source.imports) {
    if (from === '#core' || from === '#spreadsheets' || PURE_PACKAGES.has(from)) continue;
    if (from.startsWith('#') && typeOnly) continue;
    if (from.startsWith('.') && (typeOnly || isPure(target(source.file, from)))) continue;
    complaints.push(`imports ${from}`);
  }
  return complaints;
}

export const isServerOnly = (from: string): boolean =>
  from.startsWith('node:') || /^(@nestjs\/|typeorm|pg|bullmq|ioredis|#platform)/.test(from);

/** What #spreadsheets really loads: it also runs in the browser. */
export function reachableFrom(start: string, sources: readonly Source[]): Source[] {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  const found = new Map<string, Source>();
  const visit = (file: string): void => {
    const source = byFile.get(file);
    if (!source || found.has(file)) return;
    found.set(file, source);
    for (const { from, typeOnly } of source.imports) {
      if (from.startsWith('.') && !typeOnly) visit(target(file, from).replace(/\.js$/, '.ts'));
    }
  };
  visit(start);
  return [...found.values()];
}
