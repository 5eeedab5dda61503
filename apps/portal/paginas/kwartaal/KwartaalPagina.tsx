import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState, type RefObject } from 'react';
import KwartaalIndienen from '../../../../schema/operations/KwartaalIndienen.graphql?raw';
import { Geweigerd, vraag, zonderFouten } from '../../api/graphql';
import { kwartaalVraag, type Kwartaal, type Plaats } from '../../api/kwartaal';
import type { Fout } from '../../api/types';
import { ikVraag } from '../../api/vragen';
import { Foutenoverzicht, type Veldfout } from '../../onderdelen/Foutenoverzicht';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Feiten, Paneel } from '../../onderdelen/Kerngetal';
import { Melding } from '../../onderdelen/Melding';
import { aantal, datumVoluit, tijdstip } from '../../onderdelen/opmaak';
import { Pagina } from '../../onderdelen/Pagina';
import { NietGevonden } from '../NietGevonden';
import { AllesGoedkeuren, Beoordelen } from './Beoordelen';
import type { Bewaarder } from './Bewaarder';
import '../contracten/contracten.css';
import './kwartaal.css';
import { GEHEEL, plek } from './opgave';
import { Sectie } from './Sectie';
import { beginPlaats, KwartaalEtiket, plaatsen } from './tonen';
import { Verloop } from './Verloop';

const route = getRouteApi('/binnen/kwartaal/$id');

export function KwartaalPagina() {
  const { id } = route.useParams();
  const van = useQuery(kwartaalVraag(id));
  const [fouten, setFouten] = useState<Veldfout[]>([]);
  if (van.data === null) return <NietGevonden />;
  const k = van.data;
  return (
    <Pagina
      titel={k ? `${k.naam}, ${k.kwartaal}` : 'Kwartaalrapportage'}
      fouten={fouten.length}
      kruimels={[{ naam: 'Kwartaalrapportages', pad: '/kwartaal' }]}
      inleiding={
        k && `${k.contract.aanbieder}, contract ${k.contract.nummer} (${k.contract.perceel}), ${k.contract.regio}.`
      }
    >
      <Foutenoverzicht
        fouten={fouten}
        titel={`De rapportage is nog niet ingediend: ${aantal(fouten.length, 'punt', 'punten')} te doen`}
      />
      <Gegevens van={van} regels={12}>
        {(d) => <Inhoud key={d!.id} k={d!} setFouten={setFouten} />}
      </Gegevens>
    </Pagina>
  );
}

function Inhoud({ k, setFouten }: { k: Kwartaal; setFouten: (f: Veldfout[]) => void }) {
  const zoek = route.useSearch();
  const ga = route.useNavigate();
  const { data: ik } = useQuery(ikVraag);
  const mag = ik?.rechten.includes('kwartaal.beoordelen') ?? false;
  const plaats = useMemo<Plaats>(
    () => (zoek.leerroute ? { leerroute: zoek.leerroute, gemeente: zoek.gemeente ?? null } : beginPlaats(k)),
    [k, zoek.leerroute, zoek.gemeente],
  );
  const naar = (p: Plaats) =>
    void ga({
      search: { leerroute: p.leerroute ?? undefined, gemeente: p.gemeente ?? undefined },
      replace: true,
      resetScroll: false,
    });
  const open = useRef(new Map<string, Bewaarder['bewaar']>());
  const meldAan = useCallback(
    (code: string, bewaar: Bewaarder['bewaar'] | null) =>
      void (bewaar ? open.current.set(code, bewaar) : open.current.delete(code)),
    [],
  );
  return (
    <>
      <Kop k={k} />
      <Plaatskeuze k={k} plaats={plaats} naar={naar} />
      {mag && <AllesGoedkeuren k={k} />}
      {k.secties.map((s) => (
        <Sectie key={s.code} {...{ k, plaats, naar, meldAan }} sectie={s}>
          {mag && <Beoordelen k={k} sectie={s} />}
        </Sectie>
      ))}
      {k.magIndienen && <Indienen k={k} open={open} setFouten={setFouten} naar={naar} />}
      <Verloop k={k} />
    </>
  );
}

