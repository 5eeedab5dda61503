import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { kolomindelingVraag } from '../../api/vragen';
import type { Kolomindeling } from '../../api/types';
import type { VeldKeuze } from '../../voorbeeld/soorten';
import { type EigenIndeling, useVoorbeeld } from './useVoorbeeld';

type Kaart = Record<string, number>;
const alsKaart = (velden: VeldKeuze[]): Kaart =>
  Object.fromEntries(velden.flatMap((v) => (v.kolom === null ? [] : [[v.veld, v.kolom]])));
const gelijk = (a: Kaart, b: Kaart) =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([k, v]) => b[k] === v);

/** What the supplier confirmed before for a file with this header. */
function useEerder(kop: string[]): { eerder: Kolomindeling | null; kaart: Kaart | null } {
  const { data } = useQuery({ ...kolomindelingVraag(kop), enabled: kop.length > 0 });
  if (!data) return { eerder: null, kaart: null };
  return { eerder: data, kaart: Object.fromEntries(data.indeling.map((i) => [i.veld, i.kolom])) };
}

/** The preview of a file, with its columns as recognised, as remembered, or as the user points them out. */
export function useControle(bestand: File | null) {
  const [gekozen, kies] = useState<{ bestand: File; indeling: EigenIndeling } | null>(null);
  const [bevestigd, bevestig] = useState('');
  const herkend = useVoorbeeld(bestand, null);
  const kop = herkend.data?.kop ?? [];
  const { eerder, kaart } = useEerder(kop);
  const zelf = gekozen && gekozen.bestand === bestand ? gekozen.indeling : null;
  const anders = kaart && !gelijk(kaart, alsKaart(herkend.data?.velden ?? [])) ? { kop, kolommen: kaart } : null;
  const eigen = zelf ?? anders;
  const aangepast = useVoorbeeld(eigen ? bestand : null, eigen);
  const uitkomst = (eigen ? (aangepast.data ?? herkend.data) : herkend.data) ?? null;

  const velden = uitkomst?.velden ?? [];
  const nu = alsKaart(velden);
  const sleutel = JSON.stringify([kop, nu]);
  const bekend = kaart !== null && gelijk(kaart, nu);
  return {
    bezig: herkend.isFetching || aangepast.isFetching,
    uitkomst,
    kop,
    velden,
    eerder: bekend ? eerder : null,
    bevestigd: bekend || bevestigd === sleutel,
    bevestig: () => bevestig(sleutel),
    wijzig: (veld: string, kolom: number | null) => {
      const { [veld]: _oud, ...rest } = nu;
      kies({ bestand: bestand!, indeling: { kop, kolommen: kolom === null ? rest : { ...rest, [veld]: kolom } } });
    },
    /** Sent along only when it was confirmed here: then the server remembers it. */
    mee: bevestigd === sleutel && !bekend ? { kop, velden: nu } : null,
  };
}
export type ControleStand = ReturnType<typeof useControle>;
