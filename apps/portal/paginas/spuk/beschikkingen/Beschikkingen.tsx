import '../../contracten/contracten.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { vandaag } from '#core';
import { BEURZEN } from '../../../../../libs/spuk/domain/beurzen.js';
import {
  beschikkingenVraag,
  BESLUITSOORTEN,
  vastgesteldVraag,
  type Beurs,
  type Beursregel,
} from '../../../api/spukrekenen';
import { ikVraag } from '../../../api/vragen';
import { Gegevens } from '../../../onderdelen/Gegevens';
import { Paneel } from '../../../onderdelen/Kerngetal';
import { bedrag, datum } from '../../../onderdelen/opmaak';
import { Pagina } from '../../../onderdelen/Pagina';
import { K, Tabel } from '../../../onderdelen/Tabel';
import { Gemeentekeuze, Jaarkeuze } from '../rekentool/Zoekkeuzes';
import { Spuknavigatie } from '../Spuknavigatie';
import { Beurspaneel } from './Beurspaneel';
import { AndereBron } from './Besluitformulier';
import { Uitgaven } from './Uitgaven';

const route = getRouteApi('/binnen/spuk/beschikkingen');
export interface Beursdeel {
  beurs: Beurs;
  naam: string;
  titel: string;
}

export function Beschikkingen() {
  const { jaar, gemeente } = route.useSearch();
  const vraag = useQuery(beschikkingenVraag(jaar));
  return (
    <Pagina
      titel={`Beschikkingen ${jaar}`}
      inleiding="Wat het Rijk en andere bronnen toekennen: eerst voorlopig, soms bijgesteld, en in mei van het jaar erna definitief."
    >
      <Spuknavigatie />
      <div className="filters">
        <Gemeentekeuze jaar={jaar} gemeente={gemeente} leeg="Alle gemeenten" />
        <Jaarkeuze jaar={jaar} />
      </div>
      <Gegevens van={vraag} regels={8}>
        {(standen) => {
          const codes = [...new Set(standen.map((s) => s.gemeenteCode))];
          const code = gemeente ?? (codes.length === 1 ? codes[0] : undefined);
          return code ? (
            <VanGemeente standen={standen.filter((s) => s.gemeenteCode === code)} code={code} jaar={jaar} />
          ) : (
            <Alle standen={standen} jaar={jaar} />
          );
        }}
      </Gegevens>
    </Pagina>
  );
}

const Alle = ({ standen, jaar }: { standen: Beursregel[]; jaar: number }) => (
  <Paneel titel="Alle gemeenten">
    <Tabel
      titel={`Het besluit dat nu geldt, per gemeente en geldstroom, in ${jaar}`}
      kop={
        <>
          <K>Gemeente</K>
          <K>Geldstroom</K>
          <K>Besluit</K>
          <K rechts>Toegekend</K>
          <K rechts>Al betaald</K>
        </>
      }
    >
      {standen.map((s) => (
        <tr key={`${s.gemeenteCode}${s.beurs}${s.naam}`}>
          <th scope="row">
            <Link to="/spuk/beschikkingen" search={{ jaar, gemeente: s.gemeenteCode }}>
              {s.gemeente}
            </Link>
          </th>
          <td>{s.titel}</td>
          <td>
            {s.besluit ? BESLUITSOORTEN[s.besluit] : 'nog geen besluit'}
            {s.beslotenOp && <span className="bij">{datum(s.beslotenOp)}</span>}
          </td>
          <td className="rechts">{bedrag(s.toegekend)}</td>
          <td className="rechts">{bedrag(s.betaald)}</td>
        </tr>
      ))}
    </Tabel>
  </Paneel>
);

/** The three purses always, and the other sources that there are. */
const delenVan = (standen: Beursregel[]): Beursdeel[] => [
  ...(Object.keys(BEURZEN) as Beurs[])
    .filter((b) => b !== 'EXTRA')
    .map((beurs) => ({ beurs, naam: '', titel: BEURZEN[beurs] })),
  ...standen.filter((s) => s.beurs === 'EXTRA').map(({ beurs, naam, titel }) => ({ beurs, naam, titel })),
];

function VanGemeente({ standen, code, jaar }: { standen: Beursregel[]; code: string; jaar: number }) {
  const { data: ik } = useQuery(ikVraag);
  const beheert = ik?.rechten.includes('spuk.beheren') ?? false;
  const oud = jaar < Number(vandaag().slice(0, 4));
  const { data: vast } = useQuery({ ...vastgesteldVraag(jaar), enabled: beheert && oud });
  const delen = delenVan(standen);
  const isVast = (d: Beursdeel): boolean => vast?.some((v) => v.beurs === d.beurs && v.naam === d.naam) ?? false;
  return (
    <>
      <h2>{standen[0]?.gemeente ?? code}</h2>
      {delen.map((d) => (
        <Beurspaneel key={`${d.beurs}${d.naam}`} d={d} code={code} jaar={jaar} beheert={beheert} vast={isVast(d)} />
      ))}
      {beheert && <AndereBron jaar={jaar} />}
      <Uitgaven code={code} jaar={jaar} delen={delen} beheert={beheert} vast={delen.filter(isVast)} />
    </>
  );
}
