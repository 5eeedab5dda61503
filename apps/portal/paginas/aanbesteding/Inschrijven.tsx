import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import InschrijvingDoen from '../../../../schema/operations/InschrijvingDoen.graphql?raw';
import InschrijvingIntrekken from '../../../../schema/operations/InschrijvingIntrekken.graphql?raw';
import type { Veldfout } from '../../onderdelen/Foutenoverzicht';
import { Melding } from '../../onderdelen/Melding';
import { bedrag, tijdstip } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import { Uitklap } from '../../onderdelen/Uitklap';
import { routeNaam } from '../tarieven/zoek';
import { Bijlagen, type Bijlage } from './Bijlagen';
import { Daadformulier, gekozen, type Veld, type Waarden } from './Daadformulier';
import { keuzesVraag, type Aanbesteding, type Inschrijving, type Ronde } from './gegevens';
import {
  leesbaar,
  legePrijs,
  naarPrijs,
  prijskolommen,
  rijenVoor,
  rijPerTraject,
  sommen,
  vanPrijs,
  type Prijsrij,
  type Somregel,
} from './prijsrijen';
import { eerdereLeden, keurLeden, Leden, naarKvk, type Lid } from './Leden';
import { keurRijen, metSleutel, Rijen, type Kolom, type MetSleutel } from './Rijen';

const PRIJZEN = 'inschrijven-prijzen';
const velden = (r: Ronde, eerder: Inschrijving | undefined): Veld[] => [
  {
    naam: 'percelen',
    label: 'Percelen waarop u inschrijft',
    soort: 'vinkjes',
    opties: r.percelen.map((p) => ({ value: p, label: p })),
    begin: eerder?.percelen.join('\n') ?? (r.percelen.length === 1 ? r.percelen[0]! : ''),
  },
  { naam: 'plan', label: 'Plan van aanpak', soort: 'lang', begin: eerder?.plan ?? '' },
];

/** Rows of lots that were chosen stay as they are, those of a lot that is new come in, those of a lot that is out go. */
function volgPercelen(rijen: MetSleutel<Prijsrij>[], codes: string[], a: Aanbesteding, r: Ronde) {
  const blijft = rijen.filter((x) => codes.includes(x.perceel));
  const nieuw = codes.filter((c) => !rijen.some((x) => x.perceel === c));
  return [
    ...blijft,
    ...a.percelen.filter((p) => nieuw.includes(p.code)).flatMap((p) => rijenVoor(r.prijs, p).map(metSleutel)),
  ];
}

interface Eigenschappen {
  a: Aanbesteding;
  r: Ronde;
  /** The version that counts now: a new one starts from it. */
  eerder: Inschrijving | undefined;
  /** Its own bid in an earlier round that asked the same kind of price: the rows start from there. */
  vorige: Inschrijving | undefined;
}
type Rij = MetSleutel<Prijsrij>;
const rijenVan = (b: Inschrijving): Rij[] => b.prijzen.map((p) => metSleutel(vanPrijs(p)));
/** What is filled in beside the plain fields; rows of prices follow the lots that are chosen. */
function useInschrijving({ a, r, eerder, vorige }: Eigenschappen) {
  const begin = velden(r, eerder);
  const [percelen, setPercelen] = useState(() => gekozen({ percelen: begin[0]!.begin! }, 'percelen'));
  const [prijzen, setPrijzen] = useState<Rij[]>(() =>
    eerder ? rijenVan(eerder) : volgPercelen(vorige ? rijenVan(vorige) : [], percelen, a, r),
  );
  const [leden, setLeden] = useState<MetSleutel<Lid>[]>(() => eerdereLeden(eerder));
  const [bijlagen, setBijlagen] = useState<Bijlage[]>(
    () => eerder?.bijlagen.map((x) => ({ id: x.id, naam: x.bestandsnaam })) ?? [],
  );
  const keuzes = useQuery(keuzesVraag);
  const gekozenPercelen = a.percelen.filter((p) => percelen.includes(p.code));
  const kolommen = prijskolommen(r, gekozenPercelen, keuzes.data);
  const metPrijs = r.prijs !== 'GEEN';
  const keur = () => [
    ...keurLeden(leden),
    ...(metPrijs ? keurRijen(PRIJZEN, 'Prijs', kolommen, prijzen, leesbaar) : []),
  ];
  const variabelen = (w: Waarden) => ({
    input: {
      ...{ ronde: r.id, percelen: gekozen(w, 'percelen'), plan: w['plan'], bijlagen: bijlagen.map((b) => b.id) },
      ...{ combinatie: naarKvk(leden), prijzen: metPrijs ? prijzen.map(naarPrijs) : [] },
    },
  });
  const opWijzig = (w: Waarden) => {
    const codes = gekozen(w, 'percelen');
    if (codes.join() === percelen.join()) return;
    setPercelen(codes);
    setPrijzen(volgPercelen(prijzen, codes, a, r));
  };
  return {
    begin,
    percelen,
    prijzen,
    setPrijzen,
    leden,
    setLeden,
    bijlagen,
    setBijlagen,
    kolommen,
    keur,
    variabelen,
    opWijzig,
  };
}

