import { NativeSelect } from '@mantine/core';
import { useId, useState } from 'react';
import {
  FEITSOORTCODES,
  feitsoort,
  type Feitsoort,
  type FeitsoortCode,
} from '../../../../libs/trajecten/domain/feiten.js';
import { vandaag } from '#core';
import TrajectFeitNoteren from '../../../../schema/operations/TrajectFeitNoteren.graphql?raw';
import type { Dossier } from '../../api/trajecten';
import { Formulier, useWijziging } from '../contracten/Formulier';
import { ofLeeg, punt, type Waarden } from '../contracten/invoer';
import { Keuze, Veld } from '../contracten/velden';
import { GROEPEN } from './groepen';
import { codeKeuzes } from '../../onderdelen/keuzes';

/** What the form of a kind holds, as the API takes it. */
export function feitUit(soort: Feitsoort, w: Waarden): object {
  const gegevens = Object.entries(soort.velden ?? {}).flatMap(([naam, v]) => {
    const waarde = w[`veld_${naam}`];
    return waarde ? [{ naam, waarde: v.vorm === 'AANTAL' ? (punt(waarde) ?? waarde) : waarde }] : [];
  });
  return {
    datum: w['datum'],
    tot: ofLeeg(w['tot']),
    uren: punt(w['uren']),
    code: ofLeeg(w['code']),
    ...(gegevens.length ? { gegevens } : {}),
  };
}

/** The fields of a kind of fact; each kind tells itself what it needs. */
export function Feitvelden({ soort, start }: { soort: Feitsoort; start?: Waarden }) {
  return (
    <>
      <Veld
        naam="datum"
        label={soort.tot ? 'Eerste dag' : 'Datum'}
        soort="datum"
        start={start?.['datum'] ?? vandaag()}
      />
      {soort.tot && (
        <Veld
          naam="tot"
          label="Laatste dag"
          soort="datum"
          mag={soort.tot === 'MAG'}
          {...(start?.['tot'] ? { start: start['tot'] } : {})}
        />
      )}
      {soort.uren && (
        <Veld naam="uren" label="Uren" soort="aantal" mag={soort.uren === 'MAG'} start={start?.['uren'] ?? ''} />
      )}
      {soort.codes && (
        <Keuze
          naam="code"
          label="Wat"
          opties={codeKeuzes(soort.codes)}
          leeg="Kies…"
          mag={soort.codeNodig === 'MAG'}
          start={start?.['code'] ?? ''}
        />
      )}
      {Object.entries(soort.velden ?? {}).map(([naam, v]) => {
        const basis = { naam: `veld_${naam}`, label: v.label, mag: !v.verplicht, start: start?.[`veld_${naam}`] ?? '' };
        if (v.vorm === 'DATUM') return <Veld key={naam} {...basis} soort="datum" />;
        if (v.vorm === 'AANTAL') return <Veld key={naam} {...basis} soort="aantal" />;
        const opties = v.vorm === 'JA_NEE' ? { JA: 'Ja', NEE: 'Nee' } : (v.codes ?? {});
        return <Keuze key={naam} {...basis} opties={codeKeuzes(opties)} leeg="Kies…" />;
      })}
    </>
  );
}

/** Notes one fact: first what it is, then only the fields that belong to it. `begin` is the kind another page asked for. */
export function FeitFormulier({ dossier, begin }: { dossier: Dossier; begin: string | undefined }) {
  const id = useId();
  const w = useWijziging(TrajectFeitNoteren, ['traject', 'trajecten'], 'Genoteerd.');
  const mogelijk = FEITSOORTCODES.filter((c) => {
    const s = feitsoort(c);
    const past = s.doelgroepen === null || s.doelgroepen.includes(dossier.doelgroep);
    return past && !s.eigenHandeling && s.schrijft.includes('KLANTMANAGER');
  });
  const [soort, setSoort] = useState<FeitsoortCode | ''>(mogelijk.find((c) => c === begin) ?? '');
  return (
    <>
      <NativeSelect
        id={id}
        label="Wat wilt u noteren?"
        value={soort}
        onChange={(e) => setSoort(e.currentTarget.value as FeitsoortCode | '')}
        mb="md"
      >
        <option value="">Kies…</option>
        {Object.entries(GROEPEN).map(([groep, naam]) => (
          <optgroup key={groep} label={naam}>
            {mogelijk
              .filter((c) => feitsoort(c).groep === groep)
              .map((c) => (
                <option key={c} value={c}>
                  {feitsoort(c).naam}
                </option>
              ))}
          </optgroup>
        ))}
      </NativeSelect>
      {soort && (
        <Formulier
          key={soort}
          naam={`${feitsoort(soort).naam} noteren`}
          knop="Noteren"
          w={w}
          verstuur={(v) =>
            w.doe({
              nummer: dossier.trajectnummer,
              soort,
              laatste: dossier.laatsteFeit,
              feit: feitUit(feitsoort(soort), v),
            })
          }
        >
          <Feitvelden soort={feitsoort(soort)} />
        </Formulier>
      )}
    </>
  );
}
