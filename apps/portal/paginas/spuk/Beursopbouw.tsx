import { useQuery } from '@tanstack/react-query';
import { centNaarEuro } from '#core';
import type { Beursdetail, Beurskeuze, Post, Verrekening } from '../../api/beurzen';
import { ikVraag } from '../../api/vragen';
import { Feiten, Leeg, Paneel } from '../../onderdelen/Kerngetal';
import { PadLink } from '../../onderdelen/Links';
import { bedrag, datum, hoofdletter, maand, tijdstip } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import { Uitklap } from '../../onderdelen/Uitklap';
import { BESLUITEN, beursPad, cent } from './beurs';
import { Ondergeld } from './Ondergeld';
import { usePad } from './usePad';

/** The line that always adds up, with its sum: what was promised is spent, still to come, or released. */
export function Optelling({ s }: { s: Beursdetail['stand'] }) {
  const links = cent(s.toegezegd) + cent(s.boven) + cent(s.verschoven);
  const rechts = cent(s.besteed) + cent(s.verplicht) + cent(s.vrijgevallen);
  return (
    <Paneel titel="Dit telt altijd op">
      <div className="optelling">
        <dl>
          <Deel naam="Toegezegd in PIP’s" euro={s.toegezegd} />
          <Deel teken="+" naam="Meer besteed dan toegezegd" euro={s.boven} />
          <Deel teken="+" naam="Doorgeschoven uit of naar een ander jaar" euro={s.verschoven} />
          <Deel teken="=" naam="Samen" euro={centNaarEuro(links)} />
        </dl>
        <dl>
          <Deel naam="Besteed" euro={s.besteed} />
          <Deel teken="+" naam="Nog te komen" euro={s.verplicht} />
          <Deel teken="+" naam="Vrijgevallen" euro={s.vrijgevallen} />
          <Deel teken="=" naam="Samen" euro={centNaarEuro(rechts)} />
        </dl>
      </div>
      <p>
        {links === rechts
          ? `Beide kanten zijn ${bedrag(centNaarEuro(links))}. Geen euro telt twee keer en geen euro is weg.`
          : 'De twee kanten verschillen: er worden nu regels verwerkt. Vernieuw de pagina over een minuut; blijft het zo, meld het aan uw beheerder.'}
      </p>
    </Paneel>
  );
}
const Deel = ({ teken = '', naam, euro }: { teken?: string; naam: string; euro: string }) => (
  <div className={teken === '=' ? 'optelling-som' : undefined}>
    <dt>
      <span className="optelling-teken" aria-hidden>
        {teken}
      </span>
      {naam}
    </dt>
    <dd>{bedrag(euro)}</dd>
  </div>
);

interface Onder {
  s: Beursdetail['stand'];
  keuze: Beurskeuze;
}
const Regellink = ({ euro, soort, keuze }: { euro: string; soort: string; keuze: Beurskeuze }) =>
  cent(euro) === 0 ? (
    <>{bedrag(euro)}</>
  ) : (
    <PadLink pad={beursPad(keuze, keuze.jaar, 'regels', { soort })}>{bedrag(euro)}, bekijk de regels</PadLink>
  );

export const Apart = ({ s, keuze }: Onder) => (
  <Paneel titel="Apart gehouden">
    <Feiten
      feiten={[
        [
          'Geblokkeerd',
          <>
            <Regellink euro={s.geblokkeerd} soort="GEBLOKKEERD" keuze={keuze} />
            <span className="bij">Past niet bij het traject, de PIP of het contract. Telt niet mee als besteed.</span>
          </>,
        ],
        [
          'Betwist',
          <>
            <Regellink euro={s.betwist} soort="BETWIST" keuze={keuze} />
            <span className="bij">Telt wel mee als besteed, maar over het bedrag loopt nog een bevinding.</span>
          </>,
        ],
      ]}
    />
  </Paneel>
);

/** Per contract and product: one step beneath the figures, and the way to months, trajecten and lines. */
export function Posten({ posten, s, keuze }: { posten: Post[] } & Onder) {
  const { data: ik } = useQuery(ikVraag);
  const trajecten = ik?.rechten.includes('spuk.trajecten') ?? false;
  const elders = verschil(s, posten);
  return (
    <section id="toezeggingen">
      <Paneel titel="Onder deze cijfers: contracten en producten">
        {posten.length === 0 && !elders ? (
          <Leeg titel="Er is niets toegezegd en niets besteed">
            <p>Zodra een PIP wordt vastgesteld of een rapportage wordt geboekt, staat het hier.</p>
          </Leeg>
        ) : (
          <Tabel
            titel={
              trajecten
                ? 'Kies een bedrag: besteed opent de maanden, de andere bedragen openen de trajecten.'
                : 'Kies wat is besteed: dan ziet u de maanden en de regels uit de rapportages.'
            }
            kop={
              <>
                <K>Contract</K>
                <K>Product</K>
                <K rechts>Toegezegd</K>
                <K rechts>Besteed</K>
                <K rechts>Nog te komen</K>
                <K rechts>Vrijgevallen</K>
              </>
            }
            voet={
              <tr>
                <th scope="row" colSpan={2}>
                  Samen
                </th>
                <td className="rechts">{bedrag(s.toegezegd)}</td>
                <td className="rechts">{bedrag(s.besteed)}</td>
                <td className="rechts">{bedrag(s.verplicht)}</td>
                <td className="rechts">{bedrag(s.vrijgevallen)}</td>
              </tr>
            }
          >
            {posten.map((p) => (
              <Postrij key={p.contract + p.product} p={p} keuze={keuze} trajecten={trajecten} />
            ))}
            {elders && <Elders bedragen={elders} />}
          </Tabel>
        )}
      </Paneel>
    </section>
  );
}

