import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type RefObject } from 'react';
import { voegSamen } from '../../../../libs/overleg/domain/samenvoegen.js';
import NotulenBewaren from '../../../../schema/operations/NotulenBewaren.graphql?raw';
import { vraag, zonderFouten } from '../../api/graphql';
import { OVERLEG, type Agendapunt } from '../../api/overleg';
import type { Fout } from '../../api/types';
import { klok } from '../../onderdelen/opmaak';
import { Bewaarder, type Bericht, type Bewaard } from './bewaarder';
import { nieuwePlek } from './tekst';

const begin = ({ notulen: { op, door } }: Agendapunt): Bericht => ({
  toon: 'stil',
  tekst: op
    ? `Opgeslagen om ${klok(op)}${door ? ` door ${door}` : ''}`
    : 'Wordt vanzelf opgeslagen terwijl u schrijft.',
});

/** Replaces the text of a field that someone may be typing in; the caret stays with its words. */
function zetTekst(el: HTMLTextAreaElement | null, nieuw: string, setTekst: (t: string) => void): void {
  const plek =
    el && document.activeElement === el && el.value !== nieuw
      ? [el.selectionStart, el.selectionEnd].map((p) => nieuwePlek(el.value, nieuw, p))
      : null;
  setTekst(nieuw);
  if (plek) requestAnimationFrame(() => el!.setSelectionRange(plek[0]!, plek[1]!));
}

/** The minutes of one point, kept while they are written. */
export function useNotulen(punt: Agendapunt, veld: RefObject<HTMLTextAreaElement | null>) {
  const client = useQueryClient();
  const [tekst, setTekst] = useState(punt.notulen.tekst);
  const [bericht, setBericht] = useState(() => begin(punt));
  const [b] = useState(
    () =>
      new Bewaarder(punt.notulen, {
        stuur: async (versie, t) => {
          const d = await vraag<{ notulenBewaren: Bewaard & { fouten: Fout[] } }>(NotulenBewaren, {
            ...{ punt: punt.id, versie, tekst: t },
          });
          return zonderFouten(d.notulenBewaren);
        },
        voegSamen: (gestuurd, getypt, terug) => {
          const om = klok(new Date().toISOString());
          return voegSamen(
            gestuurd,
            { tekst: getypt, van: { naam: 'u', om } },
            { tekst: terug, van: { naam: 'een collega', om } },
          ).tekst;
        },
        toon: (t) => zetTekst(veld.current, t, setTekst),
        meld: setBericht,
      }),
  );
  useEffect(() => b.hoor(punt.notulen), [b, punt.notulen]);
  useEffect(() => {
    const nietWeg = (e: BeforeUnloadEvent) => b.wacht && e.preventDefault();
    window.addEventListener('beforeunload', nietWeg);
    return () => {
      window.removeEventListener('beforeunload', nietWeg);
      b.stop();
      void client.invalidateQueries({ queryKey: [OVERLEG, 'een'] });
    };
  }, [b, client]);
  return { tekst, bericht, typ: (t: string) => b.typ(t), bewaar: () => b.bewaar() };
}
