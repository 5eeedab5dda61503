import { useQuery } from '@tanstack/react-query';
import { trouwVraag, type Periode, type Trouw as Rij } from '../../api/planning';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Leeg, Paneel } from '../../onderdelen/Kerngetal';
import { decimaal, getal } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import { Uitklap } from '../../onderdelen/Uitklap';

/** How often is handed in on time and complete. */
export function Trouw({ periode }: { periode: Periode }) {
  const van = useQuery(trouwVraag(periode));
  return (
    <Paneel titel="Op tijd en compleet">
      <Gegevens van={van} regels={3}>
        {(t) =>
          t.aanbieders.length === 0 ? (
            <Leeg titel="Er hoefde in deze maanden nog niets te worden ingeleverd" />
          ) : (
            <>
              <Rijen titel="Per aanbieder" rijen={t.aanbieders} />
              <Uitklap titel="Per contract">
                <Rijen titel="Per contract" rijen={t.contracten} />
              </Uitklap>
            </>
          )
        }
      </Gegevens>
    </Paneel>
  );
}

const procent = (waarde: string | null): string => (waarde === null ? '–' : `${decimaal(waarde)}\u00a0%`);
const Rijen = ({ titel, rijen }: { titel: string; rijen: Rij[] }) => (
  <Tabel
    titel={titel}
    kop={
      <>
        <K>{rijen[0]?.contract ? 'Contract' : 'Aanbieder'}</K>
        <K rechts>Op tijd</K>
        <K rechts>Compleet</K>
        <K rechts>Te laat</K>
        <K rechts>Ontbreekt</K>
        <K rechts>Regels goed</K>
        <K rechts>Later verbeterd</K>
      </>
    }
  >
    {rijen.map((r) => (
      <tr key={r.contract ?? r.aanbieder}>
        <th scope="row">
          {r.contract ?? r.aanbieder}
          {r.contract && <span className="bij">{r.aanbieder}</span>}
        </th>
        <td className="rechts">
          {procent(r.percentageOpTijd)}
          <span className="bij">
            {getal(r.opTijd)} van {getal(r.verwacht)}
          </span>
        </td>
        <td className="rechts">
          {procent(r.percentageCompleet)}
          <span className="bij">
            {getal(r.ontvangen)} van {getal(r.verwacht)}
          </span>
        </td>
        <td className="rechts">{getal(r.teLaat)}</td>
        <td className="rechts">{getal(r.ontbreekt)}</td>
        <td className="rechts">
          {procent(r.percentageGeboekt)}
          <span className="bij">
            {getal(r.regelsGeboekt)} van {getal(r.regels)}
          </span>
        </td>
        <td className="rechts">{getal(r.verbeterd)}</td>
      </tr>
    ))}
  </Tabel>
);