/** Handing in a bid, or a new version of it. */
export function Inschrijven(e: Eigenschappen) {
  const { a, r, eerder } = e;
  const i = useInschrijving(e);
  return (
    <Uitklap
      titel={
        eerder
          ? `Nieuwe versie geven (${eerder.geldt ? 'nu geldt' : eerder.ingetrokkenOp ? 'ingetrokken is' : 'u gaf al'} versie ${eerder.versie})`
          : 'Inschrijven'
      }
      open
    >
      {a.stand === 'RONDE_UITLOOP' && (
        <Melding
          toon="let-op"
          titel="De ronde is gesloten. U schrijft nu alleen nog in met een bestand dat toen al onderweg was."
        />
      )}
      <Daadformulier
        sleutel="inschrijven"
        velden={i.begin}
        knop={eerder ? 'Nieuwe versie inschrijven' : 'Inschrijven'}
        gedaan="Uw inschrijving is ontvangen en verzegeld."
        operatie={InschrijvingDoen}
        variabelen={i.variabelen}
        opWijzig={i.opWijzig}
        keur={i.keur}
        blijft
      >
        {(fouten) => (
          <>
            {r.prijs !== 'GEEN' && (
              <Prijzen
                {...{ a, r, fouten, kolommen: i.kolommen, rijen: i.prijzen, zet: i.setPrijzen }}
                perceel={i.percelen[0] ?? r.percelen[0]!}
              />
            )}
            <Leden eerder={eerder} leden={i.leden} zet={i.setLeden} fouten={fouten} />
            <Bijlagen ronde={r.id} lijst={i.bijlagen} zet={i.setBijlagen} weer={!!eerder?.bijlagen.length} />
          </>
        )}
      </Daadformulier>
    </Uitklap>
  );
}

interface PrijzenEigenschappen extends Pick<Eigenschappen, 'a' | 'r'> {
  kolommen: Kolom<Prijsrij>[];
  rijen: Rij[];
  zet: (rijen: Rij[]) => void;
  fouten: Veldfout[];
  perceel: string;
}
const Prijzen = ({ a, r, kolommen, rijen, zet, fouten, perceel }: PrijzenEigenschappen) => (
  <Rijen
    sleutel={PRIJZEN}
    titel={r.prijs === 'INDICATIEF' ? 'Indicatieve prijzen' : 'Prijzen'}
    wat="Prijs"
    uitleg={UITLEG[r.prijs]}
    vorm="prijsrijen"
    kolommen={kolommen}
    rijen={rijen}
    zet={zet}
    nieuw={() => legePrijs(r.prijs, perceel)}
    fouten={fouten}
    naam={(x) => x.omschrijving}
    uitkomst={(x) => <PerTraject rij={x} />}
  >
    <Sommen regels={sommen(rijen, a)} indicatie={r.prijs === 'INDICATIEF'} />
  </Rijen>
);
const UITLEG = {
  GEEN: '',
  INDICATIEF:
    'Een indicatie is niet vergelijkbaar met die van een ander. Noem daarom waarop uw prijs rust: groepsgrootte, uren en locaties.',
  DEFINITIEF:
    'De regels komen uit het perceel. Prijzen zijn zonder btw, met hoogstens vier cijfers achter de komma. Modules prijst u apart. Groepsgrootte en uren mogen leeg blijven als uw prijs er niet van afhangt.',
};

function PerTraject({ rij }: { rij: Prijsrij }) {
  const uit = rijPerTraject(rij);
  if (!uit) return null;
  if (uit.mist) return <span className="bij">Per traject: {uit.mist}.</span>;
  return uit.som ? <span className="bij">Per traject: {uit.som}</span> : null;
}

/** What the rows come to per traject, while typing. */
const Sommen = ({ regels, indicatie }: { regels: Somregel[]; indicatie: boolean }) =>
  regels.length ? (
    <div className="rijen-som">
      <Tabel
        titel="Samen per traject"
        kop={
          <>
            <K>Perceel en leerroute</K>
            <K rechts>{indicatie ? 'Indicatie' : 'Basispakket'}</K>
            {!indicatie && <K rechts>Modules erbij</K>}
            <K rechts>Plafond</K>
          </>
        }
      >
        {regels.map((s) => (
          <tr key={s.perceel + s.leerroute}>
            <th scope="row">
              {s.perceel}
              {s.leerroute && `, ${routeNaam(s.leerroute)}`}
              <span className="bij">{oordeel(s)}</span>
            </th>
            <td className="rechts">{bedrag(s.basis)}</td>
            {!indicatie && <td className="rechts">{bedrag(s.modules)}</td>}
            <td className="rechts">{s.plafond ? bedrag(s.plafond) : 'geen'}</td>
          </tr>
        ))}
      </Tabel>
    </div>
  ) : null;
function oordeel(s: Somregel): string {
  if (s.basis === null) return 'niet per traject te rekenen';
  if (s.ruimte === null) return 'zonder plafond';
  if (s.ruimte.kant === 'GELIJK') return 'precies het plafond';
  return `${bedrag(s.ruimte.bedrag)} ${s.ruimte.kant === 'BOVEN' ? 'boven' : 'onder'} het plafond`;
}

/** Taking back a bid, with a second thought: only until the deadline, and it cannot be undone. */
export function Intrekken({ r, b }: { r: Ronde; b: Inschrijving | undefined }) {
  if (!b || b.ingetrokkenOp) return null;
  return (
    <Uitklap titel="Inschrijving intrekken">
      <p>
        U doet dan niet meer mee in deze ronde. De regio krijgt niet te zien wat u inschreef. Terugdraaien kan niet; tot
        de sluiting op {tijdstip(r.sluitOp)} kunt u wel opnieuw inschrijven.
      </p>
      <Daadformulier
        sleutel="intrekken"
        velden={[]}
        knop={`Versie ${b.versie} intrekken`}
        gedaan="Uw inschrijving is ingetrokken."
        operatie={InschrijvingIntrekken}
        variabelen={() => ({ input: { ronde: r.id, versie: b.versie } })}
      />
    </Uitklap>
  );
}
