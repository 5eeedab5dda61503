import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { centNaarEuro, naarGeheel, vandaag } from '#core';
import type { SpukStand } from '../api/types';
import { spukOverzichtVraag } from '../api/vragen';
import { Balk } from '../onderdelen/Balk';
import { Gegevens } from '../onderdelen/Gegevens';
import { Kerngetal, Kerngetallen, Leeg } from '../onderdelen/Kerngetal';
import { bedrag, datumVoluit, decimaal } from '../onderdelen/opmaak';
import { Pagina } from '../onderdelen/Pagina';
import { K, Tabel } from '../onderdelen/Tabel';
import { Spuknavigatie } from './spuk/Spuknavigatie';

const route = getRouteApi('/binnen/spuk');

export function Spuk() {
  const { jaar } = route.useSearch();
  const vraag = useQuery(spukOverzichtVraag(jaar));
  return (
    <Pagina
      titel={`SPUK-budget ${jaar}`}
      inleiding={`Wat elke gemeente mag uitgeven en wat de rapportages hebben geboekt. Stand ${datumVoluit(vandaag())}.`}
      acties={<Jaarkeuze jaar={jaar} />}
    >
      <Spuknavigatie />
      <Gegevens van={vraag} regels={8}>
        {(standen) =>
          standen.length ? (
            <Overzicht standen={standen} jaar={jaar} />
          ) : (
            <Leeg titel={`Geen budget in ${jaar}`}>
              <p>Er is voor dit jaar geen SPUK-budget ingevoerd en er is niets geboekt.</p>
            </Leeg>
          )
        }
      </Gegevens>
    </Pagina>
  );
}

export function Jaarkeuze({ jaar }: { jaar: number }) {
  const ga = route.useNavigate();
  const nu = Number(vandaag().slice(0, 4));
  const jaren = [...new Set([nu + 1, nu, nu - 1, nu - 2, nu - 3, jaar])].sort((a, b) => b - a);
  return (
    <NativeSelect
      label="Jaar"
      value={String(jaar)}
      data={jaren.map(String)}
      onChange={(e) => void ga({ to: '.', search: { jaar: Number(e.currentTarget.value) }, replace: true } as never)}
    />
  );
}

const som = (standen: SpukStand[], veld: 'budget' | 'besteed'): number =>
  standen.reduce((n, s) => n + (naarGeheel(s[veld] ?? '0', 2) ?? 0), 0);

function Overzicht({ standen, jaar }: { standen: SpukStand[]; jaar: number }) {
  const [budget, besteed] = [som(standen, 'budget'), som(standen, 'besteed')];
  const over = standen.filter((s) => Number(s.percentage ?? 0) > 100).length;
  return (
    <>
      <Kerngetallen>
        <Kerngetal
          naam="Budget"
          waarde={bedrag(centNaarEuro(budget))}
          toon="info"
          uitleg={`${standen.length} gemeenten samen`}
        />
        <Kerngetal
          naam="Besteed"
          waarde={bedrag(centNaarEuro(besteed))}
          toon="info"
          uitleg={budget ? `${decimaal(((besteed / budget) * 100).toFixed(1))} % van het budget` : undefined}
        />
        <Kerngetal
          naam={budget >= besteed ? 'Nog beschikbaar' : 'Tekort'}
          waarde={bedrag(centNaarEuro(Math.abs(budget - besteed)))}
          toon={budget >= besteed ? 'goed' : 'fout'}
        />
        <Kerngetal
          naam="Boven budget"
          waarde={over}
          toon={over ? 'fout' : 'goed'}
          uitleg={over === 1 ? 'gemeente' : 'gemeenten'}
        />
      </Kerngetallen>
      <Tabel
        titel={`SPUK-budget en besteding per gemeente in ${jaar}`}
        kop={
          <>
            <K>Gemeente</K>
            <K>Besteed deel</K>
            <K rechts>Budget</K>
            <K rechts>Besteed</K>
            <K rechts>Verschil</K>
            <K rechts>%</K>
          </>
        }
        voet={
          <tr>
            <th scope="row">Totaal</th>
            <td />
            <td className="rechts">{bedrag(centNaarEuro(budget))}</td>
            <td className="rechts">{bedrag(centNaarEuro(besteed))}</td>
            <td className="rechts">{bedrag(centNaarEuro(budget - besteed))}</td>
            <td />
          </tr>
        }
      >
        {standen.map((s) => (
          <Rij key={s.gemeenteCode} s={s} />
        ))}
      </Tabel>
    </>
  );
}

function Rij({ s }: { s: SpukStand }) {
  const verschil = s.budget === null ? null : naarGeheel(s.budget, 2)! - naarGeheel(s.besteed, 2)!;
  const p = s.percentage === null ? null : Number(s.percentage);
  return (
    <tr>
      <th scope="row">
        <Link to="/spuk/$gemeenteCode" params={{ gemeenteCode: s.gemeenteCode }} search={{ jaar: s.jaar }}>
          {s.gemeente}
        </Link>
      </th>
      <td>
        {p === null ? '–' : <Balk procent={p} naam={s.gemeente} tekst={`${decimaal(s.percentage)} % besteed`} />}
        {p !== null && p > 100 && <strong>boven budget</strong>}
      </td>
      <td className="rechts">{s.budget === null ? 'geen budget' : bedrag(s.budget)}</td>
      <td className="rechts">{bedrag(s.besteed)}</td>
      <td className="rechts">{verschil === null ? '–' : bedrag(centNaarEuro(verschil))}</td>
      <td className="rechts">{decimaal(s.percentage)}</td>
    </tr>
  );
}
