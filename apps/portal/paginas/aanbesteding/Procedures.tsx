import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ikVraag } from '../../api/vragen';
import { Feiten, Leeg, Paneel } from '../../onderdelen/Kerngetal';
import { Gegevens } from '../../onderdelen/Gegevens';
import { bedrag, datum } from '../../onderdelen/opmaak';
import { Pagina } from '../../onderdelen/Pagina';
import { K, Tabel } from '../../onderdelen/Tabel';
import { Uitklap } from '../../onderdelen/Uitklap';
import { proceduresVraag, type Procedure } from './gegevens';
import { CAP, heeftPlaats, PRIJS, WIE } from './procedurestappen';

/** The procedures of today: what each asks, and a copy of one's own. */
export function Procedures() {
  const procedures = useQuery(proceduresVraag);
  const { data: ik } = useQuery(ikVraag);
  const mag = ik?.rechten.includes('aanbesteding.voeren') ?? false;
  return (
    <Pagina
      titel="Procedures"
      kruimels={[{ naam: 'Aanbestedingen', pad: '/aanbestedingen' }]}
      inleiding="De stappen, termijnen en wie wat mag. Een eigen versie verandert lopende aanbestedingen niet."
    >
      <Gegevens van={procedures} regels={8}>
        {(lijst) =>
          lijst.length ? (
            lijst.map((p) => <Een key={p.id} p={p} mag={mag} />)
          ) : (
            <Leeg titel="Er zijn nog geen procedures">
              <p>Vraag de beheerder van het portaal de procedures in te voeren.</p>
            </Leeg>
          )
        }
      </Gegevens>
    </Pagina>
  );
}

const Een = ({ p, mag }: { p: Procedure; mag: boolean }) => (
  <Paneel
    titel={p.eigen ? `${p.naam} (eigen versie)` : p.naam}
    acties={
      mag && (
        <Link to="/aanbestedingen/procedures/$id" params={{ id: p.id }} className="niet-afdrukken">
          Eigen versie van {p.naam} maken
        </Link>
      )
    }
  >
    <Feiten feiten={feiten(p)} />
    <Uitklap titel={`De ${p.stappen.length} stappen`}>
      <Tabel
        titel={`Stappen van ${p.naam}, in volgorde`}
        titelVerborgen
        kop={
          <>
            <K>Stap</K>
            <K>Wie</K>
            <K>Verplicht</K>
            <K>Prijs</K>
            <K rechts>Termijn</K>
          </>
        }
      >
        {p.stappen.map((s) => (
          <tr key={s.code}>
            <th scope="row">
              {s.naam}
              <span className="bij">
                {heeftPlaats(s.soort) ? '' : 'Zonder vaste plaats. '}Bron: {s.bron}
              </span>
            </th>
            <td>{s.wie.map((w) => WIE[w]).join(', ')}</td>
            <td>{s.verplicht ? 'ja' : 'nee'}</td>
            <td>{s.prijs ? PRIJS[s.prijs] : '–'}</td>
            <td className="rechts">{s.minDagen ? `minstens ${s.minDagen} dagen` : '–'}</td>
          </tr>
        ))}
      </Tabel>
    </Uitklap>
  </Paneel>
);
const feiten = (p: Procedure): [string, string][] => [
  ['Bron', p.bron],
  ['Geldig vanaf', datum(p.van)],
  ['Drempel', p.onderDrempel ? 'alleen onder het drempelbedrag' : 'onder en boven het drempelbedrag'],
  ...(p.eigenGrens ? ([['Eigen grens', bedrag(p.eigenGrens)]] as [string, string][]) : []),
  ['Uitnodigingen', uitnodigingen(p)],
  ['Opschortende termijn', `${p.standstillDagen} dagen`],
  ['Uitlooptijd', `${p.gratieMinuten} minuten voor een upload die op tijd begon`],
  ['Telling', CAP[p.capTelling]],
];
const uitnodigingen = (p: Procedure): string =>
  p.minUitnodigingen || p.maxUitnodigingen !== null
    ? `minstens ${p.minUitnodigingen}${p.maxUitnodigingen === null ? '' : `, hoogstens ${p.maxUitnodigingen}`}`
    : 'niet nodig: iedereen kan inschrijven';
