import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { centNaarEuro } from '#core';
import { regelsVraag, type Beurskeuze, type Regel, type Regelsoort } from '../../api/beurzen';
import type { Fout, Lijst } from '../../api/types';
import { PER_BESTANDSDEEL } from '../../api/vragen';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Leeg } from '../../onderdelen/Kerngetal';
import { PadLink } from '../../onderdelen/Links';
import { MeerLaden } from '../../onderdelen/MeerLaden';
import { Melding } from '../../onderdelen/Melding';
import { bedrag, getal, hoofdletter, maand, product } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import { alleBladzijden, type Uitvoer } from '../../onderdelen/Uitvoer';
import type { Kolom } from '../../onderdelen/uitvoer/kolommen';
import { beursPad, cent, REGELSOORTEN } from './beurs';
import { Onderpagina } from './Onderpagina';
import type { Onderzoek } from './zoek';

const KOLOMMEN: Kolom<Regel>[] = [
  { kop: 'Maand', soort: 'maand', waarde: (r) => r.maand },
  { kop: 'Contract', waarde: (r) => r.contract },
  { kop: 'Aanbieder', waarde: (r) => r.aanbieder },
  { kop: 'Bestand', waarde: (r) => r.bestandsnaam },
  { kop: 'Rij', soort: 'getal', waarde: (r) => r.rij },
  { kop: 'Traject', waarde: (r) => r.trajectnummer },
  { kop: 'Product', waarde: (r) => r.product && product(r.product) },
  { kop: 'Bevindingen', waarde: (r) => r.bevindingen.map((b) => b.code).join(', ') },
  { kop: 'Bedrag', soort: 'bedrag', waarde: (r) => r.bedrag },
];
const route = getRouteApi('/binnen/spuk/$gemeenteCode/$beurs/regels');
const UITLEG: Record<Regelsoort, string> = {
  BESTEED: 'Geboekte regels uit rapportages.',
  GEBLOKKEERD: 'Regels die niet passen bij traject, PIP of contract. Zij tellen niet mee als besteed.',
  BETWIST: 'Geboekte regels met een bevinding over geld die nog niet is afgedaan.',
};

/** The lines of the reports beneath an amount: as deep as it goes. */
export function OnderRegels() {
  const zoek = route.useSearch();
  const soort = zoek.soort ?? 'BESTEED';
  return (
    <Onderpagina
      titel={`${REGELSOORTEN[soort]}, regel voor regel`}
      plaats={route.useParams()}
      zoek={zoek}
      inleiding={() => `${keuzeTekst(zoek)}${UITLEG[soort]}`}
      tussen={soort === 'BESTEED' ? { naam: 'Besteed per maand', onder: 'besteed' } : undefined}
    >
      {(keuze) => <Regels keuze={keuze} soort={soort} zoek={zoek} />}
    </Onderpagina>
  );
}
function keuzeTekst({ traject, maand: m, contract, product: p }: Onderzoek): string {
  const delen = [traject && `traject ${traject}`, m && maand(m), contract && `contract ${contract}`, p && product(p)];
  const tekst = delen.filter(Boolean).join(', ');
  return tekst ? `${hoofdletter(tekst)}. ` : '';
}

type Blad = Lijst<Regel> & { fouten: Fout[] };
function Regels({ keuze, soort, zoek }: { keuze: Beurskeuze; soort: Regelsoort; zoek: Onderzoek }) {
  const { contract, product: p, maand: m, traject } = zoek;
  const onder = { contract, product: p, maand: m, traject };
  const lijst = useInfiniteQuery(regelsVraag(keuze, soort, onder));
  const uitvoer = alleBladzijden(KOLOMMEN, regelsVraag(keuze, soort, onder, PER_BESTANDSDEEL));
  return (
    <Gegevens van={lijst as never} regels={10}>
      {(d: { pages: Blad[] }) => {
        const rijen = d.pages.flatMap((blad) => blad.nodes);
        const fout = d.pages[0]?.fouten[0];
        if (fout)
          return (
            <Melding toon="let-op" titel={fout.melding}>
              <p>
                {fout.oplossing}{' '}
                <PadLink pad={beursPad(keuze, keuze.jaar, 'besteed')}>Kies uit de bedragen per maand</PadLink>
              </p>
            </Melding>
          );
        if (!rijen.length) return <Leeg titel="Geen regels bij deze keuze" />;
        return (
          <>
            <Regeltabel rijen={rijen} alles={!lijst.hasNextPage} uitvoer={uitvoer} />
            <MeerLaden van={lijst} getoond={rijen.length} totaal={null} wat={['regel', 'regels']} />
          </>
        );
      }}
    </Gegevens>
  );
}

function Regeltabel({ rijen, alles, uitvoer }: { rijen: Regel[]; alles: boolean; uitvoer: Uitvoer }) {
  const trajecten = rijen.some((r) => r.trajectnummer !== null);
  const som = centNaarEuro(rijen.reduce((n, r) => n + cent(r.bedrag), 0));
  return (
    <Tabel
      uitvoer={uitvoer}
      titel="Kies een rapportage om het hele bestand te zien, of een bevinding om te lezen wat er loopt"
      kop={
        <>
          <K>Rapportage</K>
          <K>Bestand</K>
          {trajecten && <K>Traject</K>}
          <K>Product</K>
          <K>Bevinding</K>
          <K rechts>Bedrag</K>
        </>
      }
      voet={
        <tr>
          <th scope="row" colSpan={trajecten ? 5 : 4}>
            {alles ? 'Samen' : `Samen, de eerste ${getal(rijen.length)} regels`}
          </th>
          <td className="rechts">{bedrag(som)}</td>
        </tr>
      }
    >
      {rijen.map((r) => (
        <tr key={r.inleveringId + r.rij}>
          <th scope="row">
            <Link to="/rapportages/$id" params={{ id: r.rapportageId }}>
              {hoofdletter(maand(r.maand))}, {r.contract}
            </Link>
            <span className="onder">{r.aanbieder}</span>
          </th>
          <td>
            {r.bestandsnaam}
            <span className="onder">rij {getal(r.rij)}</span>
          </td>
          {trajecten && <td>{r.trajectnummer ?? '–'}</td>}
          <td>{product(r.product)}</td>
          <td>
            {r.bevindingen.length === 0
              ? 'geen'
              : r.bevindingen.map((b) => (
                  <Link key={b.id} to="/bevindingen/$id" params={{ id: b.id }} className="vast onder-elkaar">
                    {b.code}
                  </Link>
                ))}
          </td>
          <td className="rechts">{bedrag(r.bedrag)}</td>
        </tr>
      ))}
    </Tabel>
  );
}
