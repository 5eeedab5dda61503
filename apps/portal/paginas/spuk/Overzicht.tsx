import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { vandaag } from '#core';
import { beurzenVraag, type Beursstand, type Beurzen } from '../../api/beurzen';
import { Filterkeuze } from '../../onderdelen/Filterkeuze';
import { Gegevens } from '../../onderdelen/Gegevens';
import { codeKeuzes } from '../../onderdelen/keuzes';
import { Leeg, Paneel } from '../../onderdelen/Kerngetal';
import { datumVoluit } from '../../onderdelen/opmaak';
import { Pagina } from '../../onderdelen/Pagina';
import { BEURZEN, kies, STANDEN, type OverzichtZoek } from './beurs';
import { Beursacties } from './Beursacties';
import { Beurskaarten } from './Beurskaarten';
import { Jaarkeuze } from './Jaarkeuze';
import { Spuknavigatie } from './Spuknavigatie';
import { Standentabel } from './Standentabel';

const route = getRouteApi('/binnen/spuk');

/** Every purse of every gemeente that the reader sees, in one question to the server. */
export function Overzicht() {
  const zoek = route.useSearch();
  const ga = route.useNavigate();
  const beurzen = useQuery(beurzenVraag(zoek.jaar));
  const zet = (deel: Partial<OverzichtZoek>) => void ga({ search: (z) => ({ ...z, ...deel }), replace: true });
  return (
    <Pagina
      titel={`SPUK-budget ${zoek.jaar}`}
      inleiding={`Wat het rijk geeft, wat in PIP’s is toegezegd, wat is besteed en wat er nog komt. De beurzen worden nooit gemengd. Stand ${datumVoluit(vandaag())}.`}
      acties={<Beursacties jaar={zoek.jaar} />}
    >
      <Spuknavigatie />
      <Gegevens van={beurzen} regels={10}>
        {(b) => <Inhoud b={b} zoek={zoek} zet={zet} />}
      </Gegevens>
    </Pagina>
  );
}

interface Eigenschappen {
  b: Beurzen;
  zoek: OverzichtZoek;
  zet: (deel: Partial<OverzichtZoek>) => void;
}
function Inhoud({ b, zoek, zet }: Eigenschappen) {
  const rijen = kies(b.standen, zoek);
  const beurzen = b.totalen.filter((t) => !zoek.beurs || t.beurs === zoek.beurs);
  const panelen = beurzen.map((t) => ({ t, eigen: rijen.filter((r) => hoortBij(r, t)) })).filter((p) => p.eigen.length);
  const top = b.subregios.filter((s) => s.gemeente === zoek.gebied);
  return (
    <>
      <Keuzes b={b} zoek={zoek} zet={zet} />
      {!zoek.stand && <Beurskaarten standen={kaarten(b, zoek, top)} jaar={zoek.jaar} />}
      <p role="status" className="alleen-voorlezen">
        {panelen.length} beurzen, {rijen.length} regels getoond.
      </p>
      {panelen.length === 0 && (
        <Leeg titel="Geen beurs past bij deze keuze">
          <button
            type="button"
            className="tekstknop"
            onClick={() => zet({ beurs: undefined, gebied: undefined, stand: undefined })}
          >
            Toon alles van {zoek.jaar}
          </button>
        </Leeg>
      )}
      {panelen.map(({ t, eigen }) => (
        <Paneel key={t.beurs + t.naam} titel={t.titel}>
          <Standentabel rijen={eigen} optellingen={optellingen(b, t, eigen, zoek)} zoek={zoek} zet={zet} />
        </Paneel>
      ))}
    </>
  );
}
const hoortBij = (r: Beursstand, t: Beursstand): boolean => r.beurs === t.beurs && r.naam === t.naam;

/** The cards follow the choice of place: one gemeente, one subregion, or everything. */
function kaarten(b: Beurzen, zoek: OverzichtZoek, subregio: Beursstand[]): Beursstand[] {
  const van = !zoek.gebied ? b.totalen : subregio.length ? subregio : b.standen;
  return van.filter((s) => (!zoek.gebied || van !== b.standen || s.gemeenteCode === zoek.gebied) && past(s, zoek));
}
const past = (s: Beursstand, zoek: OverzichtZoek): boolean => !zoek.beurs || s.beurs === zoek.beurs;

/** Subregions and the whole, as long as no choice hides gemeenten; of one gemeente there is nothing to add up. */
function optellingen(b: Beurzen, t: Beursstand, rijen: Beursstand[], zoek: OverzichtZoek): Beursstand[] {
  if (zoek.stand) return [];
  const subregios = b.subregios.filter((s) => hoortBij(s, t));
  if (zoek.gebied) return subregios.filter((s) => s.gemeente === zoek.gebied);
  return rijen.length > 1 ? [...subregios, t] : [];
}

function Keuzes({ b, zoek, zet }: Eigenschappen) {
  const subregios = [...new Set(b.subregios.map((s) => s.gemeente))];
  const gemeenten = [...new Map(b.standen.map((s) => [s.gemeenteCode!, s.gemeente]))];
  const enig = gemeenten.length < 2;
  return (
    <form className="filters niet-afdrukken" aria-label="Kiezen wat u ziet" onSubmit={(e) => e.preventDefault()}>
      <Jaarkeuze jaar={zoek.jaar} zet={(jaar) => zet({ jaar })} />
      {!enig && (
        <Filterkeuze
          naam="Gemeente of subregio"
          alle="Alle gemeenten"
          waarde={zoek.gebied}
          keuzes={[
            ...subregios.map((s) => ({ value: s, label: `Subregio ${s}` })),
            ...gemeenten.map(([value, label]) => ({ value, label })),
          ]}
          zet={(gebied) => zet({ gebied })}
        />
      )}
      <Filterkeuze
        naam="Beurs"
        alle="Alle beurzen"
        waarde={zoek.beurs}
        keuzes={codeKeuzes(BEURZEN)}
        zet={(beurs) => zet({ beurs })}
      />
      {!enig && (
        <Filterkeuze
          naam="Stand"
          alle="Elke stand"
          waarde={zoek.stand}
          keuzes={codeKeuzes(STANDEN)}
          zet={(stand) => zet({ stand })}
        />
      )}
    </form>
  );
}
