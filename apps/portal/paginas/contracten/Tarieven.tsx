import type { ReactNode } from 'react';
import { geldtOp } from '#core';
import type { Contract, Tarief } from '../../api/tarieven';
import { Leeg, Paneel } from '../../onderdelen/Kerngetal';
import { bedrag, datum, decimaal } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import { DOELGROEPEN, routeNaam } from '../tarieven/zoek';

const BTW_TEKST: Record<string, string> = {
  VRIJGESTELD: 'vrij van btw',
  NUL: '0 % btw',
  LAAG: 'plus 9 % btw',
  HOOG: 'plus 21 % btw',
};
const ONDERDEEL: Record<string, string> = { BASIS: 'basispakket', MODULE: 'module', INBEGREPEN: 'inbegrepen' };
/** '15.5900' -> '€ 15,59'; the last decimals only when they say something. */
export const prijs = (e4: string): string => bedrag(e4.replace(/00$/, ''));

export const Tarieven = ({ c, vandaag, children }: { c: Contract; vandaag: string; children?: ReactNode }) => (
  <Paneel titel="Tarieven">
    {c.tarieven.length === 0 ? (
      <Leeg titel="Er zijn nog geen tarieven" />
    ) : (
      <Tabel
        titel="Alle versies, per product de laatste eerst"
        kop={
          <>
            <K>Product</K>
            <K rechts>Bedrag</K>
            <K>Per</K>
            <K>Geldig</K>
            <K>Bron</K>
          </>
        }
      >
        {c.tarieven.map((t) => (
          <Rij key={t.product + t.van} t={t} vandaag={vandaag} />
        ))}
      </Tabel>
    )}
    {children}
  </Paneel>
);

function Rij({ t, vandaag }: { t: Tarief; vandaag: string }) {
  const nu = geldtOp(t, vandaag);
  return (
    <tr className={!nu && t.van <= vandaag ? 'voorbij' : undefined}>
      <th scope="row">
        {t.naam}
        {t.onderdeel && <span className="som">{ONDERDEEL[t.onderdeel]}</span>}
      </th>
      <td className="rechts">
        {prijs(t.bedrag)}
        {t.treden.map((r) => (
          <span key={JSON.stringify(r)} className="som">
            {tredeTekst(r)}: {prijs(r.bedrag)}
          </span>
        ))}
      </td>
      <td>
        {t.eenheidNaam}
        <span className="som">{BTW_TEKST[t.btw] ?? t.btw}</span>
      </td>
      <td>
        {nu && <strong>nu: </strong>}
        {t.van > vandaag && <strong>straks: </strong>}
        {datum(t.van)} tot en met {t.tot ? datum(t.tot) : 'nader bericht'}
        {t.indexatie && <span className="som">door indexatie</span>}
      </td>
      <td>{t.bron ?? '–'}</td>
    </tr>
  );
}

const doelgroepNaam = (code: string): string => DOELGROEPEN.find((d) => d.value === code)?.label ?? code;
function tredeTekst(r: Tarief['treden'][number]): string {
  const klas =
    r.groepVan || r.groepTot ? `klas ${r.groepVan ?? 1}${r.groepTot ? ` tot en met ${r.groepTot}` : ' of meer'}` : '';
  return [r.leerroute && routeNaam(r.leerroute), r.doelgroep && doelgroepNaam(r.doelgroep), r.niveau, r.locatie, klas]
    .filter(Boolean)
    .join(', ');
}

const WIE: Record<string, string> = {
  AANBIEDER: 'de aanbieder',
  OPDRACHTGEVER: 'de opdrachtgever',
  GEDEELD: 'ieder de helft',
};
export const Pakketten = ({ c, children }: { c: Contract; children?: ReactNode }) => (
  <Paneel titel="Basispakketten en modules">
    {c.pakketten.length === 0 ? (
      <Leeg titel="Er is nog geen basispakket">
        <p>Zonder basispakket zijn de prijzen van dit contract niet met andere te vergelijken.</p>
      </Leeg>
    ) : (
      <Tabel
        titel="Wat een traject inhoudt"
        kop={
          <>
            <K>Leerroute</K>
            <K rechts>Lesuren</K>
            <K>Klas</K>
            <K>Producten</K>
            <K>Geldig</K>
          </>
        }
      >
        {c.pakketten.map((p) => (
          <tr key={p.leerroute + p.doelgroep + p.van}>
            <th scope="row">
              {routeNaam(p.leerroute)}
              {p.doelgroep && <span className="som">{doelgroepNaam(p.doelgroep)}</span>}
              <span className="som">{p.omschrijving}</span>
              {p.bron && <span className="som">{p.bron}</span>}
            </th>
            <td className="rechts">{decimaal(p.lesuren.replace(/\.00$/, ''))}</td>
            <td>
              {p.groepMin ?? '?'} tot en met {p.groepMax ?? '?'}
              {p.duurMaanden && <span className="som">{p.duurMaanden} maanden</span>}
              <span className="som">te klein: {WIE[p.onderbezetting]}</span>
            </td>
            <td>
              {p.delen.map((d) => (
                <span key={d.product} className="som">
                  {d.naam} ({ONDERDEEL[d.soort]}
                  {d.uren ? `, ${decimaal(d.uren.replace(/\.00$/, ''))} uur` : ''})
                </span>
              ))}
            </td>
            <td>
              {datum(p.van)} tot en met {p.tot ? datum(p.tot) : 'nader bericht'}
            </td>
          </tr>
        ))}
      </Tabel>
    )}
    {children}
  </Paneel>
);
