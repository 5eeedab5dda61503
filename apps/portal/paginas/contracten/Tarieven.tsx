import { geldtOp } from '#core';
import type { Contract, Tarief } from '../../api/tarieven';
import { Leeg, Paneel } from '../../onderdelen/Kerngetal';
import { bedrag, datum, decimaal } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import { routeNaam } from '../tarieven/zoek';

const ONDERDEEL: Record<string, string> = { BASIS: 'basispakket', MODULE: 'module', INBEGREPEN: 'inbegrepen' };
/** '15.5900' -> '€ 15,59'; the last decimals only when they say something. */
export const prijs = (e4: string): string => bedrag(e4.replace(/00$/, ''));

export const Tarieven = ({ c, vandaag }: { c: Contract; vandaag: string }) => (
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
          <Rij key={t.product + t.van} t={t} nu={geldtOp(t, vandaag)} />
        ))}
      </Tabel>
    )}
  </Paneel>
);

function Rij({ t, nu }: { t: Tarief; nu: boolean }) {
  return (
    <tr>
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
      <td>{t.eenheidNaam}</td>
      <td>
        {nu ? <strong>nu: </strong> : ''}
        {datum(t.van)} tot en met {t.tot ? datum(t.tot) : 'nader bericht'}
        {t.indexatie && <span className="som">door indexatie</span>}
      </td>
      <td>{t.bron ?? '–'}</td>
    </tr>
  );
}

function tredeTekst(r: Tarief['treden'][number]): string {
  const klas =
    r.groepVan || r.groepTot ? `klas ${r.groepVan ?? 1}${r.groepTot ? ` tot en met ${r.groepTot}` : ' of meer'}` : '';
  return [r.leerroute && routeNaam(r.leerroute), r.doelgroep, r.niveau, r.locatie, klas].filter(Boolean).join(', ');
}

const WIE: Record<string, string> = {
  AANBIEDER: 'de aanbieder',
  OPDRACHTGEVER: 'de opdrachtgever',
  GEDEELD: 'ieder de helft',
};
export const Pakketten = ({ c }: { c: Contract }) =>
  c.pakketten.length === 0 ? null : (
    <Paneel titel="Basispakketten">
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
              <span className="som">{p.omschrijving}</span>
              {p.bron && <span className="som">{p.bron}</span>}
            </th>
            <td className="rechts">{decimaal(p.lesuren.replace(/\.00$/, ''))}</td>
            <td>
              {p.groepMin ?? '?'} tot en met {p.groepMax ?? '?'}
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
    </Paneel>
  );
