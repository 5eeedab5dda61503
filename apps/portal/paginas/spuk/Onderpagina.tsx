import type { ReactNode } from 'react';
import type { Beurskeuze } from '../../api/beurzen';
import { Pagina } from '../../onderdelen/Pagina';
import { NietGevonden } from '../NietGevonden';
import { ALLE, BEURZEN, beursPad, beursVan } from './beurs';
import { Afdrukken } from './Beursacties';
import { Spuknavigatie } from './Spuknavigatie';
import type { Onderzoek } from './zoek';

interface Eigenschappen {
  titel: string;
  plaats: { gemeenteCode: string; beurs: string };
  zoek: Onderzoek;
  /** What was chosen, in words. */
  inleiding: (keuze: Beurskeuze) => ReactNode;
  /** Between the purse and this page, for who came down in steps. */
  tussen?: { naam: string; onder: string } | undefined;
  children: (keuze: Beurskeuze) => ReactNode;
}
/** Frame of a page with rows beneath a figure of a purse. */
export function Onderpagina({ titel, plaats, zoek, inleiding, tussen, children }: Eigenschappen) {
  const beurs = beursVan(plaats.beurs);
  if (!beurs) return <NietGevonden />;
  const gemeenteCode = plaats.gemeenteCode === ALLE ? null : plaats.gemeenteCode;
  const keuze: Beurskeuze = { gemeenteCode, beurs, naam: zoek.naam ?? '', jaar: zoek.jaar };
  const naam = keuze.naam || BEURZEN[beurs];
  return (
    <Pagina
      titel={`${titel}: ${naam} ${zoek.jaar}`}
      inleiding={inleiding(keuze)}
      acties={<Afdrukken />}
      kruimels={[
        { naam: 'SPUK-budget', pad: `/spuk?jaar=${zoek.jaar}` },
        { naam: `${naam} ${zoek.jaar}`, pad: beursPad(keuze, zoek.jaar) },
        ...(tussen ? [{ naam: tussen.naam, pad: beursPad(keuze, zoek.jaar, tussen.onder) }] : []),
      ]}
    >
      <Spuknavigatie />
      {children(keuze)}
    </Pagina>
  );
}
