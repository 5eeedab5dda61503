import { Link } from '@tanstack/react-router';
import type { GemeenteEffect } from '../../api/types';
import { Balk } from '../../onderdelen/Balk';
import { Paneel } from '../../onderdelen/Kerngetal';
import { bedrag } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';

const procent = (e: GemeenteEffect): number | null =>
  e.budget && Number(e.budget) > 0 ? Math.round((Number(e.besteedTotEnMet) / Number(e.budget)) * 1000) / 10 : null;
const tekst = (p: number) => `${String(p).replace('.', ',')} %`;

/** What this report does to the SPUK budget of each gemeente; the supplier gets none of these rows. */
export function GemeenteEffecten({ effecten }: { effecten: GemeenteEffect[] }) {
  if (!effecten.length) return null;
  return (
    <Paneel titel={`Gevolg voor het SPUK-budget ${effecten[0]!.jaar}`}>
      <Tabel
        titel="Per gemeente: wat deze rapportage boekt en hoeveel van het jaarbudget dan is besteed, over alle contracten."
        kop={
          <>
            <K>Gemeente</K>
            <K rechts>Deze rapportage</K>
            <K rechts>Besteed t/m deze maand</K>
            <K rechts>Budget</K>
            <K>Deel van het budget</K>
          </>
        }
      >
        {effecten.map((e) => (
          <Rij key={e.gemeenteCode} e={e} />
        ))}
      </Tabel>
    </Paneel>
  );
}

function Rij({ e }: { e: GemeenteEffect }) {
  const p = procent(e);
  return (
    <tr>
      <th scope="row">
        <Link to="/spuk/$gemeenteCode" params={{ gemeenteCode: e.gemeenteCode }} search={{ jaar: e.jaar }}>
          {e.gemeente}
        </Link>
      </th>
      <td className="rechts">{bedrag(e.bedragDezeRapportage)}</td>
      <td className="rechts">{bedrag(e.besteedTotEnMet)}</td>
      <td className="rechts">{e.budget ? bedrag(e.budget) : 'geen budget'}</td>
      <td>
        {p === null ? (
          '–'
        ) : (
          <>
            <Balk procent={p} naam={e.gemeente} tekst={tekst(p)} />
            {tekst(p)}
            {p > 100 && <strong> boven budget</strong>}
          </>
        )}
      </td>
    </tr>
  );
}
