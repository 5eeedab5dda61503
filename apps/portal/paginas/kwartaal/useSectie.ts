import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Kwartaal, Sectie } from '../../api/kwartaal';
import { Bewaarder, type Beeld } from './Bewaarder';
import { metOpgave } from './opgave';

export type Sectiewerk = Beeld & Pick<Bewaarder, 'wijzig' | 'bewaar' | 'kies'>;

/** A section that can be filled in. */
export function useSectie(rapportageId: string, sectie: Sectie): Sectiewerk {
  const client = useQueryClient();
  const [b] = useState(
    () =>
      new Bewaarder(rapportageId, sectie, {
        bewaard: (kort, opgave, { stand, magIndienen }) =>
          client.setQueryData<Kwartaal | null>(['kwartaal', rapportageId], (k) =>
            k
              ? {
                  ...{ ...k, stand, magIndienen },
                  secties: k.secties.map((s) => (s.code === kort.code ? { ...metOpgave(s, opgave), ...kort } : s)),
                }
              : k,
          ),
        vers: (k) => client.setQueryData(['kwartaal', rapportageId], k),
      }),
  );
  const beeld = useSyncExternalStore(b.volg, b.kijk);
  useEffect(() => b.vanServer(sectie), [b, sectie]);
  useEffect(() => {
    const weg = () => (document.visibilityState === 'hidden' ? void b.bewaar() : undefined);
    document.addEventListener('visibilitychange', weg);
    return () => (document.removeEventListener('visibilitychange', weg), b.stop());
  }, [b]);
  return { ...beeld, wijzig: b.wijzig, bewaar: b.bewaar, kies: b.kies };
}