const POSTVELDEN = ['toegezegd', 'besteed', 'verplicht', 'vrijgevallen'] as const;
/** What the figures hold beyond the contracts that the reader may see: those of another region. */
function verschil(s: Beursdetail['stand'], posten: Post[]): string[] | null {
  const over = POSTVELDEN.map((v) => cent(s[v]) - posten.reduce((n, p) => n + cent(p[v]), 0));
  return over.some((c) => c !== 0) ? over.map(centNaarEuro) : null;
}
const Elders = ({ bedragen }: { bedragen: string[] }) => (
  <tr>
    <th scope="row" colSpan={2}>
      Contracten van een andere regio
      <span className="onder">U ziet alleen het bedrag.</span>
    </th>
    {bedragen.map((b, i) => (
      <td key={POSTVELDEN[i]} className="rechts">
        {bedrag(b)}
      </td>
    ))}
  </tr>
);

function Postrij({ p, keuze, trajecten }: { p: Post; keuze: Beurskeuze; trajecten: boolean }) {
  const pad = (onder: string, open: boolean) =>
    open ? beursPad(keuze, keuze.jaar, onder, { contract: p.contract, product: p.product }) : null;
  return (
    <tr>
      <th scope="row">
        {p.contract}
        <span className="onder">{p.aanbieder}</span>
      </th>
      <td>{p.productNaam}</td>
      <td className="rechts">
        <Ondergeld euro={p.toegezegd} pad={pad('trajecten', trajecten)} />
      </td>
      <td className="rechts">
        <Ondergeld euro={p.besteed} pad={pad('besteed', true)} />
      </td>
      <td className="rechts">
        <Ondergeld euro={p.verplicht} pad={pad('trajecten', trajecten)} />
      </td>
      <td className="rechts">
        <Ondergeld euro={p.vrijgevallen} pad={pad('trajecten', trajecten)} />
      </td>
    </tr>
  );
}

const VERREKENING: Record<Verrekening['soort'], string> = {
  NOG_NIET: 'nog niet bekend',
  NABETALING: 'het rijk betaalt bij',
  TERUGVORDERING: 'het rijk vordert terug',
  GELIJK: 'er is precies genoeg betaald',
};
/** The decisions, what was paid in advance, and what the settlement is. */
export function VanHetRijk({ d, jaar }: { d: Beursdetail; jaar: number }) {
  const pad = usePad('/spuk/beschikkingen', 'spuk.lezen');
  const { verrekening: v } = d;
  if (!v) return null;
  return (
    <Paneel
      titel="Van het rijk"
      acties={pad && <PadLink pad={`${pad}?jaar=${jaar}`}>Alle beschikkingen van {jaar}</PadLink>}
    >
      {d.besluiten.length > 0 && (
        <Tabel
          titel="Beschikkingen, de oudste eerst"
          kop={
            <>
              <K>Besluit</K>
              <K>Van</K>
              <K rechts>Bedrag</K>
              <K>Waar het staat</K>
            </>
          }
        >
          {d.besluiten.map((b) => (
            <tr key={b.id + b.beslotenOp}>
              <th scope="row">{hoofdletter(BESLUITEN[b.soort])}</th>
              <td>{datum(b.beslotenOp)}</td>
              <td className="rechts">{bedrag(b.bedrag)}</td>
              <td>
                {b.bron}
                {b.ingetrokkenOp && (
                  <span className="onder">
                    Ingetrokken op {tijdstip(b.ingetrokkenOp)}: {b.ingetrokkenReden}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </Tabel>
      )}
      <Feiten
        feiten={[
          ['Betaald aan voorschotten', bedrag(v.betaald)],
          ['Definitief', v.definitief === null ? `verwacht in ${maand(v.verwachtIn)}` : bedrag(v.definitief)],
          [
            'Verrekening',
            v.verschil === null
              ? VERREKENING[v.soort]
              : `${bedrag(v.verschil.replace('-', ''))}: ${VERREKENING[v.soort]}`,
          ],
        ]}
      />
    </Paneel>
  );
}

export const Aannames = ({ d }: { d: Beursdetail }) => (
  <Uitklap titel="Waar de prognose op rust">
    <Feiten feiten={d.aannames.map((a) => [a.wat, /^\d{4}-\d{2}$/.test(a.waarde) ? maand(a.waarde) : a.waarde])} />
  </Uitklap>
);
