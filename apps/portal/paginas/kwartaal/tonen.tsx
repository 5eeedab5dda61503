import { IconCheck, IconCircleDashed, IconInfoCircle, IconSend } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import type { Cel, Kwartaal, KwartaalStand, Plaats, Veld } from '../../api/kwartaal';
import { bedrag, datum, decimaal } from '../../onderdelen/opmaak';
import { Etiket } from '../../onderdelen/Status';

type Beeld = ComponentProps<typeof Etiket>['beeld'];
const STAND: Record<KwartaalStand, Beeld> = {
  CONCEPT: ['stil', 'Concept', IconCircleDashed],
  INGEDIEND: ['info', 'Ingediend', IconSend],
  ACTIE_NODIG: ['let-op', 'Verbetering gevraagd', IconInfoCircle],
  GOEDGEKEURD: ['goed', 'Goedgekeurd', IconCheck],
};
export const KwartaalEtiket = ({ stand }: { stand: KwartaalStand }) => <Etiket beeld={STAND[stand]} />;
export const kwartaalStanden = (Object.entries(STAND) as [KwartaalStand, Beeld][]).map(([value, [, label]]) => ({
  ...{ value, label },
}));
export const standNaam = (s: KwartaalStand): string => STAND[s][1];

const LEERROUTES: Record<string, string> = {
  ...{ B1_ROUTE: 'B1-route', Z_ROUTE: 'Z-route', ONDERWIJSROUTE: 'Onderwijsroute', ONBEKEND: 'Leerroute onbekend' },
};
export const leerrouteNaam = (code: string): string => LEERROUTES[code] ?? code;
/** Every place of which the report has figures: all together first, then each leerroute with its gemeenten. */
export function plaatsen(k: Kwartaal): { groep: string; plaatsen: (Plaats & { naam: string })[] }[] {
  const cellen = k.secties.flatMap((s) => s.velden.flatMap((v) => v.cellen));
  const routes = [...new Set(cellen.flatMap((c) => (c.leerroute ? [c.leerroute] : [])))];
  return routes.map((leerroute) => {
    const namen = new Map(
      cellen.flatMap((c) => (c.leerroute === leerroute && c.gemeente ? [[c.gemeente, c.gemeenteNaam!] as const] : [])),
    );
    const groep = leerrouteNaam(leerroute);
    return {
      groep,
      plaatsen: [
        ...(cellen.some((c) => c.leerroute === leerroute && c.gemeente === null)
          ? [{ leerroute, gemeente: null, naam: `${groep}, alle gemeenten` }]
          : []),
        ...[...namen]
          .sort((a, b) => a[1].localeCompare(b[1]))
          .map(([gemeente, naam]) => ({ leerroute, gemeente, naam: `${groep}, ${naam}` })),
      ],
    };
  });
}
/** What is shown first: all together, or the first place for who sees only a part. */
export function beginPlaats(k: Kwartaal): Plaats {
  const cellen = k.secties.flatMap((s) => s.velden.filter((v) => v.per === 'CEL').flatMap((v) => v.cellen));
  const eerste = cellen.find((c) => c.leerroute === null) ?? cellen[0];
  return { leerroute: eerste?.leerroute ?? null, gemeente: eerste?.gemeente ?? null };
}
export const plaatsNaam = (c: Plaats & { gemeenteNaam?: string | null }): string =>
  c.leerroute === null
    ? 'Alles samen'
    : `${leerrouteNaam(c.leerroute)}, ${c.gemeente === null ? 'alle gemeenten' : (c.gemeenteNaam ?? c.gemeente)}`;

const VAST = '\u00a0';
/** '82.00' -> '82', '76.19' -> '76,19', '1600.50' -> '1.600,5'. */
const kort = (waarde: string): string => decimaal(waarde.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''));
/** A value as people read it. */
export function leesbaar(veld: Pick<Veld, 'vorm' | 'keuzes'>, waarde: string | null): string {
  if (waarde === null || waarde === '') return '–';
  if (veld.vorm === 'BEDRAG') return bedrag(waarde);
  if (veld.vorm === 'AANDEEL') return `${kort(waarde)}${VAST}%`;
  if (veld.vorm === 'UREN') return `${kort(waarde)} uur`;
  if (veld.vorm === 'DAGEN') return `${decimaal(waarde)} dagen`;
  if (veld.vorm === 'KEUZE') return veld.keuzes.find((k) => k.code === waarde)?.naam ?? waarde;
  if (veld.vorm === 'DATUM') return datum(waarde);
  return veld.vorm === 'TEKST' ? waarde : decimaal(waarde);
}
/** What a share is made of. */
export function delenTekst(veld: Veld, c: Cel): string | null {
  if (veld.vorm !== 'AANDEEL' || c.teller === null || !Number(c.noemer)) return null;
  if (veld.delen === 'BEDRAG') return `${bedrag(c.teller)} van ${bedrag(c.noemer)}`;
  return `${kort(c.teller)} van ${kort(c.noemer!)}${veld.delen === 'UREN' ? ' uur' : ''}`;
}
/** The computed value, with what is hidden said in words. */
export const berekendTekst = (veld: Veld, c: Cel): string =>
  c.verborgen ? 'Minder dan 5, daarom niet getoond' : c.waarde === null ? 'Geen cijfer' : leesbaar(veld, c.waarde);
