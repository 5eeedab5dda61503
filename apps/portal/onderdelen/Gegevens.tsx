import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { NietIngelogd, NietTeZien } from '../api/graphql';
import { Laden } from './Laden';
import { Storing } from './Storing';

interface Eigenschappen<T> {
  van: UseQueryResult<T>;
  regels?: number;
  children: (gegevens: T) => ReactNode;
}
/** The three states of a question to the server: under way, failed, answered. */
export function Gegevens<T>({ van, regels, children }: Eigenschappen<T>) {
  if (van.data !== undefined) return <>{children(van.data)}</>;
  if (van.error instanceof NietTeZien) return <p>Deze gegevens bestaan niet, of horen niet bij uw organisatie.</p>;
  if (van.isError && !(van.error instanceof NietIngelogd)) {
    return <Storing error={van.error} opnieuw={() => void van.refetch()} />;
  }
  return <Laden regels={regels ?? 4} />;
}
