import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import LeerrouteWijzigingVoorbereiden from '../../../../schema/operations/LeerrouteWijzigingVoorbereiden.graphql?raw';
import PipConceptIntrekken from '../../../../schema/operations/PipConceptIntrekken.graphql?raw';
import PipConceptOpslaan from '../../../../schema/operations/PipConceptOpslaan.graphql?raw';
import { isDatum } from '#core';
import { LEERROUTES } from '../../../../libs/trajecten/domain/feitcodes.js';
import { Geweigerd, vraag, zonderFouten } from '../../api/graphql';
import { zonderNamen, type PipConcept, type PipDossier, type PipInhoud, type Verandering } from '../../api/pip';
import type { Fout } from '../../api/types';
import { Foutenoverzicht, type Veldfout } from '../../onderdelen/Foutenoverzicht';
import { Melding } from '../../onderdelen/Melding';
import { datum } from '../../onderdelen/opmaak';
import { GEVOLGEN } from './Wijziging';

interface Opgeslagen {
  gelukt: boolean;
  fouten: Fout[];
  concept: PipConcept | null;
  wijzigingen: Verandering[];
  samengevoegd: PipInhoud | null;
}

/**
 * Keeps the draft; when somebody else kept one meanwhile, both are put together and what changed is told. The version
 * that the form began with is held here: what is asked again in the meantime may be newer than what is on the screen.
 */
export function useConcept(d: PipDossier, neemOver: (i: PipInhoud) => void, klaar: () => void, anders: boolean) {
  const client = useQueryClient();
  const [basis, setBasis] = useState(d.concept?.versie ?? null);
  const [fouten, setFouten] = useState<Veldfout[]>([]);
  const [ander, setAnder] = useState<Opgeslagen | null>(null);
  // What a change does stands in a panel of its own, further down: the focus goes there once it is drawn.
  const naarGevolgen = useRef(false);
  useEffect(() => {
    if (!naarGevolgen.current || !d.wijziging) return;
    naarGevolgen.current = false;
    document.getElementById(GEVOLGEN)?.focus();
  }, [d.wijziging]);
  const ververs = () => client.invalidateQueries({ queryKey: ['traject', d.trajectnummer] });
  const mis = (e: unknown) =>
    setFouten(
      e instanceof Geweigerd ? e.fouten : [{ melding: 'Er is niets opgeslagen.', oplossing: 'Probeer het opnieuw.' }],
    );
  const bewaar = useMutation({
    mutationFn: (inhoud: PipInhoud) =>
      vraag<{ pipConceptOpslaan: Opgeslagen }>(PipConceptOpslaan, {
        ...{ trajectnummer: d.trajectnummer, versie: d.concept ? basis : null },
        inhoud: zonderNamen(inhoud),
      }).then((a) => a.pipConceptOpslaan),
    onMutate: () => (setFouten([]), setAnder(null)),
    onSuccess: async (u) => {
      if (u.concept) setBasis(u.concept.versie);
      if (u.samengevoegd) {
        neemOver(u.samengevoegd);
        setAnder(u);
      } else if (!u.gelukt) setFouten(u.fouten);
      await ververs();
    },
    onError: mis,
  });
  const doe = useMutation({
    mutationFn: async (operatie: string) => {
      const a = await vraag<Record<string, { fouten: Fout[] }>>(operatie, {
        ...{ trajectnummer: d.trajectnummer, versie: basis ?? d.concept!.versie },
      });
      Object.values(a).forEach(zonderFouten);
    },
    onMutate: () => setFouten([]),
    onSuccess: ververs,
    onError: mis,
  });
  return {
    bezig: bewaar.isPending || doe.isPending,
    opgeslagen: bewaar.data?.gelukt ?? false,
    bewaar: (i: PipInhoud) => bewaar.mutate(i),
    bereidVoor: () => {
      naarGevolgen.current = true;
      doe.mutate(LeerrouteWijzigingVoorbereiden);
    },
    stop: () => (d.concept ? doe.mutate(PipConceptIntrekken, { onSuccess: klaar }) : klaar()),
    meldingen: (
      <Meldingen fouten={fouten} ander={ander} d={d} basis={basis} stil={anders || bewaar.isPending || doe.isPending} />
    ),
  };
}

interface Gemeld {
  fouten: Veldfout[];
  ander: Opgeslagen | null;
  d: PipDossier;
  basis: number | null;
  /** While something is under way the stored draft may be newer for that reason. */
  stil: boolean;
}
const Meldingen = ({ fouten, ander, d, basis, stil }: Gemeld) => (
  <>
    <Foutenoverzicht fouten={fouten} />
    {ander && <Intussen u={ander} />}
    {!stil && <Ingehaald d={d} basis={basis} />}
  </>
);

/** The stored draft is another than the form began with: told before anything is sent, and nothing on the screen changes. */
function Ingehaald({ d, basis }: { d: PipDossier; basis: number | null }) {
  if (d.concept ? d.concept.versie === basis : basis === null) return null;
  return d.concept ? (
    <Melding toon="let-op" live titel={`${d.concept.gewijzigdDoor} heeft dit plan intussen opgeslagen`}>
      <p>Sla uw concept op: u ziet dan wat er veranderde, samen met uw eigen werk. Er wordt niets overschreven.</p>
    </Melding>
  ) : (
    <Melding toon="let-op" live titel="Dit concept is intussen vastgesteld of ingetrokken">
      <p>Wat u invulde staat nog in dit formulier. Slaat u het op, dan wordt het een nieuw concept.</p>
    </Melding>
  );
}

const waarde = (veld: string, w: string): string => {
  if (w === '') return 'leeg';
  return veld === 'leerroute' ? (LEERROUTES[w] ?? w) : isDatum(w) ? datum(w) : w;
};
/** Changes as lines; a part that is new or gone is one line, not one for each of its fields. */
function regels(alle: Verandering[]): string[] {
  const perDeel = new Map<string, Verandering[]>();
  for (const v of alle) {
    const deel = /^delen\.(.+)\.\w+$/.exec(v.veld)?.[1] ?? v.veld;
    perDeel.set(deel, [...(perDeel.get(deel) ?? []), v]);
  }
  return [...perDeel].flatMap(([deel, vs]) => {
    const naam = vs[0]!.naam.replace(/: [^:]+$/, '');
    const heel = deel !== vs[0]!.veld && vs.some((v) => v.veld.endsWith('.product'));
    if (heel && vs.every((v) => v.was === '')) return [`${naam}: toegevoegd`];
    if (heel && vs.every((v) => v.is === '')) return [`${naam}: weggehaald`];
    return vs.map(
      (v) =>
        `${v.naam}: was ${waarde(v.veld, v.was)}, is nu ${waarde(v.veld, v.is)}${v.uw === null ? '' : ` (u had ${waarde(v.veld, v.uw)})`}`,
    );
  });
}

const Intussen = ({ u }: { u: Opgeslagen }) => (
  <Melding
    toon="let-op"
    live
    titel={`${u.concept?.gewijzigdDoor ?? 'Een collega'} veranderde dit plan intussen. Uw werk staat nog in dit formulier.`}
  >
    <ul>
      {regels(u.wijzigingen).map((r) => (
        <li key={r}>{r}</li>
      ))}
    </ul>
    <p>Kijk het plan na en sla het opnieuw op.</p>
  </Melding>
);
