import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { vandaag } from '#core';
import { beursVraag, type Beursdetail, type Beurskeuze } from '../../api/beurzen';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Kerngetal, Kerngetallen, Paneel } from '../../onderdelen/Kerngetal';
import { Laden } from '../../onderdelen/Laden';
import { bedrag, datumVoluit, decimaal, maand } from '../../onderdelen/opmaak';
import { Pagina } from '../../onderdelen/Pagina';
import { NietGevonden } from '../NietGevonden';
import { ALLE, BESLUITEN, BEURZEN, besteedSamen, beursVan, cent, droogTekst } from './beurs';
import { Beursacties } from './Beursacties';
import { Beursmaanden } from './Beursmaanden';
import { Beursmeldingen } from './Beursmeldingen';
import { Aannames, Apart, Optelling, Posten, VanHetRijk } from './Beursopbouw';
import { Jaarkeuze } from './Jaarkeuze';
import { Spuknavigatie } from './Spuknavigatie';

const route = getRouteApi('/binnen/spuk/$gemeenteCode/$beurs');
const Beursgrafiek = lazy(() => import('./Beursgrafiek'));

export function Beurs() {
  const { gemeenteCode, beurs: deel } = route.useParams();
  const { jaar, naam = '' } = route.useSearch();
  const beurs = beursVan(deel);
  if (!beurs) return <NietGevonden />;
  return <Beursblad keuze={{ gemeenteCode: gemeenteCode === ALLE ? null : gemeenteCode, beurs, naam, jaar }} />;
}

function Beursblad({ keuze }: { keuze: Beurskeuze }) {
  const ga = route.useNavigate();
  const vraag = useQuery(beursVraag(keuze));
  if (vraag.data === null) return <NietGevonden />;
  const s = vraag.data?.stand;
  return (
    <Pagina
      titel={`${s?.titel ?? BEURZEN[keuze.beurs]} ${keuze.jaar}${s ? `: ${s.gemeente}` : ''}`}
      inleiding={s && `Stand ${datumVoluit(vandaag())}. ${toekenning(vraag.data!)}`}
      kruimels={kruimels(keuze, s?.gemeente)}
      acties={
        <>
          <Jaarkeuze jaar={keuze.jaar} zet={(jaar) => void ga({ search: (z) => ({ ...z, jaar }), replace: true })} />
          <Beursacties jaar={keuze.jaar} />
        </>
      }
    >
      <Spuknavigatie />
      <Gegevens van={vraag} regels={10}>
        {(d) => <Inhoud d={d!} keuze={keuze} />}
      </Gegevens>
    </Pagina>
  );
}

const kruimels = (k: Beurskeuze, gemeente: string | undefined) => [
  { naam: 'SPUK-budget', pad: `/spuk?jaar=${k.jaar}` },
  ...(k.gemeenteCode ? [{ naam: gemeente ?? k.gemeenteCode, pad: `/spuk/${k.gemeenteCode}?jaar=${k.jaar}` }] : []),
];

function toekenning({ stand: s, verrekening: v }: Beursdetail): string {
  if (s.toegekend === null) return 'Het bedrag van het rijk is nog niet ingevuld.';
  if (!s.besluit || !s.beslotenOp) return 'Bedragen van het rijk van alle gemeenten samen.';
  const definitief = v && s.besluit !== 'DEFINITIEF' ? ` Definitief in ${maand(v.verwachtIn)}.` : '';
  return `Toekenning ${BESLUITEN[s.besluit]}, besluit van ${datumVoluit(s.beslotenOp)}.${definitief}`;
}

function Inhoud({ d, keuze }: { d: Beursdetail; keuze: Beurskeuze }) {
  const { stand: s } = d;
  return (
    <>
      <Beursmeldingen s={s} jaar={keuze.jaar} />
      <Cijfers d={d} />
      <Paneel titel={s.toegekend === null ? 'Wat is gebruikt, maand voor maand' : 'Wat er over is, maand voor maand'}>
        <Suspense fallback={<Laden regels={6} wat="De grafiek wordt geladen" />}>
          <Beursgrafiek d={d} jaar={keuze.jaar} />
        </Suspense>
        <p className="uitkomst">{uitkomst(d)}</p>
        <Beursmaanden d={d} keuze={keuze} />
      </Paneel>
      <Optelling s={s} />
      <Apart s={s} keuze={keuze} />
      <Posten posten={d.posten} s={s} keuze={keuze} />
      <VanHetRijk d={d} jaar={keuze.jaar} />
      <Aannames d={d} />
    </>
  );
}

function Cijfers({ d: { stand: s } }: { d: Beursdetail }) {
  const tekort = cent(s.rest) < 0;
  return (
    <Kerngetallen>
      <Kerngetal
        naam="Van het rijk"
        waarde={s.toegekend === null ? 'niet ingevuld' : bedrag(s.toegekend)}
        toon={s.toegekend === null ? 'let-op' : 'info'}
        uitleg={s.besluit ? BESLUITEN[s.besluit] : undefined}
      />
      <Kerngetal
        naam="Besteed"
        waarde={bedrag(besteedSamen(s))}
        toon="info"
        uitleg={cent(s.uitgaven) ? `waarvan ingevoerd ${bedrag(s.uitgaven)}` : 'uit rapportages'}
      />
      <Kerngetal naam="Nog te komen" waarde={bedrag(s.verplicht)} toon="info" uitleg="toegezegd, nog niet besteed" />
      {s.rest !== null && (
        <Kerngetal
          naam={tekort ? 'Tekort' : 'Over'}
          waarde={bedrag(s.rest.replace('-', ''))}
          toon={tekort ? 'fout' : s.drempel ? 'let-op' : 'goed'}
          uitleg={s.percentage === null ? undefined : `${decimaal(s.percentage)} % gebruikt`}
        />
      )}
      <Kerngetal
        naam="Verwacht eind december"
        waarde={bedrag(s.verwacht.midden)}
        toon={s.droog.midden ? 'fout' : s.droog.hoog ? 'let-op' : 'info'}
        uitleg={band(s.verwacht)}
      />
    </Kerngetallen>
  );
}
const band = (b: { laag: string; hoog: string }): string | undefined =>
  b.laag === b.hoog ? undefined : `${bedrag(b.laag)} tot ${bedrag(b.hoog)}`;

/** The month in which it runs dry, in words. */
function uitkomst({ stand: s, maanden }: Beursdetail): string {
  if (s.toegekend === null)
    return 'Wanneer de beurs leeg is, is pas te zeggen als het bedrag van het rijk is ingevuld.';
  const leeg = droogTekst(s.droog);
  if (leeg) return `De beurs is leeg: ${leeg}.`;
  return maanden.some((m) => m.verwacht)
    ? 'De beurs is genoeg tot en met december, ook bij de hoogste verwachting.'
    : 'De beurs was genoeg voor het hele jaar.';
}
