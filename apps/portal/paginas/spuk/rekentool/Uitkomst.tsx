import { Checkbox } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { naarDecimaal, nl } from '#core';
import { inCent, inEuro, type Cel, type Rekentabel, type Rij } from '../../../../../libs/spuk/domain/rekentool.js';
import { Paneel } from '../../../onderdelen/Kerngetal';
import { bedrag } from '../../../onderdelen/opmaak';
import { K, Tabel } from '../../../onderdelen/Tabel';
import type { Vel } from './vel';

const euro = (e8: bigint, centen: boolean): string => bedrag(centen ? naarDecimaal(inCent(e8), 2) : String(inEuro(e8)));
const ONTBREEKT = <em className="ontbreekt">ontbreekt</em>;

/** Cohort by year. Every cell is exact; only what is shown is rounded, and the total once. */
export function Uitkomst({ vel, tabel, acties }: { vel: Vel; tabel: Rekentabel; acties: ReactNode }) {
  const [centen, setCenten] = useState(false);
  const kolommen = tabel.jaren.map((jaar, i) => ({ jaar, i })).filter((k) => k.jaar >= vel.toonVan);
  const rijen = tabel.rijen.filter((r) => kolommen.some((k) => r.cellen[k.i]!.stand !== 'NVT'));
  if (rijen.length === 0)
    return <p className="toelichting">Vul een taakstelling of een telling in. Dan staat hier wat het Rijk geeft.</p>;
  return (
    <Paneel
      titel="Wat het Rijk geeft"
      acties={
        <div className="knoppen niet-afdrukken">
          <Checkbox label="Toon centen" checked={centen} onChange={(e) => setCenten(e.currentTarget.checked)} />
          {acties}
        </div>
      }
    >
      <Tabel
        titel="Bijdrage per groep en jaar: personen × bedrag. Eerst opgeteld, dan pas afgerond."
        kop={
          <>
            <K>Groep</K>
            <K rechts>Personen</K>
            {kolommen.map((k) => (
              <K rechts key={k.jaar}>
                {k.jaar}
                {tabel.totalen[k.i]!.uitloop && <span className="bij">uitloop</span>}
              </K>
            ))}
          </>
        }
        voet={<Totalen kolommen={kolommen} rijen={rijen} tabel={tabel} />}
      >
        {rijen.map((r) => (
          <tr key={`${r.naam}${r.personenE4}`}>
            <th scope="row">{r.naam}</th>
            <td className="rechts">{personen(r)}</td>
            {kolommen.map((k) => (
              <td className="rechts" key={k.jaar}>
                {inhoud(r.cellen[k.i]!, centen)}
              </td>
            ))}
          </tr>
        ))}
      </Tabel>
    </Paneel>
  );
}
const personen = (r: Rij): string =>
  r.personenE4 === null ? '' : nl(naarDecimaal(r.personenE4, 4).replace(/\.?0+$/, ''));
const inhoud = (c: Cel, centen: boolean) =>
  c.stand === 'NVT' ? 'nvt' : c.bedragE8 === null ? ONTBREEKT : euro(c.bedragE8, centen);

interface Kolom {
  jaar: number;
  i: number;
}
/** Exact, rounded, and beside it what one gets by adding what was rounded before. */
function Totalen({ kolommen, rijen, tabel }: { kolommen: Kolom[]; rijen: Rij[]; tabel: Rekentabel }) {
  const afgerond = kolommen.map((k) =>
    rijen.reduce<bigint>((s, r) => s + (r.cellen[k.i]!.bedragE8 === null ? 0n : inEuro(r.cellen[k.i]!.bedragE8!)), 0n),
  );
  const anders = kolommen.some((k, n) => tabel.totalen[k.i]!.euro !== null && tabel.totalen[k.i]!.euro !== afgerond[n]);
  return (
    <>
      <tr>
        <th scope="row">Totaal</th>
        <td />
        {kolommen.map((k) => {
          const t = tabel.totalen[k.i]!;
          return (
            <td className="rechts" key={k.jaar}>
              {t.euro === null ? ONTBREEKT : bedrag(String(t.euro))}
            </td>
          );
        })}
      </tr>
      <tr className="bijregel">
        <th scope="row">Voor het afronden</th>
        <td />
        {kolommen.map((k) => {
          const e8 = tabel.totalen[k.i]!.bedragE8;
          return (
            <td className="rechts" key={k.jaar}>
              {e8 === null ? '' : euro(e8, true)}
            </td>
          );
        })}
      </tr>
      {anders && (
        <tr className="bijregel">
          <th scope="row">Afgeronde bedragen opgeteld (niet gebruiken)</th>
          <td />
          {kolommen.map((k, n) => (
            <td className="rechts" key={k.jaar}>
              {tabel.totalen[k.i]!.euro === null ? '' : bedrag(String(afgerond[n]))}
            </td>
          ))}
        </tr>
      )}
    </>
  );
}
