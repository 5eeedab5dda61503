import './tarieven.css';
import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { centNaarEuro, geldtOp, naarGeheel, nl, vandaag } from '#core';
import {
  keurMix,
  mixtoets,
  STARTMIX,
  type Mixdeel,
  type Mixuitkomst,
} from '../../../../libs/inkoop/domain/tarieven/mixtoets.js';
import { rijksbudgettenVraag, type Rijksbudget } from '../../api/tarieven';
import { Foutenoverzicht } from '../../onderdelen/Foutenoverzicht';
import { Gegevens } from '../../onderdelen/Gegevens';
import { ikVraag } from '../../api/vragen';
import { Paneel } from '../../onderdelen/Kerngetal';
import { Linkknop } from '../../onderdelen/Links';
import { Melding } from '../../onderdelen/Melding';
import { bedrag, datum } from '../../onderdelen/opmaak';
import { Pagina } from '../../onderdelen/Pagina';
import { K, Tabel } from '../../onderdelen/Tabel';
import { Contractprijzen } from './Contractprijzen';
import { routeNaam } from './zoek';

const route = getRouteApi('/binnen/mixtoets');
/** What the address says: per route `aandeel;prijs` as typed, and the budget. */
export type MixZoek = Partial<Record<string, string>>;

export function Mixtoets() {
  const budgetten = useQuery(rijksbudgettenVraag);
  const { data: ik } = useQuery(ikVraag);
  return (
    <Pagina
      titel="Mixtoets"
      acties={
        ik?.rechten.includes('contract.beheren') && (
          <Linkknop to="/contracten/delen" variant="outline">
            Rijksbudget vastleggen
          </Linkknop>
        )
      }
      inleiding="Past een mix van leerroutes binnen wat het Rijk per traject betaalt? Laat een prijs leeg, en u ziet tot welke prijs het nog past."
    >
      <Gegevens van={budgetten}>{(b) => <Toets budgetten={b} />}</Gegevens>
    </Pagina>
  );
}

const cent = (tekst: string): number | null =>
  tekst.trim() ? naarGeheel(tekst.replaceAll('.', '').replace(',', '.'), 2) : null;

function Toets({ budgetten }: { budgetten: Rijksbudget[] }) {
  // What is typed stays as typed (an emptied field is not its start value again); the address follows.
  const [zoek, setZoek] = useState<MixZoek>(route.useSearch());
  const ga = route.useNavigate();
  const zet = (veld: string, w: string) => {
    setZoek({ ...zoek, [veld]: w });
    void ga({ search: (z: MixZoek) => ({ ...z, [veld]: w }), replace: true });
  };
  const nu = budgetten.find((b) => geldtOp(b, vandaag()));
  const budgetTekst = zoek['budget'] ?? (nu ? nl(nu.bedrag) : '');
  const invoer = STARTMIX.map((d) => ({
    route: d.route,
    aandeel: zoek[`aandeel-${d.route}`] ?? nl(String(d.aandeelBp / 100)),
    prijs: zoek[`prijs-${d.route}`] ?? '',
  }));
  const delen: Mixdeel[] = invoer.map((d) => ({
    route: d.route,
    aandeelBp: cent(d.aandeel) ?? 0,
    prijsCent: cent(d.prijs),
  }));
  const budgetCent = cent(budgetTekst) ?? 0;
  const fouten = keurMix(delen, budgetCent);
  return (
    <>
      <form className="filters" aria-label="Mix van leerroutes" onSubmit={(e) => e.preventDefault()}>
        <TextInput
          id="budget"
          label="Rijksbudget per traject (euro)"
          description={nu ? `Vastgelegd vanaf ${datum(nu.van)}: ${nu.bron}` : 'Nog niet vastgelegd voor uw regio'}
          inputMode="decimal"
          value={budgetTekst}
          onChange={(e) => zet('budget', e.currentTarget.value)}
        />
        {invoer.map((d) => (
          <Routevelden key={d.route} d={d} zet={zet} />
        ))}
      </form>
      {fouten.length ? (
        <Foutenoverzicht fouten={fouten} titel="Nog niet te berekenen" />
      ) : (
        <Uitkomst u={mixtoets(delen, budgetCent)} delen={delen} />
      )}
      <Contractprijzen routes={invoer.map((d) => d.route)} neem={(r, prijs) => zet(`prijs-${r}`, prijs)} />
    </>
  );
}

const Routevelden = ({
  d,
  zet,
}: {
  d: { route: string; aandeel: string; prijs: string };
  zet: (veld: string, w: string) => void;
}) => (
  <>
    <TextInput
      label={`${routeNaam(d.route)}: aandeel (%)`}
      inputMode="decimal"
      value={d.aandeel}
      onChange={(e) => zet(`aandeel-${d.route}`, e.currentTarget.value)}
    />
    <TextInput
      label={`${routeNaam(d.route)}: prijs per traject`}
      inputMode="decimal"
      value={d.prijs}
      onChange={(e) => zet(`prijs-${d.route}`, e.currentTarget.value)}
    />
  </>
);

const euro = (c: bigint | null): string => (c === null ? 'geen' : bedrag(centNaarEuro(c)));
function Uitkomst({ u, delen }: { u: Mixuitkomst; delen: Mixdeel[] }) {
  return (
    <Paneel titel="Uitkomst">
      {u.past !== null && (
        <Melding
          toon={u.past ? 'goed' : 'fout'}
          live
          titel={u.past ? 'De mix past binnen het rijksbudget' : 'De mix past niet binnen het rijksbudget'}
        >
          <p>
            {u.som}.{' '}
            {u.past
              ? `Er blijft ${euro(u.overCent)} per traject over.`
              : `Er is ${euro(-u.overCent!)} per traject te weinig.`}
          </p>
        </Melding>
      )}
      <Tabel
        titel="Tot welke prijs de mix nog past"
        kop={
          <>
            <K>Leerroute</K>
            <K rechts>Prijs nu</K>
            <K rechts>Past tot en met</K>
            <K>Som</K>
          </>
        }
      >
        {u.grenzen.map((g) => {
          const prijsCent = delen.find((d) => d.route === g.route)?.prijsCent;
          return (
            <tr key={g.route}>
              <th scope="row">{routeNaam(g.route)}</th>
              <td className="rechts">{prijsCent == null ? 'gezocht' : bedrag(centNaarEuro(prijsCent))}</td>
              <td className="rechts">
                <strong>{euro(g.grensCent)}</strong>
              </td>
              <td>{g.som}</td>
            </tr>
          );
        })}
      </Tabel>
    </Paneel>
  );
}
