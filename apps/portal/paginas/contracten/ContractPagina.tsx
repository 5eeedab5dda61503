import './contracten.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { vandaag } from '#core';
import { contractVraag, type Contract } from '../../api/tarieven';
import { ikVraag } from '../../api/vragen';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Feiten, Paneel } from '../../onderdelen/Kerngetal';
import { Linkknop } from '../../onderdelen/Links';
import { bedrag, datum, decimaal } from '../../onderdelen/opmaak';
import { Pagina } from '../../onderdelen/Pagina';
import { NietGevonden } from '../NietGevonden';
import { routeNaam } from '../tarieven/zoek';
import { KeurmerkFormulier, TariefFormulier, VerlengingBesluit } from './Beheer';
import { Signalen } from './Signalen';
import { Pakketten, Tarieven } from './Tarieven';

const route = getRouteApi('/binnen/contracten/$nummer');

export function ContractPagina() {
  const { nummer } = route.useParams();
  const vraag = useQuery(contractVraag(nummer));
  const { data: ik } = useQuery(ikVraag);
  if (vraag.data === null) return <NietGevonden />;
  const c = vraag.data;
  return (
    <Pagina
      titel={`Contract ${nummer}`}
      inleiding={c && `${c.aanbieder}, ${c.perceel}, ${c.regio}`}
      kruimels={[{ naam: 'Contracten', pad: '/contracten' }]}
      acties={
        c?.pakketten[0] && (
          <Linkknop to="/tarieven" search={{ leerroute: c.pakketten[0].leerroute }} variant="outline">
            Tarieven vergelijken ({routeNaam(c.pakketten[0].leerroute)})
          </Linkknop>
        )
      }
    >
      <Gegevens van={vraag} regels={10}>
        {(d) => <Inhoud c={d!} beheert={ik?.rechten.includes('contract.beheren') ?? false} />}
      </Gegevens>
    </Pagina>
  );
}

const Inhoud = ({ c, beheert }: { c: Contract; beheert: boolean }) => (
  <>
    {c.signalen.length > 0 && (
      <Paneel titel="Let op">
        <Signalen signalen={c.signalen} />
      </Paneel>
    )}
    <div className="naast">
      <Paneel titel="Looptijd en geld">
        <Feiten feiten={looptijd(c)} />
        {beheert && <VerlengingBesluit c={c} />}
      </Paneel>
      <Paneel titel="Afspraken">
        <Feiten feiten={afspraken(c)} />
      </Paneel>
    </div>
    <Tarieven c={c} vandaag={vandaag()} />
    {beheert && <TariefFormulier c={c} />}
    <Pakketten c={c} />
    {c.keurmerkVereist && (
      <Paneel titel={`Keurmerk ${c.keurmerkVereist}`}>
        <Feiten
          feiten={c.keurmerk.map((k) => [
            `${datum(k.van)} – ${k.tot ? datum(k.tot) : 'nu'}`,
            `${STAND[k.stand] ?? k.stand} (${k.bron})`,
          ])}
        />
        {beheert && <KeurmerkFormulier c={c} />}
      </Paneel>
    )}
  </>
);

const STAND: Record<string, string> = { GELDIG: 'Geldig', GESCHORST: 'Geschorst', INGETROKKEN: 'Ingetrokken' };
const BESLUIT = { OPEN: 'nog te besluiten', VERLENGD: 'verlengd', NIET_VERLENGD: 'niet verlengd' };
const RITME = { MAAND: 'elke maand', KWARTAAL: 'elk kwartaal', BEIDE: 'elke maand en elk kwartaal' };
const UITVAL: Record<string, string> = {
  NAAR_UREN: 'betaald naar gevolgde uren',
  PER_FASE: 'betaald per begonnen fase',
  VOLLEDIG: 'volledig betaald',
  GEEN: 'niet betaald',
};
type Feit = [string, React.ReactNode];
const procent = (p: string): string => `${decimaal(p.replace(/\.?0+$/, ''))} %`;

function looptijd(c: Contract): Feit[] {
  const gemeenten = c.gemeenten.map(
    (g) => `${g.naam} (vanaf ${datum(g.van)}${g.tot ? ` tot en met ${datum(g.tot)}` : ''})`,
  );
  return [
    ['Looptijd', `${datum(c.van)} tot en met ${c.tot ? datum(c.tot) : 'onbepaald'}`],
    ...c.verlengingen.map((v): Feit => [
      `Verlenging ${v.volgnummer}`,
      `${v.maanden} maanden, besluiten uiterlijk ${datum(v.uiterlijkBesluitenOp)}: ${BESLUIT[v.besluit]}${v.beslotenOp ? ` op ${datum(v.beslotenOp)} door ${v.beslotenDoor}` : ''}`,
    ]),
    ['Gemeenten', gemeenten.join(', ') || 'alle gemeenten van de regio'],
    ['Plafond', c.plafond ? `${bedrag(c.plafond)}, waarvan ${bedrag(c.besteed)} geboekt` : 'geen'],
    [
      'Indexatie',
      c.indexformule
        ? `${c.indexformule.tekst}, prijspeil ${c.indexformule.basisjaar}${c.indexformule.plafond ? `, ten hoogste ${procent(c.indexformule.plafond)}` : ''}`
        : 'niet afgesproken',
    ],
    ['Herkomst', c.herkomst ?? '–'],
    ['Bron', c.bron ?? '–'],
  ];
}

function afspraken(c: Contract): Feit[] {
  const dagen = [
    ...(c.ritme === 'KWARTAAL' ? [] : [`de ${c.inleverdag}e van de volgende maand`]),
    ...(c.ritme === 'MAAND' ? [] : [`de ${c.inleverdagKwartaal}e na het kwartaal`]),
  ];
  const afmelden = c.noshowAfmeldenUren === null ? '' : `, afmelden tot ${c.noshowAfmeldenUren} uur tevoren`;
  return [
    ['Rapporteren', `${RITME[c.ritme]}, uiterlijk ${dagen.join(' en ')}`],
    ['Aanwezigheid', `minstens ${procent(c.aanwezigheidsnorm)} van de aangeboden uren`],
    ['Aanbod', `ten hoogste ${procent(c.aanbodgrens)} van de geplande uren`],
    ['Tempo', `minstens ${procent(c.tempogrens)} van de geplande uren`],
    [
      'Wegblijven',
      c.noshowBetaald === null ? 'niet afgesproken' : `${procent(c.noshowBetaald)} van de prijs${afmelden}`,
    ],
    [
      'Uitval',
      c.uitvalRegel
        ? `${UITVAL[c.uitvalRegel]}${c.uitvalNaWeken ? `, na ${c.uitvalNaWeken} weken afwezig` : ''}`
        : 'niet afgesproken',
    ],
    [
      'Betaling',
      c.fasen.map((f) => `${f.naam} ${procent(f.aandeel)}${f.resultaat ? ' (op resultaat)' : ''}`).join(', ') ||
        'niet in fasen',
    ],
    ['Keurmerk', c.keurmerkVereist ?? 'niet verplicht'],
  ];
}
