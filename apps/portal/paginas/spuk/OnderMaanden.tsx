import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { centNaarEuro } from '#core';
import { maandpostenVraag, type Beurskeuze, type Maandpost, type Uitgave } from '../../api/beurzen';
import { Filterkeuze } from '../../onderdelen/Filterkeuze';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Leeg, Paneel } from '../../onderdelen/Kerngetal';
import { PadLink } from '../../onderdelen/Links';
import { bedrag, getal, hoofdletter, maand } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import { beursPad, cent } from './beurs';
import { Onderpagina } from './Onderpagina';
import type { Onderzoek } from './zoek';

const route = getRouteApi('/binnen/spuk/$gemeenteCode/$beurs/besteed');
/** The server gives at most this many rows. */
const MEEST = 2000;

/** What was spent, per month, contract and product: one step above the lines of the reports. */
export function OnderMaanden() {
  const zoek = route.useSearch();
  return (
    <Onderpagina
      titel="Besteed"
      plaats={route.useParams()}
      zoek={zoek}
      inleiding={() => 'Per maand, contract en product. Kies een bedrag om de regels uit de rapportages te zien.'}
    >
      {(keuze) => <Maanden keuze={keuze} zoek={zoek} />}
    </Onderpagina>
  );
}

function Maanden({ keuze, zoek }: { keuze: Beurskeuze; zoek: Onderzoek }) {
  const vraag = useQuery(maandpostenVraag(keuze));
  return (
    <Gegevens van={vraag} regels={10}>
      {({ posten, uitgaven }) => {
        const rijen = posten.filter(
          (p) =>
            (!zoek.maand || p.maand === zoek.maand) &&
            (!zoek.contract || p.contract === zoek.contract) &&
            (!zoek.product || p.product === zoek.product),
        );
        // What was entered by hand has no contract.
        const hand = zoek.contract || zoek.product ? [] : uitgaven.filter((u) => !zoek.maand || u.maand === zoek.maand);
        return (
          <>
            <Keuzes posten={posten} zoek={zoek} />
            {posten.length >= MEEST && <p>Alleen de eerste {getal(MEEST)} rijen zijn getoond. Kies een gemeente.</p>}
            {rijen.length === 0 && hand.length === 0 ? (
              <Leeg titel="Er is niets besteed bij deze keuze" />
            ) : (
              <Rijen rijen={rijen} keuze={keuze} />
            )}
            {hand.length > 0 && <Ingevoerd uitgaven={hand} />}
          </>
        );
      }}
    </Gegevens>
  );
}

const uniek = (paren: [string, string][]) => [...new Map(paren)].map(([value, label]) => ({ value, label }));
function Keuzes({ posten, zoek }: { posten: Maandpost[]; zoek: Onderzoek }) {
  const ga = route.useNavigate();
  const zet = (deel: Partial<Onderzoek>) => void ga({ search: (z) => ({ ...z, ...deel }), replace: true });
  return (
    <form className="filters niet-afdrukken" aria-label="Kiezen wat u ziet" onSubmit={(e) => e.preventDefault()}>
      <Filterkeuze
        naam="Maand"
        alle="Alle maanden"
        waarde={zoek.maand}
        keuzes={Array.from({ length: 12 }, (_, i) => `${zoek.jaar}-${String(i + 1).padStart(2, '0')}`).map((m) => ({
          value: m,
          label: hoofdletter(maand(m)),
        }))}
        zet={(m) => zet({ maand: m })}
      />
      <Filterkeuze
        naam="Contract"
        alle="Alle contracten"
        waarde={zoek.contract}
        keuzes={uniek(posten.map((p) => [p.contract, `${p.contract} (${p.aanbieder})`]))}
        zet={(contract) => zet({ contract })}
      />
      <Filterkeuze
        naam="Product"
        alle="Alle producten"
        waarde={zoek.product}
        keuzes={uniek(posten.map((p) => [p.product, p.productNaam]))}
        zet={(product) => zet({ product })}
      />
    </form>
  );
}

const som = (rijen: { bedrag: string }[]): string =>
  bedrag(centNaarEuro(rijen.reduce((n, r) => n + cent(r.bedrag), 0)));
function Rijen({ rijen, keuze }: { rijen: Maandpost[]; keuze: Beurskeuze }) {
  if (!rijen.length) return null;
  return (
    <Tabel
      titel="Geboekt uit rapportages"
      kop={
        <>
          <K>Maand</K>
          <K>Contract</K>
          <K>Product</K>
          <K rechts>Regels</K>
          <K rechts>Bedrag</K>
        </>
      }
      voet={
        <tr>
          <th scope="row" colSpan={3}>
            Samen
          </th>
          <td className="rechts">{getal(rijen.reduce((n, r) => n + r.regels, 0))}</td>
          <td className="rechts">{som(rijen)}</td>
        </tr>
      }
    >
      {rijen.map((r) => (
        <tr key={r.maand + r.contract + r.product}>
          <th scope="row">{hoofdletter(maand(r.maand))}</th>
          <td>
            {r.contract}
            <span className="onder">{r.aanbieder}</span>
          </td>
          <td>{r.productNaam}</td>
          <td className="rechts">{getal(r.regels)}</td>
          <td className="rechts">
            <PadLink
              pad={beursPad(keuze, keuze.jaar, 'regels', {
                ...{ soort: 'BESTEED', contract: r.contract, product: r.product, maand: r.maand },
              })}
              aria-label={`${bedrag(r.bedrag)}: regels van ${maand(r.maand)}, ${r.contract}, ${r.productNaam}`}
            >
              {bedrag(r.bedrag)}
            </PadLink>
          </td>
        </tr>
      ))}
    </Tabel>
  );
}

const Ingevoerd = ({ uitgaven }: { uitgaven: Uitgave[] }) => (
  <Paneel titel="Met de hand ingevoerd">
    <Tabel
      titel="Uitgaven waar geen rapportage bij hoort"
      kop={
        <>
          <K>Maand</K>
          <K>Waarvoor</K>
          <K>Waar het staat</K>
          <K rechts>Bedrag</K>
        </>
      }
      voet={
        <tr>
          <th scope="row" colSpan={3}>
            Samen
          </th>
          <td className="rechts">{som(uitgaven)}</td>
        </tr>
      }
    >
      {uitgaven.map((u) => (
        <tr key={u.id}>
          <th scope="row">{hoofdletter(maand(u.maand))}</th>
          <td>{u.omschrijving}</td>
          <td>{u.bron}</td>
          <td className="rechts">{bedrag(u.bedrag)}</td>
        </tr>
      ))}
    </Tabel>
  </Paneel>
);