function Kop({ k }: { k: Kwartaal }) {
  return (
    <Paneel titel="Hoe het ermee staat">
      <Feiten
        feiten={[
          ['Stand', <KwartaalEtiket key="stand" stand={k.stand} />],
          ['Uiterlijk', `${datumVoluit(k.uiterlijkOp)}${k.uitstelTot ? ' (uitstel)' : ''}`],
          [
            'Ingediend',
            k.ingediendOp
              ? `${tijdstip(k.ingediendOp)}${k.teLaat ? ', te laat' : ''}`
              : k.teLaat
                ? 'Nog niet, te laat'
                : 'Nog niet',
          ],
          ['CBS sluit het kwartaal', datumVoluit(k.cbsOp)],
        ]}
      />
      {k.gesloten && !k.ingediendOp && (
        <Melding toon="let-op" titel="Deze rapportage is op slot">
          <p>De opdrachtgever kan hem openen, op de pagina Inleverschema.</p>
        </Melding>
      )}
      <nav aria-label="Secties">
        <ol className="kwsecties">
          {k.secties.map((s) => (
            <li key={s.code}>
              <a href={`#sectie-${s.code}`}>{s.naam}</a>
              <KwartaalEtiket stand={s.stand} />
              {s.magBewaren && (
                <span className="onder">{s.nogNodig.length ? `nog ${s.nogNodig.length} te doen` : 'compleet'}</span>
              )}
            </li>
          ))}
        </ol>
      </nav>
    </Paneel>
  );
}

function Plaatskeuze({ k, plaats, naar }: { k: Kwartaal; plaats: Plaats; naar: (p: Plaats) => void }) {
  const groepen = plaatsen(k);
  if (!groepen.length) return null;
  const alle = groepen.flatMap((g) => g.plaatsen);
  return (
    <form className="filters niet-afdrukken" aria-label="Cijfers kiezen" onSubmit={(e) => e.preventDefault()}>
      <NativeSelect
        label="Berekende cijfers van"
        value={plek('', plaats)}
        data={[
          ...(beginPlaats(k).leerroute === null ? [{ value: plek('', GEHEEL), label: 'Alles samen' }] : []),
          ...groepen.map((g) => ({
            group: g.groep,
            items: g.plaatsen.map((p) => ({ value: plek('', p), label: p.naam })),
          })),
        ]}
        onChange={(e) => {
          const waarde = e.currentTarget.value;
          naar(alle.find((p) => plek('', p) === waarde) ?? GEHEEL);
        }}
      />
    </form>
  );
}

interface IndienEigenschappen {
  k: Kwartaal;
  open: RefObject<Map<string, Bewaarder['bewaar']>>;
  setFouten: (f: Veldfout[]) => void;
  naar: (p: Plaats) => void;
}
/** Hands in all that is the supplier's to hand in; what is still open is kept first. */
function Indienen({ k, open, setFouten, naar }: IndienEigenschappen) {
  const client = useQueryClient();
  const dien = useMutation({
    mutationFn: async () => {
      const bewaard = await Promise.all([...open.current.values()].map((bewaar) => bewaar()));
      if (bewaard.includes(false))
        throw new Geweigerd([
          { code: '', melding: 'Niet alles is opgeslagen. Kijk bij de secties wat er aan de hand is.' },
        ]);
      zonderFouten(
        (await vraag<{ kwartaalIndienen: { fouten: Fout[] } }>(KwartaalIndienen, { rapportageId: k.id }))
          .kwartaalIndienen,
      );
    },
    onMutate: () => setFouten([]),
    onSuccess: () =>
      Promise.all(['kwartaal', 'kwartalen', 'taken'].map((q) => client.invalidateQueries({ queryKey: [q] }))),
    onError: (e) => {
      naar(GEHEEL);
      setFouten(
        e instanceof Geweigerd ? e.fouten : [{ melding: 'Er is niets ingediend.', oplossing: 'Probeer het opnieuw.' }],
      );
    },
  });
  const herstel = k.actieNodig > 0;
  return (
    <Paneel titel={herstel ? 'Verbeterde secties indienen' : 'Indienen'}>
      <p>
        {herstel
          ? 'U dient alleen de secties in die zijn teruggestuurd. De andere blijven zoals ze zijn.'
          : 'Alle secties gaan naar de opdrachtgever. U krijgt een ontvangstbewijs. Daarna kunt u alleen nog veranderen wat wordt teruggestuurd.'}
      </p>
      <Button loading={dien.isPending} onClick={() => dien.mutate()}>
        {herstel ? 'Verbetering indienen' : 'Rapportage indienen'}
      </Button>
    </Paneel>
  );
}
